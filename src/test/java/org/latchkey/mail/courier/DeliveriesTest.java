package org.latchkey.mail.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.mail.Letter;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.Recipient;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.mail.smtp.TestCertificate;
import org.latchkey.mail.smtp.TestMailServer;

/** What goes, and what never does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // setUp() runs before every test
class DeliveriesTest {
  private TestCertificate certificate;
  private TestMailServer server;
  private Post post;

  @BeforeAll
  void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
  }

  @BeforeEach
  void setUp(@TempDir Path folder) throws Exception {
    server = TestMailServer.startTls(certificate.server());
    post = new Post(folder, certificate);
    post.use(server.settings());
  }

  @AfterEach
  void close() {
    post.close();
    server.close();
  }

  @Test
  void aMessageGoesOnce() throws Exception {
    UUID id = post.notice();
    post.deliveries().round();
    post.deliveries().round();

    assertEquals(1, server.received().size());
    assertEquals(FileConsole.email(FileConsole.OWNER), server.received().getFirst().envelopeTo());
    assertEquals(
        "<" + id + "@acme.example>", server.received().getFirst().message().getMessageID());
    Message message = post.message(id);
    assertEquals(MessageState.SENT, message.state());
    assertEquals(post.clock.instant(), message.sentAt());
    assertEquals(1, message.attempts());
  }

  @Test
  void withoutAMailServerMessagesWait() {
    post.change(() -> post.services().mailServer().remove());
    UUID id = post.notice();
    post.deliveries().round();

    assertEquals(MessageState.QUEUED, post.message(id).state());
    assertEquals(0, post.message(id).attempts());
    assertTrue(post.deliveries().next().isEmpty());
  }

  @Test
  void whatIsHeldBackGoesWhenItsTimeHasComeAndNotWhenItWasTakenBack() {
    Letter letter =
        Letter.notice(MessageKind.MFA_REQUIRED, Recipient.of(post.owner()))
            .heldBackFor(Duration.ofSeconds(10));
    post.put(letter);
    post.deliveries().round();
    assertEquals(List.of(), server.received());

    post.change(
        () ->
            post.services()
                .outbox()
                .takeBack(List.of(post.owner().id()), List.of(MessageKind.MFA_REQUIRED)));
    post.put(letter);
    post.clock.advance(Duration.ofSeconds(11));
    post.deliveries().round();
    assertEquals(1, server.received().size());
  }

  @Test // S-40
  void aCodeThatWasReplacedUsedOrRevokedOrHasExpiredNeverGoes() {
    UUID replaced = post.codeFor(post.owner());
    UUID newer = post.codeFor(post.owner());
    post.sql("update setup_code set state = 'USED' where state = 'OPEN'");
    UUID expired = post.codeFor(post.owner());
    post.clock.advance(Duration.ofHours(25));
    post.deliveries().round();

    assertEquals(List.of(), server.received());
    for (UUID id : List.of(replaced, newer, expired)) {
      assertEquals(MessageState.SUPERSEDED, post.message(id).state());
      assertFalse(post.message(id).readable());
    }
  }

  @Test // S-40
  void aCodeThatIsGoneWithItsRowNeverGoes() {
    UUID id = post.codeFor(post.owner());
    post.sql("delete from setup_code");
    post.deliveries().round();
    assertEquals(List.of(), server.received());
    assertEquals(MessageState.SUPERSEDED, post.message(id).state());
  }

  @Test
  void aCancelledMessageNeverGoes() {
    UUID id = post.notice();
    post.sql("update message set state = 'CANCELLED'");
    post.deliveries().round();
    assertEquals(List.of(), server.received());
    assertEquals(MessageState.CANCELLED, post.message(id).state());
  }

  @Test
  void aSentCodeIsKeptUntilItEndsAndThenWiped() throws Exception {
    UUID id = post.codeFor(post.owner());
    String text = post.services().outbox().text(id).orElseThrow().text();
    post.deliveries().round();
    assertTrue(server.received().getFirst().raw().contains("text/plain"));
    assertEquals(MessageState.SENT, post.message(id).state());
    assertEquals(text, post.services().outbox().text(id).orElseThrow().text());

    assertFalse(post.services().setupCodes().someToWipe());
    post.clock.advance(Duration.ofHours(24));
    assertTrue(post.services().setupCodes().someToWipe());
    post.change(post.services().setupCodes()::wipeExpired);
    assertFalse(post.services().setupCodes().someToWipe());
    assertFalse(post.message(id).readable());
    assertEquals(MessageState.SENT, post.message(id).state());
  }

  @Test
  void whatTheServerWillNotTakeFailsWithItsWordsAndTheOthersGo() throws Exception {
    try (ScriptedServer picky =
        ScriptedServer.tls(certificate, Map.of("RCPT", "550 5.1.1 no such user"))) {
      post.use(picky.settings());
      UUID first = post.notice();
      UUID second = post.notice();
      post.deliveries().round();
      for (UUID id : List.of(first, second)) {
        assertEquals(MessageState.FAILED, post.message(id).state());
        assertEquals(
            "The mail server localhost answered: 550 5.1.1 no such user",
            post.message(id).failure());
      }
      assertEquals(2, picky.heard().stream().filter(line -> line.startsWith("RCPT")).count());
      post.clock.advance(Duration.ofDays(1));
      post.deliveries().round();
      assertEquals(1, post.message(first).attempts());
    }
  }

  @Test
  void aDamagedTextFailsAndTheOthersGo() {
    UUID damaged = post.notice();
    UUID fine = post.notice();
    post.sql(
        "update message set sealed_text = (select sealed_text from message where id = ?) where id = ?",
        fine,
        damaged);
    post.deliveries().round();
    assertEquals(MessageState.FAILED, post.message(damaged).state());
    assertEquals(
        "The text of this message is damaged and cannot be sent.", post.message(damaged).failure());
    assertEquals(MessageState.SENT, post.message(fine).state());
  }

  @Test // S-43
  void withoutTheRightCertificateOrStartTlsNothingGoesAndTheReasonIsKept(@TempDir Path folder)
      throws Exception {
    UUID id = post.notice();
    TestCertificate another = TestCertificate.of(folder, "localhost");
    try (TestMailServer foreign = TestMailServer.startTls(another.server());
        ScriptedServer stripped = ScriptedServer.plain(Map.of())) {
      post.use(foreign.settings());
      post.deliveries().round();
      assertEquals(MessageState.QUEUED, post.message(id).state());
      assertEquals(
          "localhost does not show a certificate that is trusted and made for this name. Nothing was sent.",
          post.message(id).failure());
      post.clock.advance(Duration.ofMinutes(1));
      post.use(stripped.settings());
      post.deliveries().round();
      assertEquals(MessageState.QUEUED, post.message(id).state());
      assertTrue(post.message(id).failure().contains("does not offer STARTTLS"));
      assertEquals(List.of(), foreign.received());
      assertTrue(stripped.heard().stream().noneMatch(line -> line.startsWith("MAIL")));
    }
  }
}
