package org.latchkey.signin;

/** What became of a code that was entered to get in or to prove oneself again. */
public sealed interface CodeOutcome {
  /** Accepted, and used up. */
  record Accepted(SignInStep next) implements CodeOutcome {}

  /** Not accepted. */
  record NotAccepted(Reason reason) implements CodeOutcome {}

  /** Why not. */
  enum Reason {
    /** Wrong, or the account is locked for a moment: the same to whoever tries (S-31). */
    WRONG,
    /** Right, but used before (S-4). */
    ALREADY_USED,
    /** This workstation's clock was set back (S-8). */
    CLOCK_WENT_BACK,
    /** The authenticator is disabled after too many failures (S-29). */
    DISABLED,
    /** Too long ago that the password was entered, or the account has changed meanwhile. */
    START_AGAIN
  }
}
