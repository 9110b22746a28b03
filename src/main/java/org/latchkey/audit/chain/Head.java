package org.latchkey.audit.chain;

/**
 * Where a chain ends.
 *
 * @param seq the number of its newest event; 0 for a chain without any
 * @param hash of that event, 64 hexadecimal digits
 */
public record Head(long seq, String hash) {
  /** What the first event hangs on. */
  public static final Head START = new Head(0, "0".repeat(64));
}
