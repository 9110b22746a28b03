package org.latchkey;

import javafx.scene.Parent;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.ui.recoverykit.KitWay;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.reset.CodeInHand;
import org.latchkey.ui.signin.reset.WayBackOn;

/** Leads whoever cannot sign in, by a set-up code or a recovery kit, to another password or authenticator. */
final class WaysBackFlow {
  private final Door door;
  private final ResetScreens resetScreens;
  private final KitScreens kitScreens;

  /** Where these ways begin and end. */
  interface Door {
    void show(Parent screen);

    void enroll(EnrollmentGrant grant);

    void passwordSet(String email);

    void backToSignIn();
  }

  WaysBackFlow(Desk desk, OpenStore store, Door door) {
    this.door = door;
    this.resetScreens =
        new ResetScreens(
            desk,
            store,
            new WayBackOn(
                this::setupCode, this::use, door::enroll, door::passwordSet, door::backToSignIn));
    this.kitScreens =
        new KitScreens(
            desk,
            store.services(),
            new KitWay(this::setPassword, door::enroll, this::useKit, door::backToSignIn));
  }

  void forgotPassword(String email) {
    door.show(resetScreens.forgotPassword(email));
  }

  void setupCode(SetupCodeEntry entry) {
    door.show(resetScreens.setupCode(entry));
  }

  private void use(CodeInHand code) {
    door.show(resetScreens.use(code));
  }

  void useKit() {
    door.show(kitScreens.use());
  }

  private void setPassword(OpenedKit kit) {
    door.show(kitScreens.password(kit));
  }
}
