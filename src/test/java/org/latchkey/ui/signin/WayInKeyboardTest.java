package org.latchkey.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.CodeField;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class WayInKeyboardTest {
  private final WayInFixture fixture = new WayInFixture();
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
  void emailPasswordAndEnterLeadOn(FxRobot robot) throws Exception {
    SignInViewModel viewModel =
        fixture.signIn(Background.direct(), Optional.empty(), Optional.empty());
    show(SignInController.class, () -> new SignInController(viewModel));
    robot.write("priya.nair@harborfinch.example").type(KeyCode.TAB).write("harbor lights at dawn");
    robot.type(KeyCode.ENTER);
    assertInstanceOf(SignInStep.EnterCode.class, fixture.steps.getFirst());
  }

  @Test
  void everyLabelBelongsToItsField() throws Exception {
    SignInViewModel viewModel =
        fixture.signIn(Background.direct(), Optional.empty(), Optional.empty());
    Parent root = show(SignInController.class, () -> new SignInController(viewModel));
    TextField email = (TextField) root.lookup("#email");
    assertTrue(
        root.lookupAll(".field-label").stream()
            .allMatch(label -> ((Label) label).getLabelFor() != null));
    assertSame(
        email,
        root.lookupAll(".field-label").stream()
            .map(label -> ((Label) label).getLabelFor())
            .filter(email::equals)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void theCodeIsSentByEnterAndNotBefore(FxRobot robot) throws Exception {
    VerifyIdentityViewModel viewModel = fixture.verify(Background.direct(), "priya.nair");
    Parent root = show(VerifyIdentityController.class, () -> new VerifyIdentityController(viewModel, Optional.empty()));
    String code = fixture.code("priya.nair");
    String wrong = code.equals("000000") ? "111111" : "000000";
    robot.write(wrong);
    assertFalse(root.lookup("#problem").isVisible());
    robot.type(KeyCode.ENTER);
    assertEquals("", ((CodeField) root.lookup("#code")).getText());
    assertTrue(root.lookup("#problem").isVisible());
    robot.write(code).type(KeyCode.ENTER);
    assertInstanceOf(SignInStep.SignedIn.class, fixture.steps.getFirst());
  }

  @Test
  void escapeGoesBack(FxRobot robot) throws Exception {
    VerifyIdentityViewModel viewModel = fixture.verify(Background.direct(), "priya.nair");
    show(VerifyIdentityController.class, () -> new VerifyIdentityController(viewModel, Optional.empty()));
    robot.type(KeyCode.ESCAPE);
    assertEquals(1, fixture.backs);
  }

  @Test
  void enterOpensTheWizardOfWhoeverHasToEnroll(FxRobot robot) throws Exception {
    VerifyIdentityViewModel viewModel = fixture.verify(Background.direct(), "yusuf.kaya");
    show(VerifyIdentityController.class, () -> new VerifyIdentityController(viewModel, Optional.empty()));
    robot.type(KeyCode.ENTER);
    assertEquals(1, fixture.enrollments.size());
  }

  @Test
  void aRecoveryCodeIsGroupedWhileItIsTypedAndCorrected(FxRobot robot) throws Exception {
    RecoveryCodeViewModel viewModel = fixture.recovery(Background.direct(), "priya.nair");
    Parent root = show(RecoveryCodeController.class, () -> new RecoveryCodeController(viewModel));
    robot.write("abcdefgo");
    TextField field = (TextField) root.lookup("#recoveryCode");
    assertEquals("ABCD-EFG0", field.getText());
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("ABCD-EFG", field.getText());
    on(() -> field.positionCaret(2));
    robot.write("x");
    assertEquals("ABXC-DEFG", field.getText());
    assertEquals(3, field.getCaretPosition());
    on(() -> field.positionCaret(5));
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("ABXC-DEFG", field.getText(), "only the hyphen was there to delete");
    robot.type(KeyCode.BACK_SPACE);
    assertEquals("ABXD-EFG", field.getText());
  }

  private <C> Parent show(Class<C> controller, java.util.function.Supplier<C> factory)
      throws Exception {
    ViewLoader loader = new ViewLoader(new Strings(Locale.UK));
    loader.register(controller, factory);
    Parent root = on(() -> loader.load(controller)).root();
    window.show(root);
    return root;
  }
}
