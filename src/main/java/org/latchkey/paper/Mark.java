package org.latchkey.paper;

import org.latchkey.qr.QrCode;

/** Something on a page. Lengths are in points, measured from the upper left corner. */
public sealed interface Mark {

  /**
   * Words on one line.
   *
   * @param baseline on which the letters stand
   */
  record Words(double x, double baseline, Style style, String text) implements Mark {}

  /** A line from left to right. */
  record Line(double x, double y, double width) implements Mark {}

  /** The outline of a box. */
  record Frame(double x, double y, double width, double height) implements Mark {}

  /**
   * A QR code as black squares.
   *
   * @param size of one side, without the quiet zone around it
   */
  record Modules(double x, double y, double size, QrCode code) implements Mark {}
}
