package org.latchkey.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A set-up code as it travels in a message: 26 letters and digits without look-alikes (130 bits, S-40)
 * and two that tell a typing error from a code that has ended, in seven groups of four.
 */
public final class SetupCode {
  /** Characters without separators. */
  public static final int LENGTH = 28;

  /** The same in their groups of four. */
  private static final int WRITTEN_LENGTH = LENGTH + LENGTH / 4 - 1;

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
    String text = Crockford.random(RANDOM, LENGTH - Crockford.CHECK_LENGTH);
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
            && Crockford.isWritten(text)
            && text.endsWith(check(text.substring(0, LENGTH - Crockford.CHECK_LENGTH)));
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
    String characters = Crockford.typed(text);
    return characters.startsWith(TYPED_LINK)
        ? characters.substring(TYPED_LINK.length())
        : characters;
  }

  /**
   * What was typed or pasted so far, in groups as a message shows it and no longer than a code; of a
   * whole message the code in its link.
   */
  public static String grouped(String entered) {
    return Crockford.grouped(characters(entered).replaceAll("[^0-9A-Z]", ""), LENGTH);
  }

  /** Whether as many characters as a code has are there, right or wrong. */
  public static boolean isComplete(String entered) {
    return grouped(entered).length() >= WRITTEN_LENGTH;
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

  private static String check(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Crockford.ALPHABET.indexOf(text.charAt(i));
      rest = (rest * Crockford.BASE + value) % Crockford.CHECK_MODULUS;
    }
    return Crockford.check(rest);
  }

  @Override
  public String toString() {
    return "SetupCode";
  }
}
