package org.latchkey.administrator;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that this console accepts for an account: one "@", a dotted domain, printable
 * ASCII or letters, no spaces or controls, and nothing that a mail program could make a line break of.
 *
 * @param text as entered, trimmed and in NFKC
 * @param key what makes two spellings the same account (S-32)
 */
public record EmailAddress(String text, String key) {
  /** RFC 5321 §4.5.3.1.3: a path holds 256 octets with its angle brackets. */
  public static final int MAX_LENGTH = 254;

  private static final int MAX_LOCAL_LENGTH = 64;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@"
              + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

  /** The address, or empty when the text is not one that can be used. */
  public static Optional<EmailAddress> parse(String entered) {
    if (entered.length() > 4 * MAX_LENGTH) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFKC);
    // Lower case can be longer: a capital I with a dot becomes two characters.
    String key = text.toLowerCase(Locale.ROOT);
    int at = text.indexOf('@');
    boolean usable =
        text.length() <= MAX_LENGTH
            && key.length() <= MAX_LENGTH
            && at <= MAX_LOCAL_LENGTH
            && SHAPE.matcher(text).matches()
            && !text.startsWith(".")
            && !text.contains("..")
            && text.chars().noneMatch(EmailAddress::endsALineWhenCut)
            && !text.contains(".@");
    return usable ? Optional.of(new EmailAddress(text, key)) : Optional.empty();
  }

  /**
   * Whether it is one of the two with which a mail library that sends only the lower byte was made to
   * begin a new header (S-41, CVE-2025-7962). Ours sends UTF-8, so other letters whose lower byte is CR
   * or LF, as of č, are letters.
   */
  private static boolean endsALineWhenCut(int character) {
    return character == 0x760D || character == 0x760A;
  }

  @Override
  public String toString() {
    return text;
  }
}
