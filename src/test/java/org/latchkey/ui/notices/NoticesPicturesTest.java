package org.latchkey.ui.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class NoticesPicturesTest {
  private final SampleConsole console = SampleConsole.open();
  private final List<String> opened = new ArrayList<>();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @BeforeEach
  void leaveFewRecoveryCodes() {
    console.sql("delete from recovery_code where selector > 'Z1'");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void noticesAreSeenWhenTheirReaderClosesThem(FxRobot robot) throws Exception {
    show();
    window.pictures("notices", PictureWindow.usualSizes());
    robot.push(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals(List.of(), console.services().notices().unseen(console.actor("Priya")));
  }

  @Test
  void whatALockTookAwayIsShownAgain() throws Exception {
    show();
    on(() -> window.layers().dialogs().closeAll());
    assertEquals(3, console.services().notices().unseen(console.actor("Priya")).size());
  }

  @Test
  void theWayToOnesOwnAccountIsOffered() throws Exception {
    show();
    on(() -> ((Button) window.scene().lookup("#openAccount")).fire());
    assertEquals(List.of("account"), opened);
    assertEquals(List.of(), console.services().notices().unseen(console.actor("Priya")));
  }

  private void show() throws Exception {
    for (NoticeKind kind : NoticeKind.values()) {
      console
          .services()
          .database()
          .inTransaction(
              () -> {
                console.services().notices().tell(console.person("Priya").id(), kind, "Anna Moreau");
                return true;
              });
    }
    NoticesViewModel viewModel =
        new NoticesViewModel(
            console.services().notices(),
            () -> console.actor("Priya"),
            Background.direct(),
            window.strings(),
            new RelativeTime(window.strings(), ZoneOffset.UTC),
            failure -> {
              throw new AssertionError(failure);
            });
    on(
        () ->
            viewModel.begin(
                () -> {
                  ViewLoader views = new ViewLoader(window.strings());
                  views.register(
                      NoticesController.class,
                      () ->
                          new NoticesController(
                              viewModel, window.layers().dialogs(), () -> opened.add("account")));
                  window.layers().dialogs().show(views.load(NoticesController.class).root());
                }));
    PictureWindow.settle();
  }
}
