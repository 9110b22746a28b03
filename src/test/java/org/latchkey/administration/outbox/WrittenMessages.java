package org.latchkey.administration.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.latchkey.SampleConsole;
import org.latchkey.mail.Letter;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;

/** Writes messages into the outbox of the sample organization, each a moment after the one before. */
public record WrittenMessages(SampleConsole console) {

  /** A message with a code; its id. */
  public UUID code(String firstName, MessageKind kind) {
    inTransaction(
        () -> console.services().setupCodes().send(console.person(firstName), kind, "Anna Moreau"));
    return all().getFirst().id();
  }

  /** A message without a code; its id. */
  public UUID notice(String firstName, MessageKind kind) {
    Recipient to = Recipient.of(console.person(firstName));
    inTransaction(() -> console.services().outbox().put(Letter.notice(kind, to)));
    return all().getFirst().id();
  }

  /** Everything in it, the newest first. */
  public List<Message> all() {
    return console.services().messages().all();
  }

  Message find(UUID id) {
    return console.services().messages().find(id).orElseThrow();
  }

  private void inTransaction(Runnable work) {
    console.clock().advance(Duration.ofMillis(5));
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              work.run();
              return true;
            });
  }
}
