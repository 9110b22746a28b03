package org.latchkey.administration.outbox;

import java.util.Optional;
import org.latchkey.administration.outbox.OutboxEntry.NotAgain;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

/**
 * Whether a message can be sent again: one with a code as long as its words are still true, with a new
 * code; any other once it waits no more, as it was.
 */
final class SendingAgain {
  private SendingAgain() {}

  static Optional<NotAgain> prevented(Message message, Optional<Administrator> recipient) {
    if (message.kind() == MessageKind.TEST) {
      return Optional.of(NotAgain.ONLY_A_TEST);
    }
    if (!message.kind().carriesCode()) {
      return preventedWithoutCode(message);
    }
    return recipient
        .map(person -> preventedTo(person, message.kind()))
        .orElse(Optional.of(NotAgain.NO_ACCOUNT));
  }

  private static Optional<NotAgain> preventedWithoutCode(Message message) {
    if (!message.readable()) {
      return Optional.of(NotAgain.TEXT_GONE);
    }
    return message.state() == MessageState.QUEUED || message.state() == MessageState.SENDING
        ? Optional.of(NotAgain.STILL_WAITING)
        : Optional.empty();
  }

  private static Optional<NotAgain> preventedTo(Administrator person, MessageKind kind) {
    if (person.status() == AdministratorStatus.SUSPENDED) {
      return Optional.of(NotAgain.SUSPENDED);
    }
    boolean invited = person.status() == AdministratorStatus.INVITED;
    boolean enrolled = person.mfaEnrollment() == MfaEnrollment.ENROLLED;
    boolean done =
        switch (kind) {
          case INVITATION -> !invited;
          case PASSWORD_RESET -> invited;
          case MFA_SET_UP_REQUIRED ->
              enrolled || person.mfaRequirement() == MfaRequirement.NOT_REQUIRED;
          default -> false;
        };
    return done ? Optional.of(NotAgain.DONE_MEANWHILE) : Optional.empty();
  }
}
