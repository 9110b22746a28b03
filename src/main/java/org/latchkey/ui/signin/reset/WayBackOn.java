package org.latchkey.ui.signin.reset;

import java.util.function.Consumer;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.ui.signin.SetupCodeEntry;

/**
 * Where the screens of the ways back in lead to; they do not know each other.
 *
 * @param setupCode shows the field for a set-up code
 * @param use shows what the code is for
 * @param enroll opens the enrollment wizard
 * @param passwordSet goes to the sign-in screen with the e-mail whose password is set
 * @param signIn goes back to where somebody signs in
 */
public record WayBackOn(
    Consumer<SetupCodeEntry> setupCode,
    Consumer<CodeInHand> use,
    Consumer<EnrollmentGrant> enroll,
    Consumer<String> passwordSet,
    Runnable signIn) {}
