package org.latchkey.ui.kit;

/**
 * What was entered on a screen and not saved, as the screen gives it away when the console locks and
 * gets it back when the same person has unlocked it. It is kept in memory only and holds no password
 * and no code (S-37).
 */
public interface Unsaved {}
