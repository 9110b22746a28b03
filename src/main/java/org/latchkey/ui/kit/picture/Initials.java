package org.latchkey.ui.kit.picture;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The initials of a name: first letters of its first and last word. Needs no toolkit. */
final class Initials {
  private Initials() {}

  static String of(String name) {
    List<String> words =
        Arrays.stream(name.split("[\\s\\p{Z}]+"))
            .map(Initials::firstLetter)
            .filter(letter -> !letter.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "?";
    }
    String first = words.getFirst();
    return words.size() == 1 ? first : first + words.getLast();
  }

  private static String firstLetter(String word) {
    // By grapheme, so that a letter keeps its combining marks.
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    int start = letters.first();
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      if (Character.isLetterOrDigit(word.codePointAt(start))) {
        return word.substring(start, end).toUpperCase(Locale.ROOT);
      }
      start = end;
    }
    return "";
  }
}
