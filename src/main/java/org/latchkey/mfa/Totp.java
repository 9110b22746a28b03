package org.latchkey.mfa;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.HOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords of RFC 6238 with what every authenticator app understands: SHA-1, six
 * digits, 30 seconds (S-12). otp-java does the arithmetic of one step; which steps count is decided
 * here.
 */
public final class Totp {
  public static final int DIGITS = 6;
  public static final int PERIOD_SECONDS = 30;

  /**
   * Steps before and after the present one that are accepted (RFC 6238 §5.2). With one of each a code
   * lives for up to 90 seconds, more than the 30 of ASVS 6.5.5: clocks of phones differ.
   */
  private static final int WINDOW = 1;

  private Totp() {}

  /** The number of the 30-second step of an instant. */
  public static long stepAt(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), PERIOD_SECONDS);
  }

  /** How long the step of an instant still lasts, 1 to 30 seconds. */
  public static int secondsLeftAt(Instant instant) {
    return PERIOD_SECONDS - Math.floorMod(instant.getEpochSecond(), PERIOD_SECONDS);
  }

  /** The code of a step, in ASCII digits whatever the default locale is (S-2). */
  // SHA-1 is what apps implement (S-12), and an HMAC does not need its collision resistance.
  @SuppressWarnings("deprecation")
  public static String codeOf(TotpKey key, long step) {
    return codeOf(key, step, HMACAlgorithm.SHA1, DIGITS);
  }

  /** The same with other parameters, which only the vectors of the RFCs use. */
  static String codeOf(TotpKey key, long step, HMACAlgorithm algorithm, int digits) {
    HOTPGenerator generator =
        new HOTPGenerator.Builder(key.base32().getBytes(StandardCharsets.US_ASCII))
            .withPasswordLength(digits)
            .withAlgorithm(algorithm)
            .build();
    return ascii(generator.generate(step));
  }

  /**
   * Finds the step whose code this is, in the window around an instant. All steps are computed and
   * compared in constant time (S-9).
   *
   * @param code what somebody entered; anything but six ASCII digits matches nothing (S-6)
   * @return the matching step, the newest if several match
   */
  public static OptionalLong match(TotpKey key, String code, Instant now) {
    if (!isWellFormed(code)) {
      return OptionalLong.empty();
    }
    byte[] entered = code.getBytes(StandardCharsets.US_ASCII);
    OptionalLong matched = OptionalLong.empty();
    long present = stepAt(now);
    for (long step = present - WINDOW; step <= present + WINDOW; step++) {
      byte[] expected = codeOf(key, step).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(expected, entered)) {
        matched = OptionalLong.of(step);
      }
    }
    return matched;
  }

  /** Whether the text is six ASCII digits. */
  public static boolean isWellFormed(String code) {
    return code.length() == DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String ascii(String digits) {
    StringBuilder text = new StringBuilder();
    digits.codePoints().forEach(c -> text.append((char) ('0' + Character.digit(c, 10))));
    return text.toString();
  }
}
