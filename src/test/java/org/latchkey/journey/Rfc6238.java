package org.latchkey.journey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app of the tests' own, from the RFC and the JDK alone. */
final class Rfc6238 {
  private Rfc6238() {}

  static String code(String base32, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decode(base32), "RAW"));
      byte[] hash =
          mac.doFinal(
              ByteBuffer.allocate(Long.BYTES).putLong(at.getEpochSecond() / 30).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      String digits = "000000" + number;
      return digits.substring(digits.length() - 6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String secretOf(String otpauthUri) {
    return otpauthUri.replaceAll(".*[?&]secret=([A-Z2-7]+).*", "$1");
  }

  private static byte[] decode(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
