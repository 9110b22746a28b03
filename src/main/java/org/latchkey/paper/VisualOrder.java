package org.latchkey.paper;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts what is written from right to left into the order in which it stands on paper. */
final class VisualOrder {
  /** A letter with the marks that belong to it. */
  private static final Pattern LETTER = Pattern.compile("\\X");

  private VisualOrder() {}

  /** The text from left to right (Unicode Standard Annex #9, without shaping). */
  static String of(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return text;
    }
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    String[] runs = new String[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    return String.join("", runs);
  }

  private static String reversed(String run) {
    List<String> letters = new ArrayList<>(LETTER.matcher(run).results().map(MatchResult::group).toList());
    Collections.reverse(letters);
    return String.join("", letters);
  }
}
