package org.latchkey.signin;

import java.util.List;
import org.latchkey.mfa.EnrollmentGrant;

/** Where somebody stands on the way in. */
public sealed interface SignInStep {
  /** Not in; one text for every reason (S-26, S-31). */
  record Refused() implements SignInStep {}

  /** The password was right; who it is has yet to be verified. */
  sealed interface Verify extends SignInStep {
    PendingSignIn pending();
  }

  /** A code of the authenticator comes next. */
  record EnterCode(PendingSignIn pending) implements Verify {}

  /** MFA is required and this person has never enrolled: the password alone lets them enroll. */
  record EnrollFirst(PendingSignIn pending, EnrollmentGrant grant) implements Verify {}

  /** MFA is required and there is no authenticator; a new one takes a set-up code. */
  record EnrollByCode(PendingSignIn pending) implements Verify {}

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
