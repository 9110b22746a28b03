package org.latchkey.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.administrator.Administrator;
import org.latchkey.mail.MessageKind;
import org.latchkey.paper.Page;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Pictures;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.output.PageNode;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.shell.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class OutboxPicturesTest {
  private final OutboxFixture fixture = new OutboxFixture();
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
  void messagesInEveryState() throws Exception {
    show("Anna", Background.direct());
    window.pictures("outbox", PictureWindow.usualSizes());
  }

  @Test
  void nothingYet() throws Exception {
    fixture.console().sql("delete from message");
    show("Anna", Background.direct());
    window.pictures("outbox-nothing", PictureWindow.usualSizes());
  }

  @Test
  void nothingFoundLoadingAndFailed() throws Exception {
    show("Anna", Background.direct());
    on(() -> ((TextField) window.scene().lookup("#searchMessages")).setText("nobody at all"));
    window.pictures("outbox-nothing-found", List.of(new int[] {960, 640}));
    show("Anna", new HeldBackground());
    window.pictures("outbox-loading", List.of(new int[] {960, 640}));
    show("Anna", new FailingBackground());
    window.pictures("outbox-failed", List.of(new int[] {960, 640}));
  }

  @Test
  void aMessageIsOpenedReadAndLeftByKeyboard(FxRobot robot) throws Exception {
    UUID id = fixture.code("Omar", MessageKind.PASSWORD_RESET);
    show("Anna", Background.direct());
    on(() -> {
      TableView<?> table = (TableView<?>) window.scene().lookup("#messagesTable");
      table.requestFocus();
      table.getSelectionModel().select(0);
    });
    robot.push(KeyCode.ENTER);
    window.pictures("outbox-message-hidden", PictureWindow.usualSizes());
    assertTrue(on(() -> window.scene().lookup("#showText").isFocused()));
    robot.push(KeyCode.SPACE);
    window.pictures("outbox-message", PictureWindow.usualSizes());
    TextArea text = (TextArea) window.scene().lookup("#text");
    assertTrue(textShown().contains("latchkey://set-up?code="));
    robot.push(KeyCode.SPACE);
    PictureWindow.settle();
    assertTrue(on(() -> window.scene().lookup("#copyText").isFocused()), "the focus stays");
    robot.push(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals("", text.getText(), "nothing is left in the nodes");
    assertEquals(id, fixture.messages().getFirst().id());
  }

  @Test
  void cancellingAsksAndClosesTheDialog(FxRobot robot) throws Exception {
    fixture.code("Omar", MessageKind.MFA_SET_UP_SENT);
    show("Anna", Background.direct());
    openFirst(robot);
    on(() -> ((Button) window.scene().lookup("#cancelMessage")).fire());
    window.pictures("outbox-cancel", List.of(new int[] {960, 640}));
    on(() -> ((Button) window.scene().lookup("#dialogConfirm")).fire());
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals(
        "CANCELLED", fixture.messages().getFirst().state().name());
  }

  @Test // S-45
  void whatTellsOfAChangeCannotBeCancelledAndSaysWhy(FxRobot robot) throws Exception {
    fixture.notice("Omar", MessageKind.MFA_REPLACED);
    show("Anna", Background.direct());
    openFirst(robot);
    window.pictures("outbox-must-arrive", PictureWindow.usualSizes());
    assertTrue(on(() -> window.scene().lookup("#cancelMessage").isDisabled()));
    assertEquals(
        "This message cannot be cancelled: it tells its recipient of a change to the account.",
        on(() -> ((Label) window.scene().lookup("#notCancellable")).getText()));
  }

  @Test
  void whatAnAdministratorMayNotRead(FxRobot robot) throws Exception {
    fixture.code("Omar", MessageKind.PASSWORD_RESET);
    show("Jonas", Background.direct());
    openFirst(robot);
    window.pictures("outbox-message-not-permitted", List.of(new int[] {960, 640}));
  }

  @Test
  void thePrintedSheetLooksLikeTheFile() throws Exception {
    UUID id = fixture.code("Omar", MessageKind.MFA_SET_UP_SENT);
    MessageViewModel message = fixture.message("Anna", id);
    List<Page> pages = new ArrayList<>();
    message.print(() -> () -> new Printing.Choice.Chosen(pages::addAll));
    assertEquals(1, pages.size());
    on(
        () -> {
          Pane paper = new Pane(PageNode.of(pages.getFirst()));
          paper.setMinSize(Page.WIDTH, Page.HEIGHT);
          paper.setStyle("-fx-background-color: white");
          window.layers().setContent(paper);
        });
    PictureWindow.settle();
    on(() -> Pictures.write(window.layers(), 596, 842, "sheet-printed"));
  }

  private String textShown() throws Exception {
    return on(() -> ((TextArea) window.scene().lookup("#text")).getText());
  }

  private void openFirst(FxRobot robot) throws Exception {
    on(() -> {
      TableView<?> table = (TableView<?>) window.scene().lookup("#messagesTable");
      table.requestFocus();
      table.getSelectionModel().select(0);
    });
    robot.push(KeyCode.ENTER);
    PictureWindow.settle();
  }

  private void show(String viewer, Background background) throws Exception {
    Administrator person = fixture.console().person(viewer);
    RelativeTime time = new RelativeTime(window.strings(), ZoneOffset.UTC);
    OutboxViewModel viewModel = fixture.outbox(viewer, background);
    OutboxMessages messages =
        new OutboxMessages(
            fixture.console().services().outboxes(),
            () -> fixture.console().actor(viewer),
            background,
            window.strings(),
            time,
            fixture.console().clock(),
            window.layers().dialogs(),
            window.layers().toasts(),
            Runnable::run);
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(
        OutboxController.class,
        () ->
            new OutboxController(
                viewModel, window.strings(), time, fixture.console().clock(), messages::show));
    window.showInShell(
        new Route.Outbox(),
        on(() -> loader.load(OutboxController.class)).root(),
        Set.of(Entry.values()),
        person.name(),
        person.role().label());
  }
}
