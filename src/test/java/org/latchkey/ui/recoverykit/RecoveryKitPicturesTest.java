package org.latchkey.ui.recoverykit;

import static org.latchkey.ui.kit.PictureWindow.on;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.paper.Page;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Pictures;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.output.PageNode;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.recoverykit.keeping.KeepKitController;
import org.latchkey.ui.recoverykit.keeping.KeepKitViewModel;
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
    KeepKitViewModel keeping = viewModel.keeping();
    loader.register(KeepKitController.class, () -> new KeepKitController(keeping));
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
    on(() -> keeping.print(() -> Printing.Choice.NoPrinter::new));
    window.pictures("recovery-kit-no-printer", PictureWindow.usualSizes());
    on(() -> keeping.save(folder.resolve("latchkey-recovery-kit.txt")));
    window.pictures("recovery-kit-kept", PictureWindow.usualSizes());
  }

  @Test
  void theSheetAsItIsPrintedAndTheButtonsMeanwhile() throws Exception {
    HeldBackground held = new HeldBackground();
    MakeKitViewModel viewModel =
        fixture.make(held, window.strings(), window.layers().dialogs(), false);
    KeepKitViewModel keeping = viewModel.keeping();
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(MakeKitController.class, () -> new MakeKitController(viewModel));
    loader.register(KeepKitController.class, () -> new KeepKitController(keeping));
    window.show(on(() -> loader.load(MakeKitController.class)).root());
    on(
        () -> {
          viewModel.passphrase().firstProperty().set(KitFixture.PASSPHRASE);
          viewModel.passphrase().againProperty().set(KitFixture.PASSPHRASE);
          viewModel.make();
          held.all();
        });
    List<Page> pages = new ArrayList<>();
    on(() -> keeping.print(() -> () -> new Printing.Choice.Chosen(pages::addAll)));
    window.pictures("recovery-kit-printing", PictureWindow.usualSizes());
    on(held::all);
    window.pictures("recovery-kit-printed", PictureWindow.usualSizes());
    on(
        () -> {
          Pane paper = new Pane(PageNode.of(pages.getFirst()));
          paper.setMinSize(Page.WIDTH, Page.HEIGHT);
          paper.setStyle("-fx-background-color: white");
          window.layers().setContent(paper);
        });
    window.resize((int) Page.WIDTH + 1, (int) Page.HEIGHT + 1);
    on(() -> Pictures.write(window.layers(), 596, 842, "recovery-kit-printed-page"));
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
