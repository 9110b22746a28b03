package org.latchkey.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.signin.FirstRun;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class FirstRunKeyboardTest {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  @TempDir private Path folder;
  private final List<FirstRun.Owner> owners = new ArrayList<>();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @Test
  void theKeyboardAloneSetsUp(FxRobot robot) throws Exception {
    show();
    robot.write("Harbor").type(KeyCode.TAB).write("Anna").type(KeyCode.TAB).write("Moreau");
    robot.type(KeyCode.TAB).write("anna@harborfinch.example").type(KeyCode.TAB);
    robot.write("eleven lamps on a quiet pier").type(KeyCode.TAB);
    robot.write("eleven lamps on a quiet pier").type(KeyCode.ENTER);
    assertEquals(1, owners.size());
  }

  @Test
  void aFieldIsMarkedOnceItIsLeftAndNoLongerWhenItIsRight(FxRobot robot) throws Exception {
    Parent root = show();
    Node email = root.lookup("#email");
    on(email::requestFocus);
    robot.write("a@b");
    assertFalse(email.getPseudoClassStates().contains(WRONG));
    robot.type(KeyCode.TAB);
    PictureWindow.settle();
    assertTrue(email.getPseudoClassStates().contains(WRONG));
    assertTrue(root.lookup("#emailProblem").isVisible());
    assertEquals("Enter an address such as anna@example.org, without spaces.", email.getAccessibleHelp());
    on(() -> ((TextInputControl) email).setText("anna@example.org"));
    PictureWindow.settle();
    assertFalse(email.getPseudoClassStates().contains(WRONG));
    assertFalse(root.lookup("#emailProblem").isVisible());
  }

  @Test
  void aPasswordIsMarkedAlikeWhenItIsShown(FxRobot robot) throws Exception {
    Parent root = show();
    PasswordRevealField password = (PasswordRevealField) root.lookup("#password");
    on(password::requestFocus);
    robot.write("short");
    on(() -> root.lookup("#email").requestFocus());
    PictureWindow.settle();
    assertEquals(
        2,
        password.lookupAll(".text-input").stream()
            .filter(input -> input.getPseudoClassStates().contains(WRONG))
            .count());
  }

  private Parent show() throws Exception {
    FirstRunViewModel viewModel =
        new FirstRunViewModel(
            Background.direct(),
            window.strings(),
            new FirstRun(new Passwords(), new PasswordRule(), InstantSource.system(), "TEST-DESK"),
            new PasswordRule(),
            DataFolder.at(folder),
            window.layers().dialogs(),
            owners::add,
            () -> {});
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(FirstRunController.class, () -> new FirstRunController(viewModel));
    Parent root = on(() -> loader.load(FirstRunController.class)).root();
    window.show(root);
    return root;
  }
}
