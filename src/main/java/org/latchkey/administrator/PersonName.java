package org.latchkey.administrator;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A first or last name: 1 to 80 characters, without control, direction-changing or invisible ones, so
 * that a name can neither break a line of a log nor pose as another (S-71).
 *
 * @param text trimmed, in NFC
 */
public record PersonName(String text) {
  public static final int MAX_LENGTH = 80;

  /** The name, or empty when the text cannot be used as one. */
  public static Optional<PersonName> parse(String entered) {
    if (entered.length() > 4 * MAX_LENGTH) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFC);
    boolean usable =
        !text.isEmpty()
            && text.length() <= MAX_LENGTH
            && text.codePoints().noneMatch(PersonName::unusable)
            && text.codePoints().anyMatch(c -> !Character.isWhitespace(c));
    return usable ? Optional.of(new PersonName(text)) : Optional.empty();
  }

  private static boolean unusable(int codePoint) {
    int type = Character.getType(codePoint);
    return switch (type) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Joiners shape Persian and Indic names and join emoji; the other format characters only deceive.
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> false;
    };
  }
}
