package org.latchkey.mail.smtp;

/** Texts of others on one line: nothing in them starts another header or another entry (S-41). */
final class OneLine {
  private static final int LONGEST_ANSWER = 300;

  private OneLine() {}

  /** The text with a space for every control character, line and paragraph separator. */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** What a mail server said, cut to what anybody reads. */
  static String ofAnswer(String text) {
    String line = of(text);
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER - 1) + "…";
  }
}
