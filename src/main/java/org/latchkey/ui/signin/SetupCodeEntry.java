package org.latchkey.ui.signin;

import java.util.Optional;
import org.latchkey.signin.reset.MessageRequestService.Answer;

/**
 * With what somebody comes to the screen for set-up codes.
 *
 * @param email as far as it is known, otherwise empty
 * @param code what a link brought; looked at at once; empty without a link
 * @param answer what is said about a message that was just asked for
 */
public record SetupCodeEntry(String email, Optional<String> code, Optional<Answer> answer) {
  /** Somebody who has a code. */
  public static SetupCodeEntry empty(String email) {
    return new SetupCodeEntry(email, Optional.empty(), Optional.empty());
  }

  /** Somebody who has asked for a message. */
  public static SetupCodeEntry asked(String email, Answer answer) {
    return new SetupCodeEntry(email, Optional.empty(), Optional.of(answer));
  }

  /** Somebody who has followed the link of a message. */
  public static SetupCodeEntry link(String code) {
    return new SetupCodeEntry("", Optional.of(code), Optional.empty());
  }

  @Override
  public String toString() {
    return "SetupCodeEntry " + email;
  }
}
