package org.latchkey.ui.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administration.outbox.MessageOutcome;
import org.latchkey.administration.outbox.OutboxEntry.NotAgain;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.words.Isolation;

/** Says what messages are about and where they stand. */
final class OutboxWords {
  private final Strings strings;
  private final RelativeTime time;

  OutboxWords(Strings strings, RelativeTime time) {
    this.strings = strings;
    this.time = time;
  }

  /** Where a message stands, as a badge. */
  record Standing(Tone tone, String text, Ikon icon) {}

  String kind(MessageKind kind) {
    return strings.get("outbox.kind." + lower(kind));
  }

  Standing standing(Message message) {
    return switch (message.state()) {
      case QUEUED -> new Standing(Tone.WARNING, strings.get("outbox.waiting"), Feather.CLOCK);
      case SENDING -> new Standing(Tone.INFO, strings.get("outbox.sending"), Feather.SEND);
      case SENT ->
          message.wasHandedOver()
              ? new Standing(Tone.SUCCESS, strings.get("outbox.handed-over"), Feather.USER_CHECK)
              : new Standing(Tone.SUCCESS, strings.get("outbox.sent"), Feather.CHECK);
      case FAILED -> new Standing(Tone.DANGER, strings.get("outbox.failed"), Feather.ALERT_OCTAGON);
      case SUPERSEDED -> new Standing(Tone.NEUTRAL, strings.get("outbox.superseded"), Feather.MINUS);
      case CANCELLED -> new Standing(Tone.NEUTRAL, strings.get("outbox.cancelled"), Feather.X);
    };
  }

  String recipient(Message message) {
    return Isolation.of(message.recipientName());
  }

  String address(Message message) {
    return Isolation.of(message.recipientAddress());
  }

  String ago(Message message, Instant now) {
    return time.of(message.createdAt(), now);
  }

  String exactly(Instant at) {
    return time.absolute(at);
  }

  /** What else there is to know about how it went: tries, a refusal, the end of its code. May be empty. */
  String detail(Message message, Instant now) {
    boolean waits =
        message.state() == MessageState.QUEUED || message.state() == MessageState.FAILED;
    if (waits && !message.failure().isEmpty()) {
      return strings.get("outbox.tried", message.attempts(), message.failure());
    }
    Instant codeEnds = message.codeExpiresAt();
    if (codeEnds == null || !message.readable()) {
      return "";
    }
    return now.isBefore(codeEnds)
        ? strings.get("outbox.code-until", time.absolute(codeEnds))
        : strings.get("outbox.code-ended");
  }

  /** The same as short as a table wants it. */
  String shortDetail(Message message, Instant now) {
    Instant codeEnds = message.codeExpiresAt();
    boolean counts =
        message.failure().isEmpty()
            && message.readable()
            && codeEnds != null
            && now.isBefore(codeEnds);
    return counts
        ? strings.get("outbox.code-hours", Duration.between(now, codeEnds).toHours())
        : detail(message, now);
  }

  /** Why the text is not simply shown, or what showing it means; empty where nothing is to be said. */
  String aboutText(OutboxEntry entry) {
    String recipient = recipient(entry.message());
    return switch (entry.readability()) {
      case OPEN -> "";
      case RECORDED -> strings.get("outbox.text.recorded");
      case ANNOUNCED -> strings.get("outbox.text.announced", recipient);
      case NOT_PERMITTED -> strings.get("outbox.text.not-permitted", recipient);
      case GONE -> strings.get("outbox.text.gone");
    };
  }

  /** Why a message that waits cannot be cancelled; empty when it can. */
  String notCancellable(OutboxEntry entry) {
    return entry.waiting() && !entry.cancellable() ? strings.get("outbox.must-arrive") : "";
  }

  /** Why something was not done. */
  String refusal(MessageOutcome outcome) {
    return switch (outcome) {
      case MessageOutcome.Denied denied -> strings.get("outbox.denied");
      case MessageOutcome.TooLate late -> strings.get("outbox.too-late");
      case MessageOutcome.MustArrive must -> strings.get("outbox.must-arrive");
      case MessageOutcome.CannotSendAgain(NotAgain reason) -> notAgain(reason);
      case MessageOutcome.CodeNeeded needed -> throw new IllegalStateException("A code was asked for");
      case MessageOutcome.Done done -> throw new IllegalStateException("It was done");
      case MessageOutcome.Opened opened -> throw new IllegalStateException("It was granted");
    };
  }

  String notAgain(NotAgain reason) {
    return strings.get("outbox.not-again." + lower(reason));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
