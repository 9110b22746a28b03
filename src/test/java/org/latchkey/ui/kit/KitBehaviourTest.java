package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.picture.QrCodeView;
import org.latchkey.ui.kit.table.CheckColumn;
import org.latchkey.ui.kit.table.IdSelection;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.WindowLayers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class KitBehaviourTest {
  private WindowLayers layers;
  private Scene scene;

  @Start
  void start(Stage stage) {
    layers = new WindowLayers(new Strings(Locale.UK));
    scene = new Scene(layers, 800, 600);
    new Theme().install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aCodeIsTypedCorrectedAndEndsWithTheSixthDigit(FxRobot robot) throws Exception {
    CodeField field = shown(new CodeField());
    on(field::requestFocus);
    robot.write("30x4");
    robot.type(KeyCode.BACK_SPACE);
    robot.write("567");
    assertEquals("30567", field.getText());
    robot.write("89");
    assertEquals("305678", field.getText());
    assertEquals(field.getText(), field.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  @Test
  void aCodeIsPasted(FxRobot robot) throws Exception {
    CodeField field = shown(new CodeField());
    on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "１２３ 456")));
    on(field::requestFocus);
    on(() -> field.fireEvent(key(KeyCode.V, false, true)));
    assertEquals("123456", field.getText());
    on(field::clear);
    on(() -> field.fireEvent(key(KeyCode.INSERT, true, false)));
    assertEquals("123456", field.getText());
    on(() -> field.setText("a1b2"));
    assertEquals("12", field.getText());
  }

  @Test
  void aDialogKeepsTheFocusAndGivesItBack(FxRobot robot) throws Exception {
    Button below = shown(new Button("Below"));
    on(below::requestFocus);
    List<String> done = new ArrayList<>();
    on(() -> layers.dialogs().confirm(Gallery.requireMfa(), () -> done.add("required")));
    Node confirm = scene.lookup("#dialogConfirm");
    assertSame(confirm, scene.getFocusOwner());
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.TAB);
      assertTrue(isInDialog(scene.getFocusOwner()));
    }
    robot.type(KeyCode.ESCAPE);
    assertSame(below, scene.getFocusOwner());
    assertFalse(layers.dialogs().isOpen());
    on(() -> layers.dialogs().confirm(Gallery.requireMfa(), () -> done.add("required")));
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertTrue(((ModalPane) layers.dialogs().layer()).isDisplay());
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("required"), done);
    assertFalse(((ModalPane) layers.dialogs().layer()).isDisplay());
  }

  @Test
  void aDialogOverADialogReturnsToTheFirst(FxRobot robot) throws Exception {
    shown(new Button("Below"));
    on(() -> layers.dialogs().confirm(Gallery.requireMfa(), () -> {}));
    on(() -> layers.dialogs().error("Not saved", "Try again.", new IllegalStateException()));
    robot.type(KeyCode.ESCAPE);
    assertTrue(layers.dialogs().isOpen());
    assertNotNull(scene.lookup("#dialogConfirm"));
    assertTrue(isInDialog(scene.getFocusOwner()));
    robot.type(KeyCode.ESCAPE);
    assertFalse(layers.dialogs().isOpen());
  }

  @Test
  void rowsAreTickedByTheKeyboard(FxRobot robot) throws Exception {
    IdSelection<Integer> selection = new IdSelection<>();
    TableView<TableGallery.Person> table = new TableView<>();
    table.setItems(FXCollections.observableArrayList(TableGallery.people()));
    CheckColumn<TableGallery.Person, Integer> column =
        new CheckColumn<>(table, selection, TableGallery.Person::id, TableGallery.Person::name);
    on(() -> table.getColumns().add(column));
    shown(table);
    on(table::requestFocus);
    on(() -> table.getSelectionModel().select(1));
    robot.type(KeyCode.SPACE);
    assertEquals(List.of(2), selection.ids());
    robot.type(KeyCode.DOWN, 2);
    on(() -> table.fireEvent(key(KeyCode.SPACE, true, false)));
    assertEquals(List.of(2, 3, 4), selection.ids());
    on(() -> table.fireEvent(key(KeyCode.A, false, true)));
    assertEquals(4, selection.getCount());
    on(() -> table.setItems(FXCollections.observableArrayList()));
    assertEquals(4, selection.getCount());
  }

  @Test
  void aHundredThousandRowsAreTickedQuickly() throws Exception {
    IdSelection<Integer> selection = new IdSelection<>();
    TableView<Integer> table = new TableView<>();
    CheckColumn<Integer, Integer> column =
        new CheckColumn<>(table, selection, id -> id, String::valueOf);
    on(() -> table.getColumns().add(column));
    shown(table);
    List<Integer> rows = IntStream.range(0, 100_000).boxed().toList();
    on(() -> table.setItems(FXCollections.observableArrayList(rows)));
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          on(() -> table.fireEvent(key(KeyCode.A, false, true)));
          assertEquals(100_000, selection.getCount());
          on(() -> selection.toggle(7));
          on(selection::clear);
        });
  }

  @Test
  void aScreenReaderNeverHearsTheKey() throws Exception {
    QrCodeView view = shown(new QrCodeView());
    on(() -> view.setCode(QrCode.of(Gallery.URI)));
    assertEquals("QR code for your authenticator app", view.getAccessibleText());
    assertTrue(view.getWidth() >= 240);
  }

  @Test // else whoever types blindly gets to the eye and shows the password to the room
  void theEyeIsNotOnTheWayToTheNextFieldAndHasAKey() throws Exception {
    PasswordRevealField field = shown(new PasswordRevealField());
    assertFalse(on(() -> field.lookup(".eye").isFocusTraversable()));
    on(field::requestFocus);
    on(
        () ->
            field.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.R, false, true, false, false)));
    assertTrue(field.isRevealed());
  }

  @Test
  void revealingKeepsThePasswordAndTheFocus() throws Exception {
    PasswordRevealField field = shown(new PasswordRevealField());
    on(field::requestFocus);
    on(() -> field.setText("correct horse"));
    on(() -> ((Button) field.lookup(".eye")).fire());
    assertTrue(field.isRevealed());
    assertTrue(field.isFocusWithin());
    assertEquals("correct horse", field.getText());
    on(field::clear);
    assertFalse(field.isRevealed());
  }

  @Test
  void aToastGoesWithItsAction() throws Exception {
    List<String> done = new ArrayList<>();
    Toast.Action undo = new Toast.Action("Undo", () -> done.add("undone"));
    on(() -> layers.toasts().show(new Toast("Saved.", Tone.SUCCESS, undo)));
    on(() -> ((Button) layers.toasts().lookup(".button.accent")).fire());
    assertEquals(List.of("undone"), done);
    assertEquals(0, layers.toasts().getChildren().size());
    for (int i = 0; i < 5; i++) {
      on(() -> layers.toasts().show(new Toast("Saved.", Tone.SUCCESS)));
    }
    assertEquals(3, layers.toasts().getChildren().size());
  }

  @Test
  void anUnregisteredControllerFailsLoudly() {
    ViewLoader loader = new ViewLoader(new Strings());
    class StrayController {}
    assertThrows(IllegalStateException.class, () -> loader.load(StrayController.class));
    loader.register(StrayController.class, StrayController::new);
    assertThrows(IllegalStateException.class, () -> loader.load(StrayController.class));
  }

  private <N extends Node> N shown(N node) throws Exception {
    on(() -> layers.setContent(new VBox(new Label("Kit"), new StackPane(node))));
    return node;
  }

  private static boolean isInDialog(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("dialog-card")) {
        return true;
      }
    }
    return false;
  }

  private static KeyEvent key(KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
  }

  private static void on(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T on(Callable<T> action) throws Exception {
    T result = WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
