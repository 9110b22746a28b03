package org.latchkey.signin;

import java.util.List;
import org.latchkey.mfa.EnrollmentGrant;

/** Where somebody stands on the way in. */
public sealed interface SignInStep {
  /** Not in; one text for every reason (S-26, S-31). */
  record Refused() implements SignInStep {}

  /** The password was right; a code of the authenticator comes next. */
  record EnterCode(PendingSignIn pending) implements SignInStep {}

  /** MFA is required and this person has never enrolled: the password alone lets them enroll. */
  record EnrollFirst(PendingSignIn pending, EnrollmentGrant grant) implements SignInStep {}

  /** A recovery code was used; a new enrollment comes before anything else (S-47). */
  record EnrollAgain(EnrollmentGrant grant) implements SignInStep {}

  /** Right after the first run: enroll now, or once later. */
  record EnrollOrLater(EnrollmentGrant grant) implements SignInStep {}

  /** In, but the recovery codes were never saved: these new ones are shown first. */
  record SaveRecoveryCodes(Session session, String email, List<String> recoveryCodes)
      implements SignInStep {
    @Override
    public String toString() {
      return "SaveRecoveryCodes";
    }
  }

  /** In. */
  record SignedIn(Session session) implements SignInStep {}
}
