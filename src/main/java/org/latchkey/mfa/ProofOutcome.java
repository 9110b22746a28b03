package org.latchkey.mfa;

import java.util.List;

/** What became of an enrollment's code. */
public sealed interface ProofOutcome {
  /**
   * The authenticator is enrolled from this moment on.
   *
   * @param recoveryCodes to be shown once
   */
  record Enrolled(List<String> recoveryCodes) implements ProofOutcome {
    @Override
    public String toString() {
      return "Enrolled";
    }
  }

  /** The code is not one of this key at this time; nothing has changed. */
  record WrongCode() implements ProofOutcome {}

  /** The right to enroll has ended: too late, enrolled elsewhere meanwhile, or suspended. */
  record GrantEnded() implements ProofOutcome {}
}
