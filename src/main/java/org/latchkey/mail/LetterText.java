package org.latchkey.mail;

/**
 * A message in words.
 *
 * @param subject one line
 * @param text plain text; paragraphs are divided by an empty line
 */
public record LetterText(String subject, String text) {
  @Override
  public String toString() {
    return "LetterText " + subject;
  }
}
