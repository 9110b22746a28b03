package org.latchkey.ui.recoverykit;

import static org.latchkey.ui.kit.PictureWindow.on;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class RecoveryKitPicturesTest {
  private final KitFixture fixture = new KitFixture();
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
  void makingOne(@TempDir Path folder) throws Exception {
    MakeKitViewModel viewModel = fixture.make(window.strings(), window.layers().dialogs(), true);
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(MakeKitController.class, () -> new MakeKitController(viewModel));
    window.show(on(() -> loader.load(MakeKitController.class)).root());
    window.pictures("recovery-kit-offer", PictureWindow.usualSizes());
    on(viewModel::leave);
    window.pictures("recovery-kit-decline", PictureWindow.usualSizes());
    on(window.layers().dialogs()::close);
    on(
        () -> {
          viewModel.take();
          viewModel.passphrase().firstProperty().set(KitFixture.PASSPHRASE);
          viewModel.passphrase().againProperty().set(KitFixture.PASSPHRASE);
        });
    window.pictures("recovery-kit-passphrase", PictureWindow.usualSizes());
    on(viewModel::make);
    window.pictures("recovery-kit-keep", PictureWindow.usualSizes());
    on(() -> viewModel.save(folder.resolve("latchkey-recovery-kit.txt")));
    window.pictures("recovery-kit-kept", PictureWindow.usualSizes());
  }

  @Test
  void usingOne() throws Exception {
    String lines = fixture.kit();
    UseKitViewModel viewModel = fixture.use(window.strings(), window.layers().dialogs());
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(UseKitController.class, () -> new UseKitController(viewModel));
    window.show(on(() -> loader.load(UseKitController.class)).root());
    window.pictures("recovery-kit-use", PictureWindow.usualSizes());
    on(
        () -> {
          viewModel.textProperty().set(lines.replace("\n3: ", "\n3: 0"));
          viewModel.passphraseProperty().set(KitFixture.PASSPHRASE);
          viewModel.open();
        });
    window.pictures("recovery-kit-use-mistyped", PictureWindow.usualSizes());
    on(
        () -> {
          viewModel.textProperty().set(lines);
          viewModel.open();
        });
    KitPasswordViewModel password =
        fixture.password(window.strings(), window.layers().dialogs());
    loader.register(KitPasswordController.class, () -> new KitPasswordController(password));
    window.show(on(() -> loader.load(KitPasswordController.class)).root());
    window.pictures("recovery-kit-password", PictureWindow.usualSizes());
  }
}
