package org.latchkey.mfa;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Reads a URI as an authenticator app does.
   *
   * @return empty for what is none, or asks for other codes than every app makes (S-12)
   */
  public static Optional<OtpauthUri> parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (!"otpauth".equals(uri.getScheme()) || !"totp".equals(uri.getHost())) {
      return Optional.empty();
    }
    Map<String, String> parameters = parameters(uri.getRawQuery());
    String label = uri.getPath().replaceFirst("^/", "");
    int colon = label.indexOf(':');
    String prefix = colon < 0 ? "" : label.substring(0, colon);
    boolean usual =
        parameters.getOrDefault("algorithm", "SHA1").equals("SHA1")
            && parameters.getOrDefault("digits", "6").equals("6")
            && parameters.getOrDefault("period", "30").equals("30");
    return TotpKey.parse(parameters.getOrDefault("secret", ""))
        .filter(key -> usual)
        .map(
            key ->
                new OtpauthUri(
                    parameters.getOrDefault("issuer", prefix),
                    label.substring(colon + 1).strip(),
                    key));
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        // A plus is a plus here; URLDecoder would make a space of it.
        String value = parameter.substring(equals + 1).replace("+", "%2B");
        parameters.put(
            parameter.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return parameters;
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
