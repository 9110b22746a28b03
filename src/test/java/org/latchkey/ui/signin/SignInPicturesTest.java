package org.latchkey.ui.signin;

import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.settings.Organization;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class SignInPicturesTest {
  private static final WayOn NOWHERE =
      new WayOn(
          step -> {}, pending -> {}, grant -> {}, () -> {}, () -> {}, email -> {}, entry -> {});

  private final SampleConsole console = SampleConsole.open();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void signingIn() throws Exception {
    showSignIn(Optional.empty(), Optional.empty());
    window.pictures("sign-in", PictureWindow.usualSizes());
    window.picturesOfLargeText("sign-in");
  }

  @Test
  void signingInToTheSample() throws Exception {
    SampleHint hint = new SampleHint(SampleOrganization.FIRST_EMAIL, SampleOrganization.PASSWORD);
    SignInViewModel viewModel = showSignIn(Optional.empty(), Optional.of(hint));
    on(
        () -> {
          viewModel.passwordProperty().set("wrong");
          viewModel.signIn();
        });
    window.pictures("sign-in-sample-refused", PictureWindow.usualSizes());
  }

  @Test
  void locked() throws Exception {
    showSignIn(Optional.of("priya.nair@harborfinch.example"), Optional.empty());
    window.pictures("sign-in-locked", PictureWindow.usualSizes());
  }

  @Test
  void enteringACode() throws Exception {
    VerifyIdentityViewModel viewModel = verify("priya.nair@harborfinch.example");
    on(() -> viewModel.codeProperty().set("304"));
    window.pictures("verify", PictureWindow.usualSizes());
    window.picturesOfLargeText("verify");
  }

  @Test
  void aRefusedCode() throws Exception {
    VerifyIdentityViewModel viewModel = verify("priya.nair@harborfinch.example");
    on(
        () -> {
          viewModel.codeProperty().set("000000");
          viewModel.verify();
        });
    window.pictures("verify-refused", PictureWindow.usualSizes());
  }

  @Test
  void tooLateForACode() throws Exception {
    VerifyIdentityViewModel viewModel = verify("priya.nair@harborfinch.example");
    console.clock().advance(java.time.Duration.ofHours(1));
    on(
        () -> {
          viewModel.codeProperty().set("000000");
          viewModel.verify();
        });
    window.pictures("verify-over", PictureWindow.usualSizes());
  }

  @Test
  void notEnrolledYet() throws Exception {
    verify("yusuf.kaya@harborfinch.example");
    window.pictures("verify-not-enrolled", PictureWindow.usualSizes());
  }

  @Test
  void notEnrolledAndOnlyByMessage() throws Exception {
    console.sql("update organization set first_enrollment_by_password = false");
    verify("yusuf.kaya@harborfinch.example");
    window.pictures("verify-enroll-by-code", PictureWindow.usualSizes());
  }

  @Test
  void aRecoveryCode() throws Exception {
    SignInStep.EnterCode step =
        (SignInStep.EnterCode) step("priya.nair@harborfinch.example");
    RecoveryCodeViewModel viewModel =
        new RecoveryCodeViewModel(
            Background.direct(),
            window.strings(),
            console.clock(),
            console.services().secondFactor(),
            organization(),
            window.layers().dialogs(),
            step.pending(),
            NOWHERE);
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(RecoveryCodeController.class, () -> new RecoveryCodeController(viewModel));
    window.show(on(() -> loader.load(RecoveryCodeController.class)).root());
    window.pictures("recovery-code", PictureWindow.usualSizes());
    on(
        () -> {
          viewModel.codeProperty().set("abcd efgh 1234 5678");
          viewModel.useCode();
        });
    window.pictures("recovery-code-refused", PictureWindow.usualSizes());
  }

  private SignInViewModel showSignIn(Optional<String> locked, Optional<SampleHint> hint)
      throws Exception {
    SignInViewModel viewModel =
        new SignInViewModel(
            Background.direct(),
            window.strings(),
            console.services().signIn(),
            organization(),
            window.layers().dialogs(),
            locked,
            hint,
            NOWHERE);
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(SignInController.class, () -> new SignInController(viewModel));
    window.show(on(() -> loader.load(SignInController.class)).root());
    return viewModel;
  }

  private VerifyIdentityViewModel verify(String email) throws Exception {
    VerifyIdentityViewModel viewModel = verifying(step(email));
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(
        VerifyIdentityController.class,
        () -> new VerifyIdentityController(viewModel, Optional.empty()));
    window.show(on(() -> loader.load(VerifyIdentityController.class)).root());
    return viewModel;
  }

  private VerifyIdentityViewModel verifying(SignInStep step) {
    return new VerifyIdentityViewModel(
        Background.direct(),
        window.strings(),
        console.clock(),
        console.services().secondFactor(),
        console.services().wayBack().messages(),
        organization(),
        window.layers().dialogs(),
        (SignInStep.Verify) step,
        NOWHERE);
  }

  private SignInStep step(String email) {
    return console.services().signIn().signIn(email, SampleOrganization.PASSWORD);
  }

  private Organization organization() {
    return console.services().settings().organization().orElseThrow();
  }
}
