package org.latchkey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;

/** What somebody gets, read out of the outbox, for tests. */
public final class Mailbox {
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");

  private final Services services;

  public Mailbox(Services services) {
    this.services = services;
  }

  /** The messages to an address, the newest first. */
  public List<Message> to(String address) {
    return services.messages().all().stream()
        .filter(message -> message.recipientAddress().equalsIgnoreCase(address))
        .toList();
  }

  /** What kinds of messages an address got, the newest first. */
  public List<MessageKind> kinds(String address) {
    return to(address).stream().map(Message::kind).toList();
  }

  /** The set-up code in the newest message of a kind. */
  public String code(String address, MessageKind kind) {
    Matcher found = CODE.matcher(text(address, kind));
    if (!found.find()) {
      throw new AssertionError("no code for " + address);
    }
    return found.group();
  }

  /** The text of the newest message of a kind. */
  public String text(String address, MessageKind kind) {
    return to(address).stream()
        .filter(message -> message.kind() == kind)
        .findFirst()
        .flatMap(message -> services.outbox().text(message.id()))
        .orElseThrow()
        .text();
  }
}
