package org.latchkey.mfa;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shared secret of an authenticator: 20 bytes, as RFC 4226 §4 (R6) recommends. */
public final class TotpKey {
  public static final int BYTES = 20;

  /** The least that is accepted from elsewhere (S-11). */
  private static final int FEWEST_BYTES = 16;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] bytes;

  /**
   * A key with the given bytes.
   *
   * @throws IllegalArgumentException when there are fewer than 16
   */
  public TotpKey(byte[] bytes) {
    if (bytes.length < FEWEST_BYTES) {
      throw new IllegalArgumentException("A TOTP key has at least " + FEWEST_BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A new key from the platform's cryptographic generator. */
  public static TotpKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new TotpKey(bytes);
  }

  /** Reads a key from Base32 without padding (RFC 4648 §6); empty for anything else and below 16 bytes. */
  static Optional<TotpKey> parse(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    if (bytes.length < FEWEST_BYTES || !base32.chars().allMatch(c -> BASE32.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    int buffer = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < base32.length(); i++) {
      buffer = (buffer << 5) | BASE32.indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    return Optional.of(new TotpKey(bytes));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In Base32 without padding (S-14). */
  public String base32() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
        buffer &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** In Base32, in groups of four for typing by hand. */
  public String grouped() {
    return base32().replaceAll(".{4}(?!$)", "$0 ");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TotpKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "TotpKey";
  }
}
