package org.latchkey.mail.courier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.latchkey.database.Database;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.courier.DueMessageRepository.DueMessage;
import org.latchkey.mail.smtp.Attempt;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.FailureWords;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.OutgoingMail;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.SealBrokenException;

/**
 * Takes messages to the mail server, one after the other. A message is claimed in a commit of its own
 * before anything of it is sent, and counted as tried, so that it goes once as far as SMTP allows, and a
 * program that is killed knows of it (S-44). Used by one thread, but for {@link #stop} and {@link #giveUp}.
 */
public final class Deliveries {
  private static final Logger LOG = System.getLogger(Deliveries.class.getName());

  /** Before the second try, the third, and so on; the last again and again. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60),
          Duration.ofMinutes(240));

  private static final Duration PATIENCE = Duration.ofDays(3);

  private final Database database;
  private final DueMessageRepository messages;
  private final Outbox outbox;
  private final MailServerRepository servers;
  private final SettingsRepository settings;
  private final Supplier<MailTransport> transports;
  private final InstantSource clock;
  private final FailureWords words = new FailureWords();
  private final AtomicReference<@Nullable Attempt> underWay = new AtomicReference<>();
  private final Deque<Runnable> unwritten = new ArrayDeque<>();
  private volatile boolean stopped;

  /**
   * Deliveries from an outbox.
   *
   * @param transports makes what speaks to the mail server, for one round
   */
  public Deliveries(
      Database database,
      DueMessageRepository messages,
      Outbox outbox,
      MailServerRepository servers,
      SettingsRepository settings,
      Supplier<MailTransport> transports,
      InstantSource clock) {
    this.database = database;
    this.messages = messages;
    this.outbox = outbox;
    this.servers = servers;
    this.settings = settings;
    this.transports = transports;
    this.clock = clock;
  }

  /**
   * Puts back what was being sent when the program ended the last time. Whether the mail server had taken
   * it is not known; a second one bears the same Message-ID.
   */
  public void takeUpAgain() {
    List<UUID> interrupted = messages.interrupted();
    if (!interrupted.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Messages that were being sent when the program ended are sent again: {0}",
          interrupted);
      change(() -> interrupted.forEach(id -> messages.retry(id, clock.instant(), "")));
    }
  }

  /** Sends all that is due, when a mail server is configured; waits for its answers. */
  public void round() {
    writeDown();
    List<UUID> due = messages.due(clock.instant());
    if (due.isEmpty() || stopped || !servers.isConfigured()) {
      return;
    }
    MailTransport transport = transports.get();
    try {
      for (int i = 0; i < due.size() && !stopped; i++) {
        MailServer server = servers.find().orElse(null);
        if (server == null) {
          return;
        }
        Optional<Delivery.NotReached> obstacle = deliver(due.get(i), server, transport);
        if (obstacle.isPresent()) {
          postpone(due.subList(i + 1, due.size()), obstacle.get(), server);
          return;
        }
      }
    } finally {
      transport.hangUp();
    }
  }

  /** What stands before one message stands before the next: it costs no time-out of its own. */
  private void postpone(List<UUID> ids, Delivery.NotReached obstacle, MailServer server) {
    if (!ids.isEmpty()) {
      change(() -> ids.forEach(id -> claim(id).ifPresent(found -> note(found, obstacle, server))));
    }
  }

  /** When the next message is due; empty when none waits, or none can go. */
  public Optional<Instant> next() {
    return servers.isConfigured() ? messages.nextDue() : Optional.empty();
  }

  /** Begins nothing any more. */
  public void stop() {
    stopped = true;
  }

  /** Leaves the message that is under way; it is taken up at the next start. */
  public void giveUp() {
    Attempt attempt = underWay.get();
    if (attempt != null) {
      attempt.giveUp();
    }
  }

  /** Sends one message, if it still is to be sent; gives what stands before every other one too. */
  private Optional<Delivery.NotReached> deliver(
      UUID id, MailServer server, MailTransport transport) {
    Optional<DueMessage> claimed = database.inTransaction(() -> claim(id));
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    DueMessage message = claimed.get();
    Optional<LetterText> text;
    try {
      text = outbox.text(id);
    } catch (SealBrokenException e) {
      LOG.log(Level.ERROR, "The text of a message cannot be opened", e);
      change(() -> messages.fail(id, words.damaged()));
      return Optional.empty();
    }
    if (text.isEmpty()) {
      change(() -> messages.supersede(id));
      return Optional.empty();
    }
    Delivery delivery = attempt(transport, server, mail(message, text.get()));
    unwritten.add(() -> note(message, delivery, server));
    writeDown();
    return delivery instanceof Delivery.NotReached obstacle
        ? Optional.of(obstacle)
        : Optional.empty();
  }

  /** What became of a mail is written down, if not now because the disk is full, then before the next one. */
  private void writeDown() {
    while (!unwritten.isEmpty()) {
      change(unwritten.element());
      unwritten.remove();
    }
  }

  private Optional<DueMessage> claim(UUID id) {
    return messages.claim(id, clock.instant()).filter(this::stillOfUse);
  }

  /** A message whose code was used, replaced or has expired is not sent (S-40). */
  private boolean stillOfUse(DueMessage message) {
    Instant expires = message.codeExpiresAt();
    boolean useful =
        message.readable()
            && (!message.kind().carriesCode()
                || (expires != null && expires.isAfter(clock.instant())));
    if (!useful) {
      messages.supersede(message.id());
    }
    return useful;
  }

  private OutgoingMail mail(DueMessage message, LetterText text) {
    return new OutgoingMail(
        message.id(),
        settings.organization().map(Organization::name).orElse(""),
        message.recipientName(),
        message.recipientAddress(),
        text,
        clock.instant());
  }

  private Delivery attempt(MailTransport transport, MailServer server, OutgoingMail mail) {
    Attempt attempt = Attempt.start(() -> transport.send(server, mail));
    underWay.set(attempt);
    try {
      return attempt.await();
    } finally {
      underWay.set(null);
    }
  }

  private void note(DueMessage message, Delivery delivery, MailServer server) {
    String failure = words.sentence(delivery, server);
    switch (delivery) {
      case Delivery.Sent sent -> messages.sent(message.id(), clock.instant());
      case Delivery.RefusedForNow refused -> later(message, failure);
      case Delivery.NotReached notReached -> later(message, failure);
      case Delivery.Interrupted interrupted -> later(message, failure);
      case Delivery.RefusedForGood refused -> messages.fail(message.id(), failure);
      case Delivery.Unsendable unsendable -> messages.fail(message.id(), failure);
      case Delivery.GivenUp givenUp -> LOG.log(Level.INFO, "Left while it was sent: {0}", message.id());
    }
  }

  private void later(DueMessage message, String failure) {
    int pause = Math.min(message.attempts(), PAUSES.size()) - 1;
    Instant next = clock.instant().plus(PAUSES.get(pause));
    Instant expires = message.codeExpiresAt();
    boolean tooLate =
        next.isAfter(message.createdAt().plus(PATIENCE))
            || (expires != null && !next.isBefore(expires));
    if (tooLate) {
      messages.fail(message.id(), failure);
    } else {
      messages.retry(message.id(), next, failure);
    }
  }

  private void change(Runnable work) {
    database.inTransaction(
        () -> {
          work.run();
          return true;
        });
  }
}
