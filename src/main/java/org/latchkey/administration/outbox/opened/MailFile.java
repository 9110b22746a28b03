package org.latchkey.administration.outbox.opened;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A message as a file (.eml) that a mail program opens as a draft: RFC 5322 in plain text. */
public final class MailFile {
  private static final String CRLF = "\r\n";

  /** RFC 2047 §2: at most 75 characters with "=?UTF-8?B?" and "?=", that is 45 bytes in Base64. */
  private static final int ENCODED_WORD_BYTES = 45;

  /** RFC 5322 §2.1.1. */
  private static final int LONGEST_LINE = 78;

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");

  /** One address and nothing that could begin another; stricter than RFC 5322 §3.4. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{C}<>\"(),:;\\[\\]@\\\\]+@[^\\s\\p{C}<>\"(),:;\\[\\]@\\\\]+");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MailFile() {}

  /**
   * The bytes of the file.
   *
   * @throws IllegalArgumentException when an address could be more than one (S-41)
   */
  public static byte[] of(OpenedMessage opened, Instant at) {
    String text = String.join(CRLF, opened.text().text().lines().toList()) + CRLF;
    String file =
        String.join(
            CRLF,
            "Date: " + DATE.format(at),
            header("From: ", opened.senderName(), opened.senderAddress()),
            header("To: ", opened.message().recipientName(), opened.message().recipientAddress()),
            "Subject: " + unstructured("Subject: ".length(), opened.text().subject()),
            // Lets mail programs open it for sending rather than for reading.
            "X-Unsent: 1",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: base64",
            "",
            Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            "");
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static String header(String field, String name, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("not the address of one person");
    }
    return field + phrase(field.length(), name) + CRLF + " <" + address + ">";
  }

  /** A display name (RFC 5322 §3.2.5). */
  private static String phrase(int before, String name) {
    String line = unstructured(before, name);
    return ATOMS.matcher(line).matches() || line.startsWith("=?")
        ? line
        : "\"" + line.replaceAll("[\"\\\\]", "\\\\$0") + "\"";
  }

  /** Words in a header: as they are where that is safe, else encoded, on lines that are not too long. */
  private static String unstructured(int before, String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").strip();
    boolean plain =
        PRINTABLE.matcher(line).matches()
            && !line.contains("=?")
            && before + line.length() <= LONGEST_LINE;
    return plain ? line : String.join(CRLF + " ", encoded(line));
  }

  private static List<String> encoded(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      if (bytes(word + character).length > ENCODED_WORD_BYTES) {
        words.add(encodedWord(word.toString()));
        word.setLength(0);
      }
      word.append(character);
    }
    words.add(encodedWord(word.toString()));
    return words;
  }

  private static String encodedWord(String text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
