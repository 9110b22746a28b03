package org.latchkey.mail.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.OutgoingMail;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.mail.smtp.TestCertificate;
import org.latchkey.mail.smtp.TestMailServer;

/** What happens to a message that the mail server does not take at once (S-44). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // setUp() runs before every test
class RetryTest {
  private TestCertificate certificate;
  private Post post;

  @BeforeAll
  void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
  }

  @BeforeEach
  void setUp(@TempDir Path folder) {
    post = new Post(folder, certificate);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aServerThatIsDownAndUpAfterARestartGetsExactlyOne() throws Exception {
    MailServer settings = serverThatIsDown();
    UUID id = post.notice();
    post.deliveries().round();
    assertEquals(MessageState.QUEUED, post.message(id).state());
    assertEquals(
        "localhost refuses connections to port " + settings.port() + ".",
        post.message(id).failure());

    post.restart();
    try (TestMailServer server = TestMailServer.startTls(certificate.server(), settings.port())) {
      again(post.deliveries());
      assertEquals(List.of(), server.received(), "its pause is not over");
      post.clock.advance(Duration.ofMinutes(1));
      again(post.deliveries());
      post.restart();
      again(post.deliveries());
      post.clock.advance(Duration.ofDays(1));
      again(post.deliveries());
      assertEquals(1, server.received().size());
      assertEquals(MessageState.SENT, post.message(id).state());
      assertEquals(2, post.message(id).attempts());
      assertEquals("", post.message(id).failure());
    }
  }

  private static void again(Deliveries deliveries) {
    deliveries.takeUpAgain();
    deliveries.round();
  }

  @Test
  void pausesGrowAcrossRestartsUntilThreeDaysAreOver() throws Exception {
    serverThatIsDown();
    UUID id = post.notice();
    List<Long> minutes = new ArrayList<>();
    while (post.message(id).state() == MessageState.QUEUED) {
      post.deliveries().round();
      Message message = post.message(id);
      if (message.state() == MessageState.QUEUED) {
        Duration pause = Duration.between(post.clock.instant(), message.notBefore());
        minutes.add(pause.toMinutes());
        post.clock.advance(pause);
      }
      if (minutes.size() == 3) {
        post.restart();
      }
    }
    assertEquals(List.of(1L, 5L, 15L, 60L, 240L, 240L), minutes.subList(0, 6));
    long waited = minutes.stream().mapToLong(Long::longValue).sum();
    assertTrue(waited <= 3 * 24 * 60 && waited > 3 * 24 * 60 - 240, minutes.toString());
    assertEquals(MessageState.FAILED, post.message(id).state());
    assertTrue(post.message(id).failure().contains("refuses connections"));
  }

  @Test
  void aCodeIsNotTriedAgainAfterItsEnd() throws Exception {
    serverThatIsDown();
    UUID id = post.codeFor(post.owner());
    for (int i = 0; i < 20; i++) {
      post.deliveries().round();
      post.clock.advance(Duration.ofHours(4));
    }
    assertEquals(MessageState.FAILED, post.message(id).state());
    assertTrue(post.message(id).attempts() < 12, "tries: " + post.message(id).attempts());
    post.change(post.services().setupCodes()::wipeExpired);
    assertEquals(MessageState.SUPERSEDED, post.message(id).state());
    assertFalse(post.message(id).readable());
  }

  @Test
  void whatTheServerMayTakeLaterWaitsAndTheOthersGo() throws Exception {
    try (ScriptedServer busy =
        ScriptedServer.tls(certificate, Map.of("RCPT", "450 4.2.1 mailbox busy"))) {
      post.use(busy.settings());
      UUID first = post.notice();
      UUID second = post.notice();
      post.deliveries().round();
      for (UUID id : List.of(first, second)) {
        assertEquals(MessageState.QUEUED, post.message(id).state());
        assertEquals(1, post.message(id).attempts());
        assertTrue(post.message(id).failure().endsWith("450 4.2.1 mailbox busy"));
      }
      assertEquals(2, busy.heard().stream().filter(line -> line.startsWith("RCPT")).count());
    }
  }

  @Test
  void aServerThatCannotBeReachedIsAskedOnceForAllThatIsDue() throws Exception {
    try (ScriptedServer stripped = ScriptedServer.plain(Map.of())) {
      post.use(stripped.settings());
      List<UUID> ids = List.of(post.notice(), post.notice(), post.codeFor(post.owner()));
      post.deliveries().round();
      assertEquals(1, stripped.heard().stream().filter(line -> line.startsWith("EHLO")).count());
      for (UUID id : ids) {
        assertEquals(MessageState.QUEUED, post.message(id).state());
        assertEquals(1, post.message(id).attempts());
        assertTrue(post.message(id).failure().contains("STARTTLS"));
        assertEquals(
            post.clock.instant().plus(Duration.ofMinutes(1)), post.message(id).notBefore());
      }
    }
  }

  @Test
  void aWrongSenderFailsNothingAndIsOfferedOnceForAllThatIsDue() throws Exception {
    String answer = "550 5.7.1 you may not send for acme.example";
    try (ScriptedServer server = ScriptedServer.tls(certificate, Map.of("MAIL", answer))) {
      post.use(server.settings());
      List<UUID> ids = List.of(post.notice(), post.notice());
      post.deliveries().round();
      assertEquals(1, server.heard().stream().filter(line -> line.startsWith("MAIL")).count());
      for (UUID id : ids) {
        assertEquals(MessageState.QUEUED, post.message(id).state());
        assertEquals(
            "localhost takes no mail from this sender. It said: " + answer,
            post.message(id).failure());
      }
    }
  }

  @Test
  void aMessageAtWhichTheServerBreaksOffDoesNotHoldUpTheOthers() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("RCPT", ScriptedServer.CLOSE))) {
      post.use(server.settings());
      List<UUID> ids = List.of(post.notice(), post.notice());
      post.deliveries().round();
      assertEquals(2, server.heard().stream().filter(line -> line.startsWith("RCPT")).count());
      for (UUID id : ids) {
        assertEquals("localhost broke the connection off.", post.message(id).failure());
      }
    }
  }

  @Test
  void aMessageThatWasBeingSentWhenTheProgramWasKilledIsSentAgain() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      UUID id = post.notice();
      post.sql("update message set state = 'SENDING', attempts = 1");
      post.restart();
      post.deliveries().round();
      assertEquals(List.of(), server.received(), "nobody has taken it up yet");
      again(post.deliveries());
      assertEquals(1, server.received().size());
      assertEquals(MessageState.SENT, post.message(id).state());
      assertEquals(2, post.message(id).attempts());
    }
  }

  @Test
  void aCodeThatEndsWhileItIsSentIsNotTriedAgain() {
    post.use(new MailServer(
        "localhost", 1, MailServer.Security.TLS, "", Optional.empty(), "a@acme.example", 0));
    UUID id = post.codeFor(post.owner());
    post.deliveries(
            new Interrupting(
                () -> post.codeFor(post.owner()), new Delivery.RefusedForNow("450 later")))
        .round();
    assertEquals(MessageState.SUPERSEDED, post.message(id).state());
    assertFalse(post.message(id).readable());
  }

  @Test
  void aMailWhoseSendingCouldNotBeWrittenDownIsNotSentTwice() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      UUID id = post.notice();
      Deliveries deliveries =
          post.deliveries(
              new Interrupting(
                  () -> post.sql("alter table message rename to elsewhere"), new Delivery.Sent()));
      assertThrows(RuntimeException.class, deliveries::round);
      post.sql("alter table elsewhere rename to message");
      assertEquals(MessageState.SENDING, post.message(id).state());
      deliveries.round();
      assertEquals(MessageState.SENT, post.message(id).state());
      assertEquals(1, post.message(id).attempts());
    }
  }

  @Test
  void aMessageOfALaterClockWaitsNoLongerThanTheLongestPause() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      post.clock.advance(Duration.ofDays(400));
      post.notice();
      post.clock.advance(Duration.ofDays(-400));
      post.deliveries().round();
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void whatFailedSoFarIsHurriedAndWhatIsHeldBackIsNot() throws Exception {
    serverThatIsDown();
    UUID failed = post.notice();
    post.deliveries().round();
    post.change(() -> rows().hurry(post.clock.instant()));
    assertEquals(post.clock.instant(), post.message(failed).notBefore());
  }

  @Test
  void whatFailedForGoodIsTriedOnceMoreWhenItsTextIsStillThere() throws Exception {
    UUID failed = post.notice();
    UUID wiped = post.notice();
    post.sql("update message set state = 'FAILED', attempts = 1");
    post.sql("update message set sealed_text = null where id = ?", wiped);
    post.clock.advance(Duration.ofDays(10));
    post.change(() -> rows().hurry(post.clock.instant()));
    assertEquals(MessageState.QUEUED, post.message(failed).state());
    assertEquals(MessageState.FAILED, post.message(wiped).state());

    serverThatIsDown();
    post.deliveries().round();
    assertEquals(MessageState.FAILED, post.message(failed).state(), "its three days are over");
    assertEquals(2, post.message(failed).attempts());
  }

  private DueMessageRepository rows() {
    return new DueMessageRepository(post.services().database().jdbi());
  }

  private MailServer serverThatIsDown() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      return server.settings();
    }
  }

  /** A server that something happens at while it is spoken to. */
  private record Interrupting(Runnable meanwhile, Delivery delivery) implements MailTransport {
    @Override
    public Delivery send(MailServer server, OutgoingMail mail) {
      meanwhile.run();
      return delivery;
    }

    @Override
    public void hangUp() {
      // There is no connection.
    }
  }
}
