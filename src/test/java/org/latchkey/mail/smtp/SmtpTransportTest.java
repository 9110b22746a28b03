package org.latchkey.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.mail.Letter;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;
import org.latchkey.mail.smtp.TestMailServer.Received;

/** What a real mail server gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // setUp() runs before every test
class SmtpTransportTest {
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";

  @TempDir private Path temp = Path.of("");
  private TestCertificate certificate;

  @BeforeAll
  void setUp() throws Exception {
    certificate = TestCertificate.of(temp, "localhost");
  }

  @Test
  void aMessageArrivesWholeAfterStartTlsAndLogin() throws Exception {
    UUID id = UUID.randomUUID();
    LetterText letter = setUpMessage("Mira <b>O'Hara</b>", "Smith & Sons");
    Received received =
        sent(new OutgoingMail(id, "Smith & Sons", "Mira O'Hara", "mira@acme.example", letter, AT));

    assertEquals("console@acme.example", received.envelopeFrom());
    assertEquals("mira@acme.example", received.envelopeTo());
    MimeMessage message = received.message();
    assertEquals("Smith & Sons <console@acme.example>", message.getHeader("From", null));
    assertEquals("Mira O'Hara <mira@acme.example>", message.getHeader("To", null));
    assertEquals("Smith & Sons: set up your authenticator app", message.getSubject());
    assertEquals(Date.from(AT), message.getSentDate());
    assertEquals("<" + id + "@acme.example>", message.getMessageID());
    assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));

    MimeMultipart both = assertInstanceOf(MimeMultipart.class, message.getContent());
    assertTrue(both.getContentType().startsWith("multipart/alternative"));
    assertEquals(2, both.getCount());
    String plain = text(both, 0, "text/plain");
    assertEquals(letter.text().strip(), plain.strip());
    assertTrue(plain.contains("\n" + CODE + "\n"), plain);
    String html = text(both, 1, "text/html");
    assertTrue(
        html.contains(
            "<a href=\"latchkey://set-up?code=" + CODE + "\""),
        html);
    assertTrue(html.contains("Hello Mira &lt;b&gt;O&#39;Hara&lt;/b&gt;,"), html);
    assertFalse(html.contains("<b>"), html);
  }

  @Test
  void aServerWithTlsFromTheFirstByteAndWithoutLoginGetsItToo() throws Exception {
    try (TestMailServer server = TestMailServer.tls(certificate.server())) {
      assertEquals(new Delivery.Sent(), send(server.settings(), mail("Acme", "Mira")));
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void severalMailsGoThroughOneConnection() throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of())) {
      SmtpTransport transport = transport();
      for (int i = 0; i < 3; i++) {
        assertEquals(new Delivery.Sent(), transport.send(server.settings(), mail("Acme", "Mira")));
      }
      transport.hangUp();
      assertEquals(1, heard(server, "EHLO"));
      assertEquals(3, heard(server, "MAIL FROM"));
    }
  }

  @Test
  void aConnectionThatTheServerHasClosedIsMadeAnew() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("NOOP", ScriptedServer.CLOSE))) {
      SmtpTransport transport = transport();
      assertEquals(new Delivery.Sent(), transport.send(server.settings(), mail("Acme", "Mira")));
      assertEquals(new Delivery.Sent(), transport.send(server.settings(), mail("Acme", "Mira")));
      transport.hangUp();
      assertEquals(2, heard(server, "EHLO"));
    }
  }

  @Test
  void aSecondTryOfTheSameMessageIsRecognizedByItsId() throws Exception {
    OutgoingMail mail = mail("Acme", "Mira");
    assertEquals(sent(mail).message().getMessageID(), sent(mail).message().getMessageID());
  }

  @ParameterizedTest // S-41
  @ValueSource(
      strings = {
        "Eve\r\nBcc: victim@acme.example",
        "Eve\nBcc: victim@acme.example",
        "Eve\rBcc: victim@acme.example",
        "Eve\u0085Bcc: victim@acme.example",
        "Eve\u2028Bcc: victim@acme.example",
        "Eve\u2029Bcc: victim@acme.example",
        "Eve\u760D\u760ABcc: victim@acme.example",
        "Eve\r\n\r\nBody",
        "Eve> <victim@acme.example>, \"x\" <other@acme.example"
      })
  void nothingInANameOrASubjectAddsAHeaderOrARecipient(String evil) throws Exception {
    LetterText letter = new LetterText(evil, "Hello,\n\n.\n.\r\nMAIL FROM:<x@y.example>\n");
    Received received =
        sent(new OutgoingMail(UUID.randomUUID(), evil, evil, "mira@acme.example", letter, AT));

    MimeMessage message = received.message();
    assertEquals("mira@acme.example", received.envelopeTo());
    assertNull(message.getHeader("Bcc"));
    assertNull(message.getRecipients(RecipientType.BCC));
    assertNull(message.getRecipients(RecipientType.CC));
    InternetAddress[] to = InternetAddress.parse(message.getHeader("To", null));
    assertEquals(List.of("mira@acme.example"), List.of(to[0].getAddress()));
    assertEquals(1, to.length);
    assertEquals(1, message.getFrom().length);
    assertEquals(OneLine.of(evil), to[0].getPersonal());
    assertEquals(OneLine.of(evil), message.getSubject());
    assertTrue(text(assertInstanceOf(MimeMultipart.class, message.getContent()), 0, "text/plain")
        .contains("MAIL FROM:<x@y.example>"));
  }

  @ParameterizedTest // S-41
  @ValueSource(
      strings = {
        "mira@acme.example\r\nRCPT TO:<victim@acme.example>",
        "mira@acme.example>\nRCPT TO:<victim@acme.example",
        "mira@acme.example, victim@acme.example",
        "mira\u0085@acme.example",
        "mira\u2028@acme.example",
        "mira\u760D\u760ARCPT@acme.example", // CVE-2025-7962: their low bytes are CR and LF
        "<mira@acme.example>",
        "",
      })
  void whatIsNoAddressIsNotEvenOffered(String address) throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of())) {
      OutgoingMail mail =
          new OutgoingMail(UUID.randomUUID(), "Acme", "Mira", address, letter(), AT);
      assertEquals(
          new Delivery.Unsendable(Delivery.Fault.NO_ADDRESS), send(server.settings(), mail));
      assertEquals(List.of(), server.heard());
    }
  }

  @Test
  void aDomainWithLettersBeyondAsciiIsWrittenAsNameServersKnowIt() throws Exception {
    OutgoingMail mail =
        new OutgoingMail(UUID.randomUUID(), "Acme", "Mira", "mira@bücher.example", letter(), AT);
    assertEquals("mira@xn--bcher-kva.example", sent(mail).envelopeTo());
  }

  @Test
  void anAddressBeyondAsciiNeedsAServerThatTakesIt() throws Exception {
    OutgoingMail mail =
        new OutgoingMail(UUID.randomUUID(), "Acme", "Mira", "jürgen@acme.example", letter(), AT);
    assertEquals("jürgen@acme.example", sent(mail).envelopeTo());
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of())) {
      assertEquals(
          new Delivery.Unsendable(Delivery.Fault.ADDRESS_NOT_ASCII),
          send(server.settings(), mail));
      assertEquals(0, heard(server, "MAIL"));
    }
  }

  @ParameterizedTest // S-41: letters whose lower byte is CR or LF are letters, and end no line
  @ValueSource(strings = {"čapek", "ċensu", "上不", "a\u010A\u010DBcc"})
  void aLetterIsALetterInAnAddressAndInAName(String letters) throws Exception {
    String address = letters + "@acme.example";
    OutgoingMail mail =
        new OutgoingMail(UUID.randomUUID(), letters, letters, address, letter(), AT);
    Received received = sent(mail);
    assertEquals(address, received.envelopeTo());
    assertNull(received.message().getHeader("Bcc"));
    // Raw, as RFC 6532 has it where the server takes such addresses.
    byte[] raw = received.message().getHeader("To", null).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "\"" + letters + "\" <" + address + ">", new String(raw, StandardCharsets.UTF_8));
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("EHLO", "250-x\r\n250 SMTPUTF8"))) {
      assertEquals(new Delivery.Sent(), send(server.settings(), mail));
      assertEquals(1, heard(server, "MAIL"));
      assertEquals(
          List.of("RCPT TO:<" + address + ">"),
          server.heard().stream().filter(line -> line.startsWith("RCPT")).toList());
    }
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of())) {
      assertEquals(
          new Delivery.Unsendable(Delivery.Fault.ADDRESS_NOT_ASCII),
          send(server.settings(), mail));
    }
  }

  @Test
  void anOrdinaryAddressAsksNoServerForMoreThanAscii() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("EHLO", "250-x\r\n250 SMTPUTF8"))) {
      assertEquals(new Delivery.Sent(), send(server.settings(), mail("Ödön & Søn", "Jürgen")));
      assertTrue(
          server.heard().contains("MAIL FROM:<console@acme.example>"), server.heard().toString());
    }
  }

  private Received sent(OutgoingMail mail) throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      assertEquals(new Delivery.Sent(), send(server.settings(), mail));
      assertEquals(1, server.received().size());
      return server.received().getFirst();
    }
  }

  private Delivery send(MailServer server, OutgoingMail mail) throws Exception {
    SmtpTransport transport = transport();
    try {
      return transport.send(server, mail);
    } finally {
      transport.hangUp();
    }
  }

  private SmtpTransport transport() throws Exception {
    return SmtpTransport.trusting(certificate.trusting(), Duration.ofSeconds(5));
  }

  private static long heard(ScriptedServer server, String command) {
    return server.heard().stream().filter(line -> line.startsWith(command)).count();
  }

  private static String text(MimeMultipart parts, int index, String type) throws Exception {
    assertTrue(parts.getBodyPart(index).isMimeType(type), parts.getBodyPart(index).getContentType());
    return assertInstanceOf(String.class, parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
  }

  private static OutgoingMail mail(String organization, String name) {
    return new OutgoingMail(UUID.randomUUID(), organization, name, "mira@acme.example", letter(), AT);
  }

  private static LetterText letter() {
    return setUpMessage("Mira O'Hara", "Acme");
  }

  private static LetterText setUpMessage(String name, String organization) {
    Letter.Code code = new Letter.Code(UUID.randomUUID(), CODE, AT.plusSeconds(86_400));
    return new LetterWords("FRONT-DESK", ZoneId.of("UTC"))
        .write(
            Letter.withCode(
                MessageKind.MFA_SET_UP_ASKED,
                new Recipient(UUID.randomUUID(), name, "mira@acme.example"),
                code),
            organization,
            AT);
  }
}
