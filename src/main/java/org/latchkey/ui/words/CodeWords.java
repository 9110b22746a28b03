package org.latchkey.ui.words;

import org.latchkey.signin.CodeOutcome;
import org.latchkey.ui.kit.Strings;

/** Says why a code was not accepted and what to do next. */
public final class CodeWords {
  private final Strings strings;

  public CodeWords(Strings strings) {
    this.strings = strings;
  }

  /** A sentence for a code of an authenticator. */
  public String authenticator(CodeOutcome.Reason reason) {
    return strings.get(
        switch (reason) {
          case WRONG -> "words.code.wrong";
          case ALREADY_USED -> "words.code.already-used";
          case CLOCK_WENT_BACK -> "words.code.clock-went-back";
          case DISABLED -> "words.code.disabled";
          case START_AGAIN -> "words.code.start-again";
        });
  }

  /** A sentence for a recovery code. */
  public String recovery(CodeOutcome.Reason reason) {
    return reason == CodeOutcome.Reason.START_AGAIN
        ? authenticator(reason)
        : strings.get("words.code.recovery-wrong");
  }
}
