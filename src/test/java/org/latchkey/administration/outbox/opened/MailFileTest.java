package org.latchkey.administration.outbox.opened;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

class MailFileTest {
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final String TEXT = "Hello Lucía,\n\nhttp: 0123\n.\nFrom me\n";

  @Test
  void aMailProgramFindsWhatItNeeds() {
    List<String> lines = lines(file("Lucía Ferrer", "lucia@acme.example", "Acme: set it up"));

    assertEquals("Date: Fri, 20 Nov 2026 09:30:00 +0000", lines.getFirst());
    assertTrue(lines.contains("From: Anna Moreau"), lines.toString());
    assertTrue(lines.contains("To: =?UTF-8?B?THVjw61hIEZlcnJlcg==?="), lines.toString());
    assertTrue(lines.contains(" <lucia@acme.example>"), lines.toString());
    assertTrue(lines.contains("Subject: Acme: set it up"), lines.toString());
    assertTrue(lines.contains("Content-Type: text/plain; charset=UTF-8"), lines.toString());
    assertEquals(TEXT.replace("\n", "\r\n"), body(lines));
  }

  @ParameterizedTest // S-41, CVE-2025-7962
  @ValueSource(
      strings = {
        "Eve\r\nBcc: all@acme.example", "Eve\nBcc: all@acme.example", "Eve\rBcc: all@acme.example",
        "Eve\u0085Bcc: all@acme.example", "Eve\u2028Bcc: all@acme.example",
        "Eve\u760D\u760ABcc: all@acme.example", "Eve\r\n\r\nbody", "=?UTF-8?Q?Eve=0D=0ABcc:_x@y.example?=",
        "Eve <eve@acme.example>, all", "\"Eve\" \\", "Eve (all@acme.example)", "\u0000"
      })
  void nothingInANameOrSubjectAddsALineOrARecipient(String evil) {
    List<String> lines = lines(file(evil, "eve@acme.example", evil));

    List<String> fields =
        lines.subList(0, lines.indexOf("")).stream()
            .filter(line -> !line.startsWith(" "))
            .map(line -> line.substring(0, line.indexOf(':')))
            .toList();
    assertEquals(
        List.of(
            "Date", "From", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding"),
        fields);
    String to = lines.stream().filter(line -> line.startsWith("To: ")).findFirst().orElseThrow();
    String quoted = to.substring(4);
    assertTrue(
        quoted.matches("\"([^\"\\\\]|\\\\.)*\"") || quoted.matches("[\\w =?+/-]*"), "one name: " + to);
    assertEquals(TEXT.replace("\n", "\r\n"), body(lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@x.example\r\nBcc: b@x.example", "a@x.example, b@x.example", "a@x.example> <b@x.example", "a b@x.example", "a"
      })
  void anAddressThatCouldBeSeveralIsRefused(String evil) {
    assertThrows(IllegalArgumentException.class, () -> file("Eve", evil, "Subject"));
  }

  @Test
  void longNamesAreFoldedWithoutCuttingACharacter() {
    String name = "Ω🔑é".repeat(40);
    List<String> lines = lines(file(name, "eve@acme.example", name));

    assertTrue(lines.stream().allMatch(line -> line.length() <= 78), lines.toString());
    int first = lines.stream().map(line -> line.startsWith("To: ")).toList().indexOf(true);
    StringBuilder decoded = new StringBuilder();
    for (int i = first; i == first || lines.get(i).startsWith(" ="); i++) {
      String word = lines.get(i).replaceAll(".*=\\?UTF-8\\?B\\?(.*)\\?=", "$1");
      decoded.append(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
    }
    assertEquals(name, decoded.toString());
  }

  private static List<String> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    assertEquals(text, text.replaceAll("\r\n", "\n").replaceAll("[\r\n]", "\r\n"), "only CRLF");
    return Arrays.asList(text.split("\r\n", -1));
  }

  private static String body(List<String> lines) {
    String encoded =
        lines.subList(lines.indexOf("") + 1, lines.size()).stream().collect(Collectors.joining());
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  private static byte[] file(String name, String address, String subject) {
    Message message =
        new Message(
            UUID.randomUUID(), null, MessageKind.MFA_ENROLLED, name, address, subject, true, null,
            MessageState.QUEUED, AT, AT, 0, null, null, "");
    return MailFile.of(
        new OpenedMessage(
            message,
            new LetterText(subject, TEXT),
            "Acme",
            "Anna Moreau",
            "anna@acme.example",
            Optional.empty()),
        AT);
  }
}
