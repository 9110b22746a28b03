package org.latchkey.ui.recoverykit;

import java.util.function.Consumer;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.kit.OpenedKit;

/**
 * Where the screens of coming back in lead to; they do not know each other.
 *
 * @param opened asks for a new password
 * @param enroll opens the enrollment wizard
 * @param useKit goes back to choosing a kit
 * @param signIn goes back to e-mail and password
 */
public record KitWay(
    Consumer<OpenedKit> opened,
    Consumer<EnrollmentGrant> enroll,
    Runnable useKit,
    Runnable signIn) {}
