package org.latchkey.mail.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.mail.LetterWords;

/**
 * A message as HTML that plain mail programs show, too: tables, styles where they apply, nothing that
 * is fetched from anywhere, and every word of the plain text in the same order. The link is a button
 * with its address below, since many programs open no link that is not of the web.
 */
final class HtmlText {
  private static final String BUNDLE = "org.latchkey.mail.letters";
  private static final Pattern LINK =
      Pattern.compile(Pattern.quote(LetterWords.LINK) + "[A-Za-z0-9%-]+");
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-)+[0-9A-Z]{4}");

  private static final String FONT =
      "font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; ";

  /** Where Java shows HTML it looks at the first name only. */
  private static final String MONO = "font-family: Monospaced, Consolas, Menlo, monospace; ";

  private static final String TABLE =
      "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

  private final ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

  /**
   * The document for a mail; whatever looks like HTML in it is shown as it stands. The last paragraph
   * of its text says who sends it, the one before where it comes from and what to do.
   */
  String of(OutgoingMail mail) {
    List<String> paragraphs = List.of(mail.letter().text().strip().split("\n{2,}"));
    int footer = Math.max(1, paragraphs.size() - 1);
    int note = Math.max(1, footer - 1);
    StringBuilder content = new StringBuilder();
    paragraphs.subList(0, note).forEach(paragraph -> content.append(blocks(paragraph)));
    paragraphs.subList(note, footer).forEach(paragraph -> content.append(note(paragraph)));
    String last =
        paragraphs.subList(footer, paragraphs.size()).stream()
            .map(HtmlText::lines)
            .collect(Collectors.joining());
    return page(mail, content.toString(), last);
  }

  private static String page(OutgoingMail mail, String content, String footer) {
    return """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light">
        <title>%1$s</title>
        </head>
        <body style="margin: 0; padding: 0; background-color: #f6f8fa">
        %7$s width="100%%" bgcolor="#f6f8fa"><tr><td align="center" style="padding: 24px 8px">
        %7$s width="100%%" bgcolor="#ffffff" \
        style="max-width: 560px; border: 1px solid #d1d9e0; border-top: 4px solid #0969da">
        <tr><td style="padding: 16px 20px; border-bottom: 1px solid #d1d9e0; \
        %6$sfont-size: 15px; font-weight: bold; color: #1f2328">%2$s</td></tr>
        <tr><td style="padding: 24px 20px 8px 20px; \
        %6$sfont-size: 15px; line-height: 1.5; color: #1f2328">
        <h1 style="margin: 0 0 16px 0; font-size: 22px; line-height: 1.3; color: #1f2328">%3$s</h1>
        %4$s</td></tr>
        <tr><td style="padding: 16px 20px; border-top: 1px solid #d1d9e0; \
        %6$sfont-size: 13px; line-height: 1.5; color: #59636e">%5$s</td></tr>
        </table>
        </td></tr></table>
        </body>
        </html>
        """
        .formatted(
            escaped(OneLine.of(mail.letter().subject())),
            escaped(OneLine.of(mail.fromName())),
            escaped(heading(mail)),
            content,
            footer,
            FONT,
            TABLE);
  }

  /** The subject without the organization, which stands above it. */
  private static String heading(OutgoingMail mail) {
    String subject = OneLine.of(mail.letter().subject());
    String before = OneLine.of(mail.fromName()) + ": ";
    if (!subject.startsWith(before) || subject.length() == before.length()) {
      return subject;
    }
    int start = before.length();
    int end = subject.offsetByCodePoints(start, 1);
    return subject.substring(start, end).toUpperCase(Locale.ENGLISH) + subject.substring(end);
  }

  /** A paragraph, in which the link and the code stand out. */
  private String blocks(String paragraph) {
    StringBuilder blocks = new StringBuilder();
    List<String> plain = new ArrayList<>();
    for (String line : paragraph.lines().toList()) {
      String block = block(line);
      if (block.isEmpty()) {
        plain.add(escaped(line));
      } else {
        blocks.append(paragraph(plain)).append(block);
        plain.clear();
      }
    }
    return blocks.append(paragraph(plain)).toString();
  }

  /** Only a whole line is a link or a code: nothing that somebody has as a name becomes one. */
  private String block(String line) {
    if (LINK.matcher(line).matches()) {
      return button(escaped(line));
    }
    return CODE.matcher(line).matches() ? codeBox(line) : "";
  }

  private String button(String link) {
    return """
        %1$s style="margin: 0 0 12px 0"><tr>
        <td bgcolor="#0969da" style="padding: 12px 24px; border-radius: 6px">\
        <a href="%2$s" style="color: #ffffff; font-weight: bold; text-decoration: none">%3$s</a></td>
        </tr></table>
        <p style="margin: 0 0 20px 0; %4$sfont-size: 13px; color: #59636e">%5$s</p>
        """
        .formatted(TABLE, link, escaped(words.getString("html.open")), MONO, groups(link));
  }

  private static String codeBox(String code) {
    return """
        %1$s width="100%%" style="margin: 0 0 16px 0"><tr>
        <td bgcolor="#f6f8fa" align="center" style="padding: 14px 8px; border: 1px solid #d1d9e0; \
        %2$sfont-size: 17px; font-weight: bold; color: #1f2328">%3$s</td>
        </tr></table>
        """
        .formatted(TABLE, MONO, groups(code));
  }

  private static String note(String paragraph) {
    return """
        %1$s width="100%%" style="margin: 8px 0 16px 0"><tr>
        <td style="padding: 4px 0 4px 16px; border-left: 4px solid #d1d9e0; \
        %2$sfont-size: 15px; line-height: 1.5; color: #1f2328">%3$s</td>
        </tr></table>
        """
        .formatted(TABLE, FONT, lines(paragraph));
  }

  private static String paragraph(List<String> lines) {
    return lines.isEmpty()
        ? ""
        : "<p style=\"margin: 0 0 16px 0\">" + String.join("<br>\n", lines) + "</p>\n";
  }

  /** A line that is too long breaks between two groups and nowhere else, and is copied as one. */
  private static String groups(String text) {
    return Stream.of(text.split("(?<=[-=])"))
        .map(group -> "<span style=\"display: inline-block\">" + group + "</span>")
        .collect(Collectors.joining());
  }

  private static String lines(String paragraph) {
    return paragraph.lines().map(HtmlText::escaped).collect(Collectors.joining("<br>\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
