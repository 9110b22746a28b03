package org.latchkey.ui.kit;

import java.util.Locale;

/** What a message means. Colour never stands alone: an icon and words go with it. */
public enum Tone {
  /** Says how it is. */
  NEUTRAL,
  /** Explains. */
  INFO,
  /** Protected, done. */
  SUCCESS,
  /** Needs attention. */
  WARNING,
  /** Cannot sign in, or destroys something. */
  DANGER;

  /** The style class of this tone in console.css, such as {@code tone-warning}. */
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
