package org.latchkey.ui.settings;

import java.util.Locale;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.server.TestMessage;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.Delivery.Obstacle;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.Isolation;

/** Says what is wrong with the mail settings and what came of trying them. */
final class MailWords {
  private final Strings strings;

  MailWords(Strings strings) {
    this.strings = strings;
  }

  /** What is wrong with a field and what to enter instead. */
  String wrong(MailForm.Field field, MailForm.Problem problem) {
    return strings.get("settings.mail.wrong." + lower(field) + "-" + lower(problem));
  }

  /** What became of a test message, and what to do when it was not sent. */
  String result(TestMessage.Result result) {
    return switch (result.delivery()) {
      case Delivery.Sent sent ->
          strings.get("settings.mail.test.sent", Isolation.of(result.address()));
      case Delivery.NotReached(Obstacle obstacle, String said) ->
          result.sentence() + " " + advice(obstacle);
      case Delivery.Interrupted(Obstacle obstacle) -> result.sentence() + " " + advice(obstacle);
      case Delivery.RefusedForNow refused ->
          result.sentence() + " " + strings.get("settings.mail.advice.refused-for-now");
      case Delivery.RefusedForGood refused ->
          result.sentence() + " " + strings.get("settings.mail.advice.refused-for-good");
      case Delivery.Unsendable unsendable -> result.sentence();
      case Delivery.GivenUp givenUp -> strings.get("settings.mail.test.cancelled");
    };
  }

  private String advice(Obstacle obstacle) {
    return strings.get("settings.mail.advice." + lower(obstacle));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
