package org.latchkey.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A set-up code as it travels in a message: 26 letters and digits without look-alikes (130 bits, S-40)
 * and two that tell a typing error from a code that has ended, in seven groups of four.
 */
public final class SetupCode {
  /** Characters without separators. */
  public static final int LENGTH = 28;

  /** Crockford's Base32: no I, L, O or U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BASE = ALPHABET.length();
  private static final int CHECK_LENGTH = 2;
  private static final int GROUP = 4;

  /** The largest prime that two characters hold: any one wrong character changes the remainder. */
  private static final int CHECK_MODULUS = 1021;

  /**
   * What is left of a link's beginning, latchkey://set-up?code=, where it comes key by key as from a
   * scanner at the keyboard. No code begins so: it has no U.
   */
  private static final String TYPED_LINK = "1ATCHKEYSETUPC0DE";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String characters;

  private SetupCode(String characters) {
    this.characters = characters;
  }

  /** Makes a new code. */
  public static SetupCode random() {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH - CHECK_LENGTH; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
    }
    return new SetupCode(text + check(text));
  }

  /**
   * Reads a code as people type or paste it: in any case, with or without separators, O for 0, I or L
   * for 1, or inside the link of a message.
   *
   * @return empty when it is incomplete or a character is wrong
   */
  public static Optional<SetupCode> parse(String entered) {
    if (entered.length() > 16 * LENGTH) {
      return Optional.empty();
    }
    String text = characters(entered);
    boolean wellFormed =
        text.length() == LENGTH
            && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && text.endsWith(check(text.substring(0, LENGTH - CHECK_LENGTH)));
    return wellFormed ? Optional.of(new SetupCode(text)) : Optional.empty();
  }

  /** What of an entry counts, as far as it has been typed. */
  public static String characters(String entered) {
    String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFKC);
    int value = text.indexOf("code=");
    if (value >= 0) {
      text = text.substring(value + "code=".length());
      int end = text.indexOf('&');
      text = end < 0 ? text : text.substring(0, end);
    }
    String characters =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return characters.startsWith(TYPED_LINK)
        ? characters.substring(TYPED_LINK.length())
        : characters;
  }

  /**
   * What was typed or pasted so far, in groups as a message shows it and no longer than a code; of a
   * whole message the code in its link.
   */
  public static String grouped(String entered) {
    String characters = characters(entered).replaceAll("[^0-9A-Z]", "");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LENGTH, characters.length()); i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(characters.charAt(i));
    }
    return text.toString();
  }

  /** Whether as many characters as a code has are there, right or wrong. */
  public static boolean isComplete(String entered) {
    return grouped(entered).length() >= LENGTH + LENGTH / GROUP - 1;
  }

  /** In groups, as it stands in a message. */
  public String text() {
    return grouped(characters);
  }

  /** What is stored of it. A plain hash will do: nobody tries 130 random bits. */
  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(characters.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static String check(CharSequence text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      rest = (rest * BASE + ALPHABET.indexOf(text.charAt(i))) % CHECK_MODULUS;
    }
    return "" + ALPHABET.charAt(rest / BASE) + ALPHABET.charAt(rest % BASE);
  }

  @Override
  public String toString() {
    return "SetupCode";
  }
}
