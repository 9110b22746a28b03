package org.latchkey.credential;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Crockford's Base32, in which every code and every kit is written: no I, L, O or U. What is typed is
 * read generously, and two check characters tell a typing error.
 */
public final class Crockford {
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  public static final int BASE = ALPHABET.length();

  /** The largest prime that two characters hold: any one wrong character changes the remainder. */
  public static final int CHECK_MODULUS = 1021;

  public static final int CHECK_LENGTH = 2;

  private static final int GROUP = 4;

  private Crockford() {}

  /** As many characters by chance. */
  static String random(SecureRandom random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(BASE)));
    }
    return text.toString();
  }

  /** Whether there is no other character in it. */
  public static boolean isWritten(String text) {
    return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /**
   * What somebody means who types: in NFKC and upper case, without spaces and dashes, O as 0, I and L as
   * 1. Other characters stay.
   */
  public static String typed(String entered) {
    return Normalizer.normalize(entered, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** With a dash after every four characters, and no more than {@code longest} of them. */
  public static String grouped(String characters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(longest, characters.length()); i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(characters.charAt(i));
    }
    return text.toString();
  }

  /** The two characters for a remainder of {@link #CHECK_MODULUS}. */
  public static String check(int remainder) {
    return "" + ALPHABET.charAt(remainder / BASE) + ALPHABET.charAt(remainder % BASE);
  }
}
