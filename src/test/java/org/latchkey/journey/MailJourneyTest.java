package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.Launcher;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.smtp.ReceivedMail;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.mail.smtp.TestCertificate;
import org.latchkey.mail.smtp.TestMailServer;
import org.latchkey.mail.smtp.TestMailServer.Received;
import org.latchkey.mfa.TotpKey;
import org.testfx.api.FxToolkit;

/** With a mail server: what the program sends arrives there, and what arrives brings its reader back in. */
@SuppressWarnings("NullAway.Init") // JUnit starts the mail server before the test
class MailJourneyTest {
  private static final String OLGA = FileConsole.email(FileConsole.OWNER);
  private static final String RITA = FileConsole.email("Rita");
  private static final String ORGANIZATION = "Harbor & Finch Ltd";

  private final MovableClock clock = new MovableClock(Instant.now());
  @TempDir private Path folder = Path.of("");
  private TestCertificate certificate;
  private TestMailServer server;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void start() throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
    server = TestMailServer.startTls(certificate.server());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoeverLostThePhoneGetsAnotherInByTheMessageThatTheMailServerGot() throws Exception {
    Path data = folder.resolve("data");
    TotpKey owners;
    TotpKey lost;
    try (FileConsole console = FileConsole.setUp(data, clock)) {
      owners = console.enroll(console.person(FileConsole.OWNER).id());
      lost = console.enroll(console.add("Rita", Role.MANAGER, MfaRequirement.REQUIRED));
    }
    var tls = certificate.trusting();
    ConsoleWindow window =
        ConsoleWindow.open(data, clock, () -> SmtpTransport.trusting(tls, Duration.ofSeconds(10)));
    try {
      setUpMail(window, Rfc6238.code(owners.base32(), clock.instant()));
      ReceivedMail asked = askForSetUp(window);
      String link = asked.links().getFirst();

      follow(data, link);
      WayBackSteps.setUpMfa(window, RITA, FileConsole.PASSWORD);
      String secret = WayBackSteps.scanAndSubmit(window, clock);
      List<String> recoveryCodes = WayBackSteps.recoveryCodes(window);
      WayBackSteps.finish(window, "Your MFA was reset successfully");
      ReceivedMail told = to(RITA, "your MFA was reset");
      assertEquals(List.of(), told.links());
      assertTrue(told.plain().contains("If it was not you, tell " + ORGANIZATION), told.plain());

      clock.advance(Duration.ofSeconds(60));
      window.press(KeyCode.CONTROL, KeyCode.L);
      window.type("#password", FileConsole.PASSWORD);
      window.click("#signIn");
      window.type("#code", Rfc6238.code(lost.base32(), clock.instant()));
      window.click("#verify");
      window.hear("This code is not accepted");
      window.type("#code", Rfc6238.code(secret, clock.instant()));
      window.click("#verify");
      window.see("#home");

      window.press(KeyCode.CONTROL, KeyCode.L);
      window.see("#somebodyElse");
      follow(data, link);
      window.hear("This code was used already");

      assertEquals(10, recoveryCodes.size());
      noneHolds(
          Stream.concat(
                  Stream.of(
                      secret,
                      lost.base32(),
                      owners.base32(),
                      FileConsole.PASSWORD,
                      TestMailServer.PASSWORD),
                  recoveryCodes.stream())
              .toList());
    } finally {
      window.close();
    }
    try (FileConsole console = FileConsole.open(data, clock)) {
      assertEquals(
          List.of(MessageState.SENT, MessageState.SENT),
          new Mailbox(console.services()).to(RITA).stream().map(Message::state).toList());
    }
  }

  /** Enters the mail server in the settings, and tries it there. */
  private void setUpMail(ConsoleWindow window, String code) throws Exception {
    WayBackSteps.signIn(window, OLGA, FileConsole.PASSWORD);
    window.type("#code", code);
    window.click("#verify");
    window.click("#settings");
    window.click("#mail");
    window.click("#smtp");
    window.type("#host", "localhost");
    window.click("#port");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(Integer.toString(server.port()));
    window.type("#username", TestMailServer.USER);
    window.type("#password", TestMailServer.PASSWORD);
    window.type("#from", "console@acme.example");
    window.click("#test");
    window.hear("The mail server has taken a test message to " + OLGA);
    to(OLGA, "a test message");
    window.click("#save");
    window.hear("Mail settings saved");
  }

  /** Asks for it at Verify Your Identity, and looks at what arrives. */
  private ReceivedMail askForSetUp(ConsoleWindow window) throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.click("#somebodyElse");
    WayBackSteps.signIn(window, RITA, FileConsole.PASSWORD);
    window.click("#enroll");
    window.hear("If there is such an account, a message is on its way to its address");

    ReceivedMail mail = to(RITA, "set up your authenticator app");
    assertEquals(1, mail.links().size());
    String link = mail.links().getFirst();
    assertTrue(link.startsWith("latchkey://set-up?code="), link);
    assertTrue(mail.plain().contains("\n" + link + "\n"), mail.plain());
    String code = link.substring(link.indexOf('=') + 1);
    assertTrue(mail.plain().contains("\n" + code + "\n"), mail.plain());
    assertTrue(mail.htmlWords().contains(code), mail.htmlWords());
    return mail;
  }

  /** The next mail that arrives, with the headers that every one has. */
  private ReceivedMail to(String address, String subject) throws Exception {
    Received received = server.next();
    assertEquals("console@acme.example", received.envelopeFrom());
    assertEquals(address, received.envelopeTo());
    ReceivedMail mail = ReceivedMail.of(received);
    MimeMessage message = mail.message();
    assertEquals(ORGANIZATION + " <console@acme.example>", message.getHeader("From", null));
    String name = address.equals(RITA) ? "Rita Tester" : FileConsole.OWNER + " Tester";
    assertEquals(name + " <" + address + ">", message.getHeader("To", null));
    assertEquals(ORGANIZATION + ": " + subject, message.getSubject());
    assertEquals(
        Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)), message.getSentDate());
    assertTrue(
        message.getMessageID().matches("<[0-9a-f-]{36}@acme\\.example>"), message.getMessageID());
    assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
    return mail;
  }

  /** What the operating system does with a link: it starts the program with it. */
  private void follow(Path data, String link) throws Exception {
    AnotherProcess.run(
        folder.resolve("link.err"), Launcher.class, "--data-dir", data.toString(), link);
  }

  /** S-42: nothing that arrived holds one of these, however it is grouped. */
  private void noneHolds(List<String> secrets) throws Exception {
    assertEquals(3, server.received().size());
    for (Received received : server.received()) {
      ReceivedMail mail = ReceivedMail.of(received);
      String all = bare(received.raw() + mail.plain() + mail.html());
      for (String secret : secrets) {
        assertFalse(all.contains(bare(secret)), "a secret in " + mail.message().getSubject());
      }
    }
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
