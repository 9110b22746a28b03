package org.latchkey.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblem;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class StoreProblemTest {
  private PictureWindow window;
  private int quits;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @Test
  void saysWhatToDoCopiesTheDetailsAndQuits(FxRobot robot) throws Exception {
    StoreException failure =
        new StoreException(StoreProblem.DATABASE_DAMAGED, Path.of("/home/anna/latchkey/console.mv.db"));
    StoreProblemViewModel viewModel =
        new StoreProblemViewModel(window.strings(), failure, () -> quits++);
    assertTrue(viewModel.sentence().startsWith("The database file cannot be read:"));
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(StoreProblemController.class, () -> new StoreProblemController(viewModel));
    window.show(on(() -> loader.load(StoreProblemController.class)).root());
    on(() -> ((Button) window.scene().lookup("#copyDetails")).fire());
    String copied = on(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith(viewModel.sentence()), copied);
    assertTrue(copied.contains(StoreProblemTest.class.getName()), "the stack trace");
    window.pictures("store-problem", PictureWindow.usualSizes());
    robot.type(KeyCode.ENTER);
    assertEquals(1, quits);
  }

  @Test
  void openingIsShownMeanwhile() throws Exception {
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(OpeningController.class, OpeningController::new);
    window.show(on(() -> loader.load(OpeningController.class)).root());
    window.pictures("opening", PictureWindow.usualSizes());
  }
}
