package org.latchkey.signin.reset;

import org.latchkey.mfa.EnrollmentGrant;

/** What became of a set-up code for MFA with e-mail and password. */
public sealed interface SetUpOutcome {
  /** It is theirs: they enroll, and the code is used up when the new authenticator is proved. */
  record Granted(EnrollmentGrant grant) implements SetUpOutcome {}

  /** Nothing was changed. */
  record Refused(CodeProblem problem) implements SetUpOutcome {}
}
