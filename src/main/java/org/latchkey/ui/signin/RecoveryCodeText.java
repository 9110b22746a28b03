package org.latchkey.ui.signin;

import java.text.Normalizer;
import java.util.Locale;

/** A recovery code as it is typed: put into its groups of four, whatever way it was written down. */
final class RecoveryCodeText {
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private RecoveryCodeText() {}

  /** What is entered as XXXX-XXXX-XXXX-XXXX: upper case, O as 0, I and L as 1, at most 16 characters. */
  static String grouped(String entered) {
    String characters = characters(entered);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LENGTH, characters.length()); i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(characters.charAt(i));
    }
    return text.toString();
  }

  /** Whether all 16 characters are there. */
  static boolean complete(String entered) {
    return characters(entered).length() >= LENGTH;
  }

  private static String characters(String entered) {
    return Normalizer.normalize(entered, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
