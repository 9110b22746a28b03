package org.latchkey;

import java.util.function.Supplier;
import javafx.scene.Parent;
import org.latchkey.settings.OrganizationService;
import org.latchkey.signin.reset.WayBack;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.reset.CodeInHand;
import org.latchkey.ui.signin.reset.ForgotPasswordController;
import org.latchkey.ui.signin.reset.ForgotPasswordViewModel;
import org.latchkey.ui.signin.reset.SetPasswordController;
import org.latchkey.ui.signin.reset.SetPasswordViewModel;
import org.latchkey.ui.signin.reset.SetUpMfaController;
import org.latchkey.ui.signin.reset.SetUpMfaViewModel;
import org.latchkey.ui.signin.reset.SetupCodeController;
import org.latchkey.ui.signin.reset.SetupCodeViewModel;
import org.latchkey.ui.signin.reset.WayBackOn;

/** Builds the screens of the ways back in, each when it is its turn. */
final class ResetScreens {
  private final Desk desk;
  private final WayBack services;
  private final OrganizationService organization;
  private final WayBackOn way;

  /**
   * Screens on an open store.
   *
   * @param way where they lead to
   */
  ResetScreens(Desk desk, OpenStore store, WayBackOn way) {
    this.desk = desk;
    this.services = store.services().wayBack();
    this.organization = store.services().organization();
    this.way = way;
  }

  /** Asks for a message, with the e-mail as far as it was typed. */
  Parent forgotPassword(String email) {
    return load(
        ForgotPasswordController.class,
        () ->
            new ForgotPasswordController(
                new ForgotPasswordViewModel(
                    desk.background(),
                    desk.strings(),
                    services.messages(),
                    organization.present(),
                    desk.dialogs(),
                    email,
                    way)));
  }

  /** The field for a set-up code. */
  Parent setupCode(SetupCodeEntry entry) {
    return load(
        SetupCodeController.class,
        () ->
            new SetupCodeController(
                new SetupCodeViewModel(
                    desk.background(),
                    desk.strings(),
                    services.setupCodes(),
                    organization.present(),
                    desk.dialogs(),
                    entry,
                    way)));
  }

  /** What a code is for: MFA, or a password. */
  Parent use(CodeInHand code) {
    return switch (code.purpose()) {
      case MFA -> setUpMfa(code);
      case FIRST_PASSWORD, PASSWORD -> setPassword(code);
    };
  }

  private Parent setUpMfa(CodeInHand code) {
    return load(
        SetUpMfaController.class,
        () ->
            new SetUpMfaController(
                new SetUpMfaViewModel(
                    desk.background(),
                    desk.strings(),
                    services.setupCodes(),
                    organization.present(),
                    desk.dialogs(),
                    code,
                    way)));
  }

  private Parent setPassword(CodeInHand code) {
    return load(
        SetPasswordController.class,
        () ->
            new SetPasswordController(
                new SetPasswordViewModel(
                    desk.background(),
                    desk.strings(),
                    services.newPasswords(),
                    desk.passwordRule(),
                    organization.present(),
                    desk.dialogs(),
                    code,
                    way)));
  }

  private <C> Parent load(Class<C> controller, Supplier<C> factory) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(controller, factory);
    return views.load(controller).root();
  }
}
