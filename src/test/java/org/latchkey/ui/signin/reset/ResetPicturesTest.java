package org.latchkey.ui.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.signin.reset.MessageRequestService.Answer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the ways back in, and their keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class ResetPicturesTest {
  private final ResetFixture fixture = new ResetFixture();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aForgottenPassword(FxRobot robot) throws Exception {
    ForgotPasswordViewModel viewModel =
        fixture.forgotPassword(Background.direct(), "priya.nair");
    show(ForgotPasswordController.class, () -> new ForgotPasswordController(viewModel));
    on(viewModel::send);
    window.pictures("forgot-password", PictureWindow.usualSizes());
    robot.write("@harborfinch.example").type(KeyCode.ENTER);
    assertEquals(ResetFixture.PRIYA, fixture.entries.getFirst().email());
    robot.type(KeyCode.ESCAPE);
    assertEquals(1, fixture.backs);
  }

  @Test
  void aSetupCodeAfterAskingForIt(FxRobot robot) throws Exception {
    SetupCodeViewModel viewModel =
        fixture.setupCode(
            Background.direct(), SetupCodeEntry.asked(ResetFixture.PRIYA, new Answer(false)));
    Parent root = show(SetupCodeController.class, () -> new SetupCodeController(viewModel));
    window.pictures("setup-code-asked", PictureWindow.usualSizes());
    String code = fixture.mfaCode();
    robot.write(code.substring(0, 33).replace("-", " "));
    TextField field = (TextField) root.lookup("#setupCode");
    assertEquals(code.substring(0, 33), field.getText());
    robot.write(code.endsWith("0") ? "1" : "0");
    assertTrue(((Label) root.lookup("#problem")).getText().startsWith("This is not"));
    window.pictures("setup-code-mistyped", PictureWindow.usualSizes());
    robot.type(KeyCode.BACK_SPACE).write(code.substring(33)).type(KeyCode.ENTER);
    assertEquals(Purpose.MFA, fixture.uses.getFirst().purpose());
  }

  @Test
  void anExpiredSetupCode() throws Exception {
    String code = fixture.mfaCode();
    fixture.console.clock().advance(Duration.ofHours(25));
    SetupCodeViewModel viewModel =
        fixture.setupCode(Background.direct(), SetupCodeEntry.link(code));
    show(SetupCodeController.class, () -> new SetupCodeController(viewModel));
    window.pictures("setup-code-expired", PictureWindow.usualSizes());
  }

  @Test
  void settingUpMfa(FxRobot robot) throws Exception {
    SetUpMfaViewModel viewModel =
        fixture.setUpMfa(Background.direct(), fixture.mfaCode(), ResetFixture.PRIYA);
    show(SetUpMfaController.class, () -> new SetUpMfaController(viewModel));
    window.pictures("set-up-mfa", PictureWindow.usualSizes());
    robot.write("wrong password").type(KeyCode.ENTER);
    window.pictures("set-up-mfa-refused", PictureWindow.usualSizes());
    robot.write("harbor lights at dawn").type(KeyCode.ENTER);
    assertEquals(1, fixture.enrollments.size());
  }

  @Test
  void settingAPassword(FxRobot robot) throws Exception {
    SetPasswordViewModel viewModel =
        fixture.setPassword(
            Background.direct(),
            new CodeInHand(Purpose.FIRST_PASSWORD, fixture.passwordCode(), ""));
    show(SetPasswordController.class, () -> new SetPasswordController(viewModel));
    robot.write(ResetFixture.PRIYA).type(KeyCode.TAB).write(ResetFixture.NEW);
    on(() -> viewModel.againProperty().set("another one"));
    robot.type(KeyCode.ENTER);
    window.pictures("set-password", PictureWindow.usualSizes());
    on(() -> viewModel.againProperty().set(ResetFixture.NEW));
    on(() -> viewModel.emailProperty().set("grace.lindqvist@harborfinch.example"));
    robot.type(KeyCode.ENTER);
    window.pictures("set-password-refused", PictureWindow.usualSizes());
    on(() -> viewModel.emailProperty().set(ResetFixture.PRIYA));
    robot.type(KeyCode.ENTER);
    assertEquals(1, fixture.passwordsSet.size());
  }

  private <C> Parent show(Class<C> controller, Supplier<C> factory) throws Exception {
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(controller, factory);
    Parent root = on(() -> loader.load(controller)).root();
    window.show(root);
    return root;
  }
}
