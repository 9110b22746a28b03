package org.latchkey.mail.smtp;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.latchkey.mail.MailServer;

/** Says why a mail was not sent, in one sentence with what the mail server said. */
public final class FailureWords {
  private static final String BUNDLE = "org.latchkey.mail.letters";

  private final ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

  /** The sentence, on one line; empty for a mail that was sent. */
  public String sentence(Delivery delivery, MailServer server) {
    return switch (delivery) {
      case Delivery.Sent sent -> "";
      case Delivery.RefusedForNow refused -> say("REFUSED", server, refused.words());
      case Delivery.RefusedForGood refused -> say("REFUSED", server, refused.words());
      case Delivery.Unsendable(Delivery.Fault fault) -> say(fault.name(), server, "");
      case Delivery.NotReached(Delivery.Obstacle obstacle, String said) ->
          said.isEmpty()
              ? say(obstacle.name(), server, "")
              : say(obstacle.name(), server, "") + " " + say("SAID", server, said);
      case Delivery.Interrupted(Delivery.Obstacle obstacle) -> say(obstacle.name(), server, "");
      case Delivery.GivenUp givenUp -> say("GIVEN_UP", server, "");
    };
  }

  /** The sentence for a message that cannot be read here any more. */
  public String damaged() {
    return words.getString("failure.DAMAGED");
  }

  private String say(String key, MailServer server, String said) {
    String pattern = words.getString("failure." + key).replace("'", "''");
    Object[] values = {server.host(), Integer.toString(server.port()), said};
    return new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }
}
