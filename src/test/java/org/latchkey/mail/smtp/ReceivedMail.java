package org.latchkey.mail.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/**
 * A mail as its reader's program takes it apart.
 *
 * @param plain its text, with the line ends of this machine's texts
 * @param html the same as HTML
 */
public record ReceivedMail(MimeMessage message, String plain, String html) {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern SPAN = Pattern.compile("</?span[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Takes a mail apart that has exactly these two parts. */
  public static ReceivedMail of(TestMailServer.Received received) throws MessagingException, IOException {
    MimeMessage message = received.message();
    MimeMultipart both = Assertions.assertInstanceOf(MimeMultipart.class, message.getContent());
    Assertions.assertTrue(
        both.getContentType().startsWith("multipart/alternative"), both.getContentType());
    Assertions.assertEquals(2, both.getCount());
    return new ReceivedMail(
        message,
        part(both.getBodyPart(0), "text/plain"),
        part(both.getBodyPart(1), "text/html"));
  }

  private static String part(BodyPart part, String type) throws MessagingException, IOException {
    Assertions.assertTrue(part.isMimeType(type), part.getContentType());
    Assertions.assertTrue(part.getContentType().contains("UTF-8"), part.getContentType());
    return Assertions.assertInstanceOf(String.class, part.getContent()).replace("\r\n", "\n");
  }

  /** What can be clicked in the HTML. */
  public List<String> links() {
    return LINK.matcher(html).results().map(found -> shown(found.group(1))).toList();
  }

  /** The words of the HTML's body in their order, with one space between any two. */
  public String htmlWords() {
    String body = html.substring(html.indexOf("<body"));
    return words(shown(TAG.matcher(SPAN.matcher(body).replaceAll("")).replaceAll(" ")));
  }

  /** The words of the plain text in their order, with one space between any two. */
  public String plainWords() {
    return words(plain);
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shown(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
