package org.latchkey.ui.words;

import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.reset.CodeProblem;
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

  /** A sentence for a set-up code. */
  public String setUp(CodeProblem problem) {
    return strings.get(
        switch (problem) {
          case MISTYPED -> "words.code.set-up-mistyped";
          case NEVER_SENT -> "words.code.set-up-never-sent";
          case EXPIRED -> "words.code.set-up-expired";
          case USED -> "words.code.set-up-used";
          case SUPERSEDED -> "words.code.set-up-superseded";
          case OTHER_PURPOSE -> "words.code.set-up-other-purpose";
          case SOMEBODY_ELSES -> "words.code.set-up-somebody-elses";
          case NOT_YOU -> "words.code.set-up-not-you";
          case NOT_ACTIVE -> "words.code.set-up-not-active";
        });
  }
}
