package org.latchkey.signin.reset;

import org.latchkey.credential.PasswordRule;

/** What became of a set-up code for a password with the password that is wanted. */
public sealed interface PasswordOutcome {
  /** It is set and the code is used up; signing in with it comes next. */
  record Done() implements PasswordOutcome {}

  /** The password cannot be used; the code still works. */
  record Flawed(PasswordRule.Flaw flaw) implements PasswordOutcome {}

  /** Nothing was changed. */
  record Refused(CodeProblem problem) implements PasswordOutcome {}
}
