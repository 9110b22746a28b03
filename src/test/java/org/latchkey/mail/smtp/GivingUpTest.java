package org.latchkey.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.mail.LetterText;

/** Whoever gives up waiting for a mail server waits no longer. */
@SuppressWarnings("NullAway.Init") // makeCertificate() runs before every test
@Timeout(20)
class GivingUpTest {
  private TestCertificate certificate;

  @BeforeEach
  void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.of(folder, "localhost");
  }

  @Test
  void waitingForASilentServerCanBeGivenUp() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("MAIL", ScriptedServer.SILENCE))) {
      SmtpTransport transport = SmtpTransport.trusting(certificate.trusting(), Duration.ofMinutes(5));
      CountDownLatch over = new CountDownLatch(1);
      Attempt attempt =
          Attempt.start(
              () -> {
                Delivery delivery = transport.send(server.settings(), mail());
                over.countDown();
                return delivery;
              });
      awaitMail(server);
      attempt.giveUp();
      assertEquals(new Delivery.GivenUp(), attempt.await());
      over.await();
    }
  }

  @Test
  void hangingUpWaitsForNoMailThatIsUnderWay() throws Exception {
    SmtpTransport transport = SmtpTransport.trusting(certificate.trusting(), Duration.ofMinutes(5));
    CompletableFuture<Delivery> sending;
    try (ScriptedServer server =
        ScriptedServer.tls(certificate, Map.of("MAIL", ScriptedServer.SILENCE))) {
      sending = CompletableFuture.supplyAsync(() -> transport.send(server.settings(), mail()));
      awaitMail(server);
      transport.hangUp();
      assertFalse(sending.isDone());
    }
    assertEquals(new Delivery.Interrupted(Delivery.Obstacle.BROKEN_OFF), sending.join());
    transport.hangUp();
  }

  private static void awaitMail(ScriptedServer server) {
    while (server.heard().stream().noneMatch(line -> line.startsWith("MAIL"))) {
      Thread.onSpinWait();
    }
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
}
