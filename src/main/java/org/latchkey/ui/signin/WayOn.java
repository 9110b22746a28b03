package org.latchkey.ui.signin;

import java.util.function.Consumer;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SignInStep;

/**
 * Where the screens of the way in lead to; they do not know each other.
 *
 * @param next shows what follows a step that the service has decided
 * @param recoveryCode shows the field for a recovery code
 * @param enroll opens the enrollment wizard
 * @param signIn goes back to e-mail and password, of anybody
 * @param tooLate goes back there too, and says that it took too long
 * @param forgotPassword asks for a message, with the e-mail as far as it was typed
 * @param setupCode shows the field for a set-up code
 */
public record WayOn(
    Consumer<SignInStep> next,
    Consumer<PendingSignIn> recoveryCode,
    Consumer<EnrollmentGrant> enroll,
    Runnable signIn,
    Runnable tooLate,
    Consumer<String> forgotPassword,
    Consumer<SetupCodeEntry> setupCode) {

  /** The same with another way back to e-mail and password. */
  public WayOn backTo(Runnable otherSignIn) {
    return new WayOn(
        next, recoveryCode, enroll, otherSignIn, tooLate, forgotPassword, setupCode);
  }
}
