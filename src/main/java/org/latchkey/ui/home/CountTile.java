package org.latchkey.ui.home;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A tile with a number; with {@code :zero} for as long as that is nothing. */
record CountTile(Node tile, Label number, Label below) {
  private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

  void show(HomeContent.Count count) {
    number.setText(count.shown());
    below.setText(count.below());
    tile.setAccessibleText(count.spoken());
    tile.pseudoClassStateChanged(ZERO, count.isZero());
  }
}
