package org.latchkey.paper;

/** How dark something is printed. */
public enum Ink {
  BLACK(0f),
  /** For what is less important; still readable from a bad printer. */
  GREY(0.36f),
  /** For hairlines. */
  LIGHT(0.7f);

  private final float lightness;

  Ink(float lightness) {
    this.lightness = lightness;
  }

  /** 0 for black to 1 for white. */
  public float lightness() {
    return lightness;
  }
}
