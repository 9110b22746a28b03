package org.latchkey.signin.reset;

import org.latchkey.credential.StoredSetupCode;

/** What a set-up code that was entered is. */
public sealed interface CodeLook {
  /** It works. */
  record Works(StoredSetupCode.Purpose purpose) implements CodeLook {}

  /** It does nothing. */
  record WorksNot(CodeProblem problem) implements CodeLook {}
}
