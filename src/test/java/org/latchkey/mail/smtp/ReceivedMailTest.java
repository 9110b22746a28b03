package org.latchkey.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.mail.Letter;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;

/** Every kind of message as a real mail server has received it: what it says, and how it looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the server before the tests
class ReceivedMailTest {
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
  private static final String LINK = "latchkey://set-up?code=" + CODE;
  private static final String ORGANIZATION = "Harbor & Finch Ltd";
  private static final String BUTTON = " Open in Latchkey ";
  private static final int USUAL = 640;
  private static final int PHONE = 320;

  @TempDir private Path temp = Path.of("");
  private SmtpTransport transport;
  private TestMailServer server;

  @BeforeAll
  void start() throws Exception {
    TestCertificate certificate = TestCertificate.of(temp, "localhost");
    server = TestMailServer.startTls(certificate.server());
    transport = SmtpTransport.trusting(certificate.trusting(), Duration.ofSeconds(5));
  }

  @AfterAll
  void stop() {
    transport.hangUp();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void theHtmlSaysWhatThePlainTextSaysUnderTheOrganizationsName(MessageKind kind) throws Exception {
    ReceivedMail mail = received(text(kind, "Mira O'Hara"));
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    MailPicture.html(mail.html()).write("message-" + name, USUAL);
    Files.writeString(Path.of("target", "screens", "message-" + name + ".html"), mail.html());

    String subject = mail.message().getSubject();
    String heading = subject.substring(ORGANIZATION.length() + 2);
    heading = heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    String words = mail.htmlWords().replace(BUTTON, " ");
    assertEquals(ORGANIZATION + " " + heading + " " + mail.plainWords(), words);
    assertEquals(kind.carriesCode() ? List.of(LINK) : List.of(), mail.links());
    assertEquals(kind.carriesCode(), mail.plain().contains("\n" + LINK + "\n"));
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void nothingInTheHtmlIsFetchedOrRunAndAScreenReaderKnowsItsWay(MessageKind kind) throws Exception {
    ReceivedMail mail = received(text(kind, "Mira O'Hara"));
    String html = mail.html().toLowerCase(Locale.ROOT);

    for (String outside : List.of("http", "src=", "url(", "<img", "<script", "<link", "@import")) {
      assertFalse(html.contains(outside), outside);
    }
    assertTrue(html.contains("<html lang=\"en\""), html);
    String title = mail.message().getSubject().replace("&", "&amp;");
    assertTrue(mail.html().contains("<title>" + title + "</title>"), mail.html());
    assertEquals(2, html.split("<h1", -1).length, "one heading");
    assertEquals(
        html.split("<table", -1).length,
        html.split("<table role=\"presentation\"", -1).length,
        "no table is read out as one");
  }

  @Test
  void aPhoneShowsItWithoutCuttingAnythingOff() throws Exception {
    ReceivedMail mail = received(text(MessageKind.MFA_SET_UP_ASKED, "Mira O'Hara"));
    MailPicture narrow = MailPicture.html(mail.html());
    narrow.write("message-narrow", PHONE);
    MailPicture.plain(mail.plain()).write("message-text", USUAL);

    assertTrue(narrow.leastWidth() <= PHONE, () -> narrow.leastWidth() + " pixels wide");
  }

  /** S-41: a name is words and nothing else, wherever it stands. */
  @Test
  void aNameThatLooksLikeHtmlOrALinkIsShownAsItStands() throws Exception {
    String name = "<a href=\"https://evil.example\">" + LINK + "</a> %1$s";
    ReceivedMail mail = received(text(MessageKind.PASSWORD_CHANGED, name));

    assertEquals(List.of(), mail.links());
    assertTrue(mail.htmlWords().contains("Hello " + name + ","), mail.htmlWords());
  }

  /** The organization was renamed since, or the text is of an earlier version. */
  @Test
  void aTextOfAnotherShapeIsShownWhole() throws Exception {
    ReceivedMail mail = received(new LetterText("Acme: hello", "One line only."));

    assertEquals(ORGANIZATION + " Acme: hello One line only.", mail.htmlWords());
  }

  private ReceivedMail received(LetterText letter) throws Exception {
    OutgoingMail mail =
        new OutgoingMail(
            UUID.randomUUID(), ORGANIZATION, "Mira O'Hara", "mira@acme.example", letter, AT);
    assertEquals(new Delivery.Sent(), transport.send(server.settings(), mail));
    return ReceivedMail.of(server.next());
  }

  private static LetterText text(MessageKind kind, String name) {
    Optional<Letter.Code> code =
        kind.carriesCode()
            ? Optional.of(new Letter.Code(UUID.randomUUID(), CODE, AT.plusSeconds(86_400)))
            : Optional.empty();
    Recipient to = new Recipient(UUID.randomUUID(), name, "mira@acme.example");
    return new LetterWords("FRONT-DESK", ZoneId.of("Europe/Berlin"))
        .write(new Letter(kind, to, "Anna Meyer", code, Duration.ZERO), ORGANIZATION, AT);
  }
}
