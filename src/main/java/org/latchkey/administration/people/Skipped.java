package org.latchkey.administration.people;

/** Somebody to whom an action on many is not done. */
public record Skipped(Person person, Reason reason) {

  /** Why somebody is skipped. */
  public enum Reason {
    /** An Administrator with Billing, on whom only their like may act (S-50). */
    NOT_PERMITTED(true),
    /** Nobody does this to themselves. */
    ONESELF(true),
    /** Nobody else would be an active Administrator with Billing any more (S-51). */
    LAST_OWNER(true),
    /** It is so already. */
    ALREADY_SO(false),
    /** The Global MFA Requirement is on, so that it is required of everybody. */
    GLOBALLY_REQUIRED(false),
    /** There is no authenticator that could be taken away. */
    NOT_ENROLLED(false),
    /** Sign-in is not locked. */
    NOT_LOCKED(false),
    /** A suspended account gets no code to come in with. */
    SUSPENDED(false);

    private final boolean refusal;

    Reason(boolean refusal) {
      this.refusal = refusal;
    }

    /** Whether the actor was not allowed to, which is recorded; else there was nothing to do. */
    boolean isRefusal() {
      return refusal;
    }
  }
}
