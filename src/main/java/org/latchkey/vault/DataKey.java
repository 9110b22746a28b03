package org.latchkey.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The random key of one store, from which everything secret in it is sealed. */
public final class DataKey {
  static final int BYTES = 32;

  private final byte[] bytes;

  DataKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A data key has " + BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A new key from the platform's strongest generator in ordinary use. */
  public static DataKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new DataKey(bytes);
  }

  /** A value by which a database knows its key again; it does not tell the key. */
  public String check() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("latchkey data key check".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A key for one purpose only, which tells neither this one nor that of another purpose:
   * HMAC-SHA256 of the purpose's name under this key.
   */
  public SecretKey derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return new SecretKeySpec(
          mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)), "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DataKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "DataKey";
  }
}
