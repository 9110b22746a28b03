package org.latchkey.ui.administrators.details;

import java.time.Instant;
import java.util.Optional;
import org.latchkey.mail.Message;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

/**
 * What the details say about the last set-up message.
 *
 * @param message what became of it and when
 * @param code whether its code still works; empty without a message
 */
record SetUpFacts(String message, String code) {
  static SetUpFacts of(
      Optional<Message> newest, Strings strings, RelativeTime time, Instant now) {
    return newest
        .map(message -> new SetUpFacts(message(message, strings, time, now), code(message, strings, time, now)))
        .orElseGet(() -> new SetUpFacts(strings.get("details.set-up-message.none"), ""));
  }

  private static String message(
      Message message, Strings strings, RelativeTime time, Instant now) {
    return switch (message.state()) {
      case SENT ->
          strings.get("details.set-up-message.sent", time.of(message.sentAt(), now));
      case QUEUED, SENDING ->
          strings.get("details.set-up-message.waiting", time.of(message.createdAt(), now));
      case FAILED ->
          strings.get("details.set-up-message.failed", time.of(message.createdAt(), now));
      case SUPERSEDED, CANCELLED ->
          strings.get("details.set-up-message.ended", time.of(message.createdAt(), now));
    };
  }

  private static String code(Message message, Strings strings, RelativeTime time, Instant now) {
    Instant until = message.codeExpiresAt();
    // A text is wiped when its code has ended.
    return until != null && message.readable() && until.isAfter(now)
        ? strings.get("details.set-up-message.code-works", time.absolute(until))
        : strings.get("details.set-up-message.code-ended");
  }
}
