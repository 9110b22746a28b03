package org.latchkey.ui.kit.window;

/** How the user wants the program to look. */
public enum ThemeChoice {
  LIGHT,
  DARK,
  /** As the system looks, also when that changes while the program runs. */
  SYSTEM
}
