package org.latchkey.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.smtp.Delivery.NotReached;
import org.latchkey.mail.smtp.Delivery.Obstacle;

/** Each way in which a mail does not arrive is told apart, and none says anything of the mail in the clear. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // setUp() runs before every test
class SmtpFailureTest {
  @TempDir private Path temp = Path.of("");
  private TestCertificate certificate;
  private TestCertificate another;
  private TestCertificate foreignName;

  @BeforeAll
  void setUp() throws Exception {
    certificate = TestCertificate.of(temp, "localhost");
    another = TestCertificate.of(temp, "localhost");
    foreignName = TestCertificate.of(temp, "mail.somewhere.example");
  }

  @Test // S-43
  void aCertificateOfSomebodyElseEndsItBeforeAnythingIsSent() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(another.server());
        TestMailServer atOnce = TestMailServer.tls(another.server())) {
      assertEquals(notReached(Obstacle.CERTIFICATE), send(server.settings()));
      assertEquals(notReached(Obstacle.CERTIFICATE), send(atOnce.settings()));
      assertEquals(List.of(), server.received());
      assertEquals(List.of(), atOnce.received());
    }
  }

  @Test // S-43
  void aTrustedCertificateForAnotherNameEndsItBeforeAnythingIsSent() throws Exception {
    SmtpTransport transport =
        SmtpTransport.trusting(foreignName.trusting(), Duration.ofSeconds(5));
    try (TestMailServer server = TestMailServer.startTls(foreignName.server());
        TestMailServer atOnce = TestMailServer.tls(foreignName.server())) {
      assertEquals(notReached(Obstacle.CERTIFICATE), transport.send(server.settings(), mail()));
      assertEquals(notReached(Obstacle.CERTIFICATE), transport.send(atOnce.settings(), mail()));
      assertEquals(List.of(), server.received());
      assertEquals(List.of(), atOnce.received());
    }
  }

  @Test // S-43
  void aStrippedStartTlsEndsItBeforeLoginAndMail() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.plain(Map.of("EHLO", "250-mail.acme.example\r\n250 AUTH LOGIN PLAIN"))) {
      assertEquals(notReached(Obstacle.NO_STARTTLS), send(withLogin(server.settings())));
      assertOnlyGreeted(server);
    }
  }

  @Test // S-43
  void aRefusedStartTlsEndsItBeforeLoginAndMail() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.plain(
            Map.of("EHLO", "250-x\r\n250 STARTTLS", "STARTTLS", "454 TLS not available"))) {
      assertEquals(
          new NotReached(Obstacle.TURNED_AWAY, "454 TLS not available"),
          send(withLogin(server.settings())));
      assertOnlyGreeted(server);
    }
  }

  @Test // S-43
  void aServerInTheClearWhereTlsIsWantedGetsNothing() throws Exception {
    try (ScriptedServer server = ScriptedServer.plain(Map.of())) {
      MailServer settings = server.settings();
      assertEquals(notReached(Obstacle.NO_TLS), send(with(settings, Security.TLS)));
      assertOnlyGreeted(server);
    }
  }

  private static void assertOnlyGreeted(ScriptedServer server) {
    List<String> said =
        server.heard().stream()
            .filter(line -> line.matches("(?s)(AUTH|MAIL|RCPT|DATA).*") || line.contains("mira"))
            .toList();
    assertEquals(List.of(), said);
  }

  @Test
  void aRefusedLoginIsToldWithTheServersWords() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      MailServer wrong = withLogin(server.settings());
      assertEquals(
          new NotReached(Obstacle.LOGIN_REFUSED, "535 Authentication credentials invalid"),
          send(wrong));
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aServerWithoutLoginIsNotTakenWhereOneIsWanted() throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of())) {
      assertEquals(notReached(Obstacle.LOGIN_REFUSED), send(withLogin(server.settings())));
      assertOnlyGreeted(server);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 come back later",
    "RCPT, 450 4.2.1 mailbox busy",
    "RCPT, 452 4.2.2 mailbox full",
    "DATA, 421 4.3.2 shutting down",
    "., 451 4.7.1 greylisted",
  })
  void whatTheServerMayTakeLaterIsRefusedForNow(String command, String answer) throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of(command, answer))) {
      assertEquals(new Delivery.RefusedForNow(answer), send(server.settings()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user",
    "RCPT, 552 5.2.2 mailbox full",
    "RCPT, 554 5.7.1 relay access denied",
    "DATA, 554 5.5.1 no",
    "., 554 5.7.1 looks like spam",
  })
  void whatTheServerWillNotTakeIsRefusedForGood(String command, String answer) throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of(command, answer))) {
      assertEquals(new Delivery.RefusedForGood(answer), send(server.settings()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.7.1 you may not send for acme.example",
        "530 5.7.0 authentication required",
        "554 5.7.1 no",
      })
  void aSenderThatTheServerRefusesIsNoVerdictOnTheMail(String answer) throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of("MAIL", answer))) {
      assertEquals(new NotReached(Obstacle.SENDER_REFUSED, answer), send(server.settings()));
    }
  }

  @Test
  void anAnswerOfManyLinesBecomesOneThatIsCut() throws Exception {
    String answer = "550-first\r\n550-" + "x".repeat(400) + "\r\n550 last";
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of("RCPT", answer))) {
      Delivery delivery = send(server.settings());
      String words = new FailureWords().sentence(delivery, server.settings());
      assertTrue(words.startsWith("The mail server localhost answered: 550-first 550-xxx"), words);
      assertTrue(words.length() < 500, words);
      assertFalse(words.contains("\n"), words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 no mail here", "421 too busy"})
  void aGreetingThatTurnsAwayIsNoVerdictOnTheMail(String greeting) throws Exception {
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of("greeting", greeting))) {
      assertEquals(new NotReached(Obstacle.TURNED_AWAY, greeting), send(server.settings()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
  @Timeout(20)
  void aServerThatFallsSilentIsATimeOut(String command) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of(command, ScriptedServer.SILENCE))) {
      SmtpTransport transport =
          SmtpTransport.trusting(certificate.trusting(), Duration.ofMillis(400));
      assertEquals(lost(command, Obstacle.TIME_OUT), transport.send(server.settings(), mail()));
    }
  }

  /** Before the first command about the mail nothing of it was said. */
  private static Delivery lost(String command, Obstacle obstacle) {
    return command.equals("greeting") || command.equals("EHLO")
        ? notReached(obstacle)
        : new Delivery.Interrupted(obstacle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
  void aServerThatHangsUpHasBrokenOff(String command) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of(command, ScriptedServer.CLOSE))) {
      assertEquals(lost(command, Obstacle.BROKEN_OFF), send(server.settings()));
    }
  }

  @Test
  void aPortWhereNobodyListensRefuses() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertEquals(notReached(Obstacle.CONNECTION_REFUSED), send(at("localhost", port)));
  }

  @Test
  void aNameThatNobodyHasIsNotFound() throws Exception {
    assertEquals(notReached(Obstacle.NAME_NOT_FOUND), send(at("mail.acme.invalid", 587)));
  }

  private Delivery send(MailServer server) throws Exception {
    SmtpTransport transport =
        SmtpTransport.trusting(certificate.trusting(), Duration.ofSeconds(5));
    try {
      return transport.send(server, mail());
    } finally {
      transport.hangUp();
    }
  }

  private static NotReached notReached(Obstacle obstacle) {
    return new NotReached(obstacle, "");
  }

  private static OutgoingMail mail() {
    return new OutgoingMail(
        UUID.randomUUID(),
        "Acme",
        "Mira O'Hara",
        "mira@acme.example",
        new LetterText("Acme: a test message", "Hello Mira,\n"),
        Instant.EPOCH);
  }

  private static MailServer at(String host, int port) {
    return new MailServer(
        host, port, Security.STARTTLS, "", Optional.empty(), "console@acme.example", 0);
  }

  private static MailServer with(MailServer server, Security security) {
    return new MailServer(
        server.host(), server.port(), security, server.username(), server.password(),
        server.fromAddress(), server.version());
  }

  private static MailServer withLogin(MailServer server) {
    return new MailServer(
        server.host(), server.port(), server.security(), TestMailServer.USER,
        Optional.of("not this one"), server.fromAddress(), server.version());
  }
}
