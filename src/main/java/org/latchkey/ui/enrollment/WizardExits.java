package org.latchkey.ui.enrollment;

import java.util.Optional;

/**
 * How the wizard can be left.
 *
 * @param onFinished after the recovery codes were saved
 * @param onLater puts enrollment off; empty where that is not allowed
 * @param onCancel goes back to where the wizard was opened; empty where there is no way back
 */
public record WizardExits(
    Runnable onFinished, Optional<Runnable> onLater, Optional<Runnable> onCancel) {}
