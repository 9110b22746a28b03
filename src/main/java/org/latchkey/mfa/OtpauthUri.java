package org.latchkey.mfa;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text of an enrollment's QR code, after the Key Uri Format and what apps make of it in practice:
 * the label's prefix equals the issuer (S-16), a space is %20 (S-13), and neither name holds a
 * character over which some app stumbles (S-15).
 *
 * @param issuer the organization as apps show it
 * @param account the administrator as apps show it
 */
public record OtpauthUri(String issuer, String account, TotpKey key) {

  /** A URI for names as they are, with what apps cannot take replaced. */
  public static OtpauthUri of(String organization, String email, TotpKey key) {
    return new OtpauthUri(
        safe(organization.replace("&", " and ").replace("+", " plus ")), safe(email), key);
  }

  /** The URI. */
  public String text() {
    String prefix = encoded(issuer);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%s&period=%s"
        .formatted(
            prefix,
            encoded(account),
            key.base32(),
            prefix,
            Integer.toString(Totp.DIGITS),
            Integer.toString(Totp.PERIOD_SECONDS));
  }

  @Override
  public String toString() {
    return "OtpauthUri[" + issuer + ", " + account + "]";
  }

  private static String safe(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("[:&#%+?/\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]", "-")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String encoded(String name) {
    // An "@" in the account is left as it is: it is allowed in a path, and some apps show %40 as such.
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }
}
