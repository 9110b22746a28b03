package org.latchkey.signin.reset;

/** Why a set-up code does nothing. Each is told in a sentence of its own, and nothing is changed. */
public enum CodeProblem {
  /** Characters are missing or wrong: no code ever looked like this. */
  MISTYPED,
  /** It could be a code, but none such was sent, or the account is gone. */
  NEVER_SENT,
  /** Its time is over (S-40). */
  EXPIRED,
  /** It worked once already. */
  USED,
  /** A newer one was sent, or the account has another address since. */
  SUPERSEDED,
  /** It is for something else: none does another's work. */
  OTHER_PURPOSE,
  /** It was sent to somebody else than whose e-mail was entered. */
  SOMEBODY_ELSES,
  /** E-mail and password do not belong together, or the account is locked: one text for all (S-26, S-31). */
  NOT_YOU,
  /** The account is suspended, or was deleted a moment ago. */
  NOT_ACTIVE
}
