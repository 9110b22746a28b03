package org.latchkey.paper;

/**
 * How words look.
 *
 * @param size in points
 */
public record Style(Face face, double size, Ink ink) {
  private static final double LEADING = 1.4;

  /** From one baseline to the next, in points. */
  public double lineHeight() {
    return size * LEADING;
  }
}
