package org.latchkey.ui.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How names and addresses are searched, the same everywhere: case and accents make no difference. */
public final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchText() {}

  /** Lower-case and without accents, so that "lucia" finds Lucía. */
  public static String fold(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x80);
    String bare =
        plain ? text : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }

  /** The words that all have to be found, folded; none of a text without any. */
  public static List<String> words(String typed) {
    String folded = fold(typed).strip();
    return folded.isEmpty() ? List.of() : Stream.of(SPACE.split(folded)).toList();
  }
}
