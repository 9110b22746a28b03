package org.latchkey.credential.kit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.latchkey.credential.Crockford;

/**
 * The characters of a kit's lines in Crockford's Base32, with two characters at the end of each line that
 * tell any one wrong character and any two that changed places.
 */
final class KitLine {
  /** Characters of a line without its check. */
  static final int LENGTH = 20;

  /** How many lines hold the body of a kit: five bits to a character. */
  static final int COUNT = KitFile.BODY_BYTES * 8 / 5 / LENGTH;

  private KitLine() {}

  /** All characters of a body, which is a multiple of five bytes. */
  static String encode(byte[] body) {
    int length = body.length * 8 / 5;
    BigInteger rest = new BigInteger(1, body);
    char[] text = new char[length];
    for (int i = length - 1; i >= 0; i--) {
      text[i] = Crockford.ALPHABET.charAt(rest.intValue() & (Crockford.BASE - 1));
      rest = rest.shiftRight(5);
    }
    return new String(text);
  }

  /** The body back from its characters, which were checked. */
  static byte[] decode(String text) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      value = value.shiftLeft(5).or(BigInteger.valueOf(Crockford.ALPHABET.indexOf(text.charAt(i))));
    }
    byte[] digits = value.toByteArray();
    byte[] body = new byte[text.length() * 5 / 8];
    int from = Math.max(0, digits.length - body.length);
    int length = digits.length - from;
    System.arraycopy(digits, from, body, body.length - length, length);
    return body;
  }

  /** A line in its groups, with its check; the number is part of what is checked. */
  static String write(int number, String characters) {
    String all = characters + check(number + ":" + characters);
    return Crockford.grouped(all, all.length());
  }

  /**
   * The characters of a line as people type it: in any case, with or without separators, O for 0, I or
   * L for 1.
   *
   * @return empty when one of them is wrong
   */
  static Optional<String> read(int number, String typed) {
    String all = Crockford.typed(typed);
    if (all.length() != LENGTH + Crockford.CHECK_LENGTH || !Crockford.isWritten(all)) {
      return Optional.empty();
    }
    String characters = all.substring(0, LENGTH);
    return all.endsWith(check(number + ":" + characters))
        ? Optional.of(characters)
        : Optional.empty();
  }

  /** Two characters that depend on every byte of a text and its place. */
  static String check(String text) {
    int rest = 0;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      rest = (rest * 256 + (b & 0xFF)) % Crockford.CHECK_MODULUS;
    }
    return Crockford.check(rest);
  }
}
