package org.latchkey.mail.server;

import java.util.Map;
import java.util.function.Supplier;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.smtp.Attempt;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.FailureWords;

/** A message to oneself that tries settings which need not be saved; nothing of it is kept. */
public final class TestMessage {
  private final MailServer server;
  private final String address;
  private final Attempt attempt;

  TestMessage(MailServer server, String address, Supplier<Delivery> sending) {
    this.server = server;
    this.address = address;
    this.attempt = Attempt.start(sending);
  }

  /** What came of asking for one. */
  public sealed interface Begun {
    /** It is on its way. */
    record OnItsWay(TestMessage message) implements Begun {}

    /** Nothing was sent: something is missing or cannot be used. */
    record Invalid(Map<MailForm.Field, MailForm.Problem> wrong) implements Begun {}

    /** Nothing was sent: the actor may not, or not any more. */
    record Denied() implements Begun {}
  }

  /**
   * What became of it.
   *
   * @param address where it went, or would have gone
   * @param sentence why it was not sent; empty when it was
   */
  public record Result(Delivery delivery, String address, String sentence) {}

  /** Waits for the mail server: call it where waiting harms nobody. */
  public Result await() {
    Delivery delivery = attempt.await();
    return new Result(delivery, address, new FailureWords().sentence(delivery, server));
  }

  /** Stops waiting, from any thread. */
  public void cancel() {
    attempt.giveUp();
  }
}
