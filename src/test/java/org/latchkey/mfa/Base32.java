package org.latchkey.mfa;

import java.io.ByteArrayOutputStream;

/** The reading side of RFC 4648 §6, written for the tests alone. */
final class Base32 {
  private Base32() {}

  static byte[] decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c >= 'A' && c <= 'Z' ? c - 'A' : c - '2' + 26;
      if (value < 0 || value > 31) {
        throw new IllegalArgumentException("Not Base32: " + c);
      }
      buffer = (buffer << 5 | value) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write((int) (buffer >> bits) & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
