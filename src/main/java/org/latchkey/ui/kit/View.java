package org.latchkey.ui.kit;

import javafx.scene.Parent;

/** A loaded screen: its nodes and the controller that drives them. */
public record View<C>(Parent root, C controller) {}
