package org.latchkey.paper;

import java.util.List;

/** One side of a sheet of A4. */
public record Page(List<Mark> marks) {
  /** 210 mm in points. */
  public static final double WIDTH = 595.28;

  /** 297 mm in points. */
  public static final double HEIGHT = 841.89;

  /** What stays free around the text, in points. */
  public static final double MARGIN = 56;

  /** Copies the list. */
  public Page {
    marks = List.copyOf(marks);
  }
}
