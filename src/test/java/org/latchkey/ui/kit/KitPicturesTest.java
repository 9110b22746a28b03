package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.qr.QrReader;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.table.IdSelection;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.ThemeChoice;
import org.latchkey.ui.kit.window.WindowLayers;
import org.latchkey.ui.shell.Entry;
import org.latchkey.ui.shell.ShellActions;
import org.latchkey.ui.shell.ShellController;
import org.latchkey.ui.shell.ShellModel;
import org.latchkey.ui.shell.ShellViewModel;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class KitPicturesTest {
  private final Strings strings = new Strings(Locale.UK);
  private WindowLayers layers;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    layers = new WindowLayers(strings);
    theme = new Theme();
    theme.choiceProperty().set(ThemeChoice.LIGHT);
    scene = new Scene(layers, 980, 900);
    theme.install(scene);
    Frames.still(scene);
    stage.setScene(scene);
    stage.show();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyControlHasItsPicture(ThemeChoice choice) throws Exception {
    on(() -> theme.choiceProperty().set(choice));
    picture(choice, "controls", Gallery::controls, () -> {});
    IdSelection<Integer> selection = new IdSelection<>();
    selection.setAll(List.of(2, 3), true);
    picture(choice, "table", () -> TableGallery.table(selection), () -> {});
    picture(choice, "verify", Gallery::verify, () -> scene.lookup("#code").requestFocus());
    picture(choice, "wizard", Gallery::wizard, () -> {});
    picture(
        choice,
        "dialog",
        () -> TableGallery.table(selection),
        () -> layers.dialogs().confirm(Gallery.requireMfa(), () -> {}));
    on(layers.dialogs()::close);
    picture(
        choice,
        "danger",
        () -> TableGallery.table(selection),
        () -> {
          layers
              .dialogs()
              .confirm(
                  new Confirmation(
                      "Reset MFA of Omar Haddad?",
                      "Their authenticator app stops working at once.",
                      "Reset MFA",
                      Tone.DANGER),
                  () -> {});
        });
    on(layers.dialogs()::close);
    picture(
        choice,
        "error",
        Gallery::verify,
        () ->
            layers
                .dialogs()
                .error(
                    "The change was not saved",
                    "The data folder is full. Free some space, then try again.",
                    new IllegalStateException("no space left")));
    on(layers.dialogs()::close);
    picture(choice, "shell", this::shell, this::toasts);
  }

  @Test
  void theCodeInThePictureIsTheOneGiven() throws Exception {
    on(() -> layers.setContent(Gallery.wizard()));
    settle();
    assertEquals(
        Optional.of(Gallery.URI),
        new QrReader()
            .read(WaitForAsyncUtils.asyncFx(() -> Pictures.picture(scene)).get()));
  }

  private Parent shell() {
    ShellViewModel viewModel =
        new ShellViewModel(strings, new ShellActions(route -> {}, () -> {}, () -> {}, () -> {}));
    viewModel
        .modelProperty()
        .set(
            new ShellModel(
                Set.of(Entry.values()),
                "Anna Moreau",
                "Administrator with Billing",
                "Harbor & Finch Ltd"));
    layers.sampleDataProperty().set(true);
    viewModel.administratorCountProperty().set(24);
    viewModel.routeProperty().set(new Route.NewAdministrator());
    viewModel.detailProperty().set("Omar Haddad");
    ViewLoader loader = new ViewLoader(strings);
    loader.register(ShellController.class, () -> new ShellController(viewModel));
    View<ShellController> view = loader.load(ShellController.class);
    view.controller().setContent(Gallery.home());
    return view.root();
  }

  private void toasts() {
    layers.toasts().show(new Toast("Omar Haddad was added.", Tone.SUCCESS));
    layers
        .toasts()
        .show(
            new Toast(
                "MFA is now required of 3 administrators.",
                Tone.SUCCESS,
                new Toast.Action("Undo", () -> {})));
  }

  private void picture(ThemeChoice choice, String name, Callable<? extends Node> content, Runnable then)
      throws Exception {
    String suffix = "-" + choice.name().toLowerCase(Locale.ROOT);
    on(
        () -> {
          layers.setContent(content.call());
          return null;
        });
    settle();
    on(then);
    settle();
    on(() -> Pictures.write(scene, "kit-" + name + suffix));
    if (name.equals("shell")) {
      on(() -> scene.getWindow().setWidth(1000 + 280));
      settle();
      on(() -> Pictures.write(scene, "kit-shell-wide" + suffix));
      on(() -> scene.getWindow().setWidth(980));
    }
  }

  private static void on(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
  }

  private static <T> T on(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get();
  }

  private static void settle() {
    Frames.settle();
  }
}
