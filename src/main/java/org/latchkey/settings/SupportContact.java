package org.latchkey.settings;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Whom people ask for help who cannot sign in: up to 200 characters on one line, a name, an extension,
 * an address.
 *
 * @param text trimmed, in NFC; empty for nobody
 */
public record SupportContact(String text) {
  public static final int MAX_LENGTH = 200;

  /** The contact, or empty when the text cannot be used as one. */
  public static Optional<SupportContact> parse(String entered) {
    if (entered.length() > 4 * MAX_LENGTH) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFC);
    boolean usable =
        text.length() <= MAX_LENGTH && text.codePoints().noneMatch(OrganizationName::unusable);
    return usable ? Optional.of(new SupportContact(text)) : Optional.empty();
  }
}
