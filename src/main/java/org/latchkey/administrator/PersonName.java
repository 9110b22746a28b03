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

  /** Letters and a symbol by category, but drawn as nothing: Hangul's fillers and the empty Braille cell. */
  private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

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
            && text.codePoints().anyMatch(PersonName::canBeSeen);
    return usable ? Optional.of(new PersonName(text)) : Optional.empty();
  }

  /** Joiners and marks shape what is there; by themselves they are nothing that can be read. */
  private static boolean canBeSeen(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && switch (Character.getType(codePoint)) {
          case Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              false;
          default -> true;
        };
  }

  private static boolean unusable(int codePoint) {
    int type = Character.getType(codePoint);
    return BLANK.indexOf(codePoint) >= 0 || switch (type) {
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
