package org.latchkey.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardController;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.window.SystemClipboard;
import org.latchkey.ui.signin.VerifyIdentityController;
import org.latchkey.ui.signin.VerifyIdentityViewModel;
import org.latchkey.ui.signin.WayOn;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The phone beside the screens it helps with, under the bar that says that the data is made up. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class PracticePhonePicturesTest {
  private final SampleConsole console = SampleConsole.open();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
    window.layers().sampleDataProperty().set(true);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void besideTheWizardItScansWhatIsShown() throws Exception {
    EnrollmentWizardViewModel wizard = wizard();
    PracticePhoneViewModel phone = phone();
    phone.codeInSightProperty().bind(wizard.stepProperty().isEqualTo(Step.SCAN));
    Parent phoneRoot = load(phone);
    window.show(
        on(
                () ->
                    EnrollmentWizardController.load(
                        new ViewLoader(window.strings()), wizard, Optional.of(phoneRoot)))
            .root());
    press("#haveApp");
    window.pictures("practice-offer", PictureWindow.usualSizes());
    press("#scan");
    window.pictures("practice-scanned", PictureWindow.usualSizes());
    String first = code();
    assertFalse(first.isEmpty());
    press("#newKey");
    window.pictures("practice-new-key", PictureWindow.usualSizes());
    assertEquals(first, code(), "the phone has not seen the new key");
    press("#scan");
    assertNotEquals(first, code());
    press("#continueButton");
    window.pictures("practice-verify", PictureWindow.usualSizes());
    assertFalse(on(() -> window.scene().lookup("#scan").isVisible()));
  }

  @Test
  void belowTheCodeItShowsTheAccountOfWhoeverSignsIn() throws Exception {
    for (String email :
        new String[] {"priya.nair@harborfinch.example", "camille.laurent@harborfinch.example"}) {
      PracticePhoneViewModel phone = phone();
      phone.show(() -> console.sample().enrolledAccountOf(email));
      Parent phoneRoot = load(phone);
      ViewLoader loader = new ViewLoader(window.strings());
      VerifyIdentityViewModel viewModel = verify((SignInStep.EnterCode) signIn(email));
      loader.register(
          VerifyIdentityController.class,
          () -> new VerifyIdentityController(viewModel, Optional.of(phoneRoot)));
      window.show(on(() -> loader.load(VerifyIdentityController.class)).root());
      window.pictures(
          "practice-sign-in-" + email.substring(0, email.indexOf('.')),
          PictureWindow.usualSizes());
      assertEquals(console.codeOf(email).orElseThrow(), code().replace(" ", ""));
    }
  }

  private EnrollmentWizardViewModel wizard() {
    SignInStep step = signIn("yusuf.kaya@harborfinch.example");
    EnrollmentGrant grant = ((SignInStep.EnrollFirst) step).grant();
    return new EnrollmentWizardViewModel(
        Background.direct(),
        window.strings(),
        console.clock(),
        ZoneId.of("UTC"),
        console.services().enrollment(),
        new SystemClipboard(),
        window.layers().dialogs(),
        new Occasion.Enroll(grant),
        new WizardExits(() -> {}, Optional.of(() -> {}), Optional.of(() -> {})));
  }

  private VerifyIdentityViewModel verify(SignInStep.EnterCode step) {
    return new VerifyIdentityViewModel(
        Background.direct(),
        window.strings(),
        console.clock(),
        console.services().secondFactor(),
        console.services().wayBack().messages(),
        console.services().settings().organization().orElseThrow(),
        window.layers().dialogs(),
        step,
        new WayOn(
            next -> {}, pending -> {}, grant -> {}, () -> {}, () -> {}, email -> {}, entry -> {}));
  }

  private SignInStep signIn(String email) {
    return console.services().signIn().signIn(email, SampleOrganization.PASSWORD);
  }

  private PracticePhoneViewModel phone() {
    return new PracticePhoneViewModel(
        Background.direct(), window.strings(), console.clock(), console.sample().phone());
  }

  private Parent load(PracticePhoneViewModel phone) throws Exception {
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(PracticePhoneController.class, () -> new PracticePhoneController(phone));
    return on(() -> loader.load(PracticePhoneController.class)).root();
  }

  private void press(String button) throws Exception {
    on(() -> ((Button) window.scene().lookup(button)).fire());
    PictureWindow.settle();
  }

  private String code() throws Exception {
    return on(() -> ((Label) window.scene().lookup("#phoneCode")).getText());
  }
}
