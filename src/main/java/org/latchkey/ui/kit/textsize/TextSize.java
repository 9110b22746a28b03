package org.latchkey.ui.kit.textsize;

import java.util.Arrays;
import java.util.Optional;

/** How large text is on this workstation. */
public enum TextSize {
  PERCENT_100(100),
  PERCENT_125(125),
  PERCENT_150(150),
  PERCENT_175(175),
  PERCENT_200(200);

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /** Of the usual size. */
  public int percent() {
    return percent;
  }

  /** By how much what is as wide as its text has to grow. */
  public double factor() {
    return percent / 100.0;
  }

  /** The size of so many percent, as it is remembered; empty for any other text. */
  public static Optional<TextSize> of(String percent) {
    return Arrays.stream(values())
        .filter(size -> Integer.toString(size.percent).equals(percent))
        .findFirst();
  }
}
