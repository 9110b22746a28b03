package org.latchkey.mail.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.OutgoingMail;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.mail.smtp.TestCertificate;
import org.latchkey.mail.smtp.TestMailServer;

/** The thread that looks after the outbox. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // setUp() runs before every test
class CourierTest {
  private TestCertificate certificate;
  private Post post;

  @BeforeEach
  void setUp(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
    post = new Post(folder.resolve("data"), certificate);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aMessageGoesByItselfAfterTheCommitThatWroteIt() throws Exception {
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      try (Courier _ = courier(() -> {})) {
        UUID first = post.notice();
        assertEquals("<" + first + "@acme.example>", server.next().message().getMessageID());
        UUID second = post.notice();
        assertEquals("<" + second + "@acme.example>", server.next().message().getMessageID());
      }
      assertTrue(post.all().stream().allMatch(message -> message.state() == MessageState.SENT));
    }
  }

  @Test
  void expiredCodesAreWipedWithoutAMailServerToo() throws Exception {
    UUID id = post.codeFor(post.owner());
    post.clock.advance(Duration.ofHours(24));
    CountDownLatch wiped = new CountDownLatch(1);
    Runnable wipe =
        () -> {
          post.change(post.services().setupCodes()::wipeExpired);
          wiped.countDown();
        };
    try (Courier _ = courier(wipe)) {
      assertTrue(wiped.await(10, TimeUnit.SECONDS));
    }
    assertEquals(MessageState.SUPERSEDED, post.message(id).state());
  }

  @Test
  void aRoundThatFailsDoesNotEndIt() throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    Runnable broken =
        () -> {
          twice.countDown();
          throw new IllegalStateException("as a full disk would");
        };
    try (Courier _ = courier(broken)) {
      while (twice.getCount() > 0) {
        post.notice();
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void closingDoesNotWaitForASilentServerAndTheMessageGoesAfterTheNextStart() throws Exception {
    UUID id;
    try (ScriptedServer silent =
        ScriptedServer.tls(certificate, Map.of("MAIL", ScriptedServer.SILENCE))) {
      post.use(silent.settings());
      Courier courier = courier(() -> {});
      id = post.notice();
      while (silent.heard().stream().noneMatch(line -> line.startsWith("MAIL"))) {
        Thread.onSpinWait();
      }
      Instant before = Instant.now();
      courier.close();
      assertTrue(
          Duration.between(before, Instant.now()).compareTo(Duration.ofMillis(4500)) < 0);
    }
    assertEquals(MessageState.SENDING, post.message(id).state());
    post.restart();
    try (TestMailServer server = TestMailServer.startTls(certificate.server())) {
      post.use(server.settings());
      try (Courier _ = courier(() -> {})) {
        assertEquals("<" + id + "@acme.example>", server.next().message().getMessageID());
      }
      assertEquals(MessageState.SENT, post.message(id).state());
    }
  }

  @Test
  void closingDoesNotWaitForANetworkThatNothingInterrupts() {
    post.use(new MailServer(
        "localhost", 1, MailServer.Security.TLS, "", Optional.empty(), "a@acme.example", 0));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Courier courier =
        Courier.start(
            post.services().database(),
            post.deliveries(new Deaf(asked, answered)),
            () -> {},
            post.clock);
    UUID id = post.notice();
    awaitDeaf(asked);
    Instant before = Instant.now();
    courier.close();
    assertTrue(Duration.between(before, Instant.now()).compareTo(Duration.ofSeconds(9)) < 0);
    post.restart();
    answered.countDown();
    assertEquals(MessageState.SENDING, post.message(id).state(), "to be taken up again");
  }

  /** Waits for a name server, say, whatever happens; whoever hangs up waits with it. */
  private record Deaf(CountDownLatch asked, CountDownLatch answered) implements MailTransport {
    @Override
    public Delivery send(MailServer server, OutgoingMail mail) {
      asked.countDown();
      awaitDeaf(answered);
      return new Delivery.Sent();
    }

    @Override
    public void hangUp() {
      awaitDeaf(answered);
    }
  }

  private static void awaitDeaf(CountDownLatch latch) {
    boolean over = false;
    while (!over) {
      try {
        latch.await();
        over = true;
      } catch (InterruptedException e) {
        over = latch.getCount() == 0;
      }
    }
  }

  private Courier courier(Runnable wipe) {
    return Courier.start(post.services().database(), post.deliveries(), wipe, post.clock);
  }
}
