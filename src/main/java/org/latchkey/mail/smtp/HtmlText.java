package org.latchkey.mail.smtp;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.mail.LetterWords;

/** A plain text as HTML: paragraphs, line breaks, and the link to set-up as one that can be clicked. */
final class HtmlText {
  private static final Pattern LINK =
      Pattern.compile(Pattern.quote(LetterWords.LINK) + "[A-Za-z0-9%-]+");
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"></head>
      <body style="font-family: sans-serif; font-size: 15px; line-height: 1.5; max-width: 36em">
      """;
  private static final String FOOT =
      """
      </body>
      </html>
      """;

  private HtmlText() {}

  /** The document for a text; whatever looks like HTML in it is shown as it stands. */
  static String of(String text) {
    return Stream.of(text.strip().split("\n{2,}"))
        .map(paragraph -> "<p>" + lines(paragraph) + "</p>\n")
        .collect(Collectors.joining("", HEAD, FOOT));
  }

  private static String lines(String paragraph) {
    return paragraph.lines().map(HtmlText::line).collect(Collectors.joining("<br>\n"));
  }

  /** Only a whole line is a link: nothing that somebody has as a name becomes one. */
  private static String line(String line) {
    String shown = escaped(line);
    return LINK.matcher(line).matches() ? "<a href=\"" + shown + "\">" + shown + "</a>" : shown;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
