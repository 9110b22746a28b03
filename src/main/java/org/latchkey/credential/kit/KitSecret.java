package org.latchkey.credential.kit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The 256 random bits that a recovery kit holds; whoever has them comes back in. */
public final class KitSecret {
  /** How many bytes it has. */
  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private KitSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Makes a new one. */
  static KitSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new KitSecret(bytes);
  }

  static KitSecret of(byte[] bytes) {
    return new KitSecret(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** What is stored of it. A plain hash will do: nobody tries 256 random bits. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  @Override
  public String toString() {
    return "KitSecret";
  }
}
