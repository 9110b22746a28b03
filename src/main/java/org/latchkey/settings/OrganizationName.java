package org.latchkey.settings;

import java.text.Normalizer;
import java.util.Optional;

/**
 * An organization's name: 1 to 64 characters on one line, of which at least one is a letter or digit.
 *
 * @param text trimmed, in NFC
 */
public record OrganizationName(String text) {
  public static final int MAX_LENGTH = 64;

  /** The name, or empty when the text cannot be used as one. */
  public static Optional<OrganizationName> parse(String entered) {
    if (entered.length() > 4 * MAX_LENGTH) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFC);
    boolean usable =
        text.length() <= MAX_LENGTH
            && text.codePoints().anyMatch(Character::isLetterOrDigit)
            && text.codePoints().noneMatch(OrganizationName::unusable);
    return usable ? Optional.of(new OrganizationName(text)) : Optional.empty();
  }

  static boolean unusable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
