package org.latchkey.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.signin.FirstRun;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class FirstRunPicturesTest {
  @TempDir private Path folder;
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @Test
  void anEmptyForm() throws Exception {
    show(Background.direct());
    window.pictures("first-run-empty", PictureWindow.usualSizes());
  }

  @Test
  void aFilledForm() throws Exception {
    FirstRunViewModel viewModel = show(Background.direct());
    on(() -> fill(viewModel, "eleven lamps on a quiet harbour"));
    window.pictures("first-run-filled", PictureWindow.usualSizes());
  }

  @Test
  void aFormWithEverythingWrong() throws Exception {
    FirstRunViewModel viewModel = show(Background.direct());
    window.resize(1280, 800);
    List<Double> before = on(this::places);
    on(
        () -> {
          viewModel.text(FirstRunInput.EMAIL).set("a@b");
          viewModel.text(FirstRunInput.PASSWORD).set("password123");
          viewModel.setUp();
        });
    PictureWindow.settle();
    assertEquals(before, on(this::places), "no field moves when something is said");
    window.pictures("first-run-wrong", PictureWindow.usualSizes());
  }

  private List<Double> places() {
    return Stream.of("#organization", "#firstName", "#email", "#password", "#passwordAgain", "#setUp")
        .map(window.scene()::lookup)
        .map(field -> field.localToScene(0, 0).getY())
        .toList();
  }

  @Test
  void settingUp() throws Exception {
    FirstRunViewModel viewModel = show(new HeldBackground());
    on(
        () -> {
          fill(viewModel, "eleven lamps on a quiet harbour");
          viewModel.setUp();
        });
    window.pictures("first-run-busy", PictureWindow.usualSizes());
  }

  private static void fill(FirstRunViewModel viewModel, String password) {
    viewModel.text(FirstRunInput.ORGANIZATION).set("Harbor & Finch Ltd");
    viewModel.text(FirstRunInput.FIRST_NAME).set("Anna");
    viewModel.text(FirstRunInput.LAST_NAME).set("Moreau");
    viewModel.text(FirstRunInput.EMAIL).set("anna.moreau@harborfinch.example");
    viewModel.text(FirstRunInput.PASSWORD).set(password);
    viewModel.text(FirstRunInput.PASSWORD_AGAIN).set(password);
  }

  private FirstRunViewModel show(Background background) throws Exception {
    FirstRunViewModel viewModel =
        new FirstRunViewModel(
            background,
            window.strings(),
            new FirstRun(new Passwords(), new PasswordRule(), InstantSource.system(), "TEST-DESK"),
            new PasswordRule(),
            DataFolder.at(folder),
            window.layers().dialogs(),
            owner -> {},
            () -> {});
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(FirstRunController.class, () -> new FirstRunController(viewModel));
    window.show(on(() -> loader.load(FirstRunController.class)).root());
    return viewModel;
  }
}
