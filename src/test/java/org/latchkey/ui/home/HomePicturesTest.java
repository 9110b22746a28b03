package org.latchkey.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class HomePicturesTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {1280, 800}, new int[] {960, 640}, new int[] {1440, 900}, new int[] {640, 480});

  private static final Background FAILING =
      new Background() {
        @Override
        public <T extends @Nullable Object> void run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
          onFailure.accept(new IllegalStateException("no store"));
        }
      };

  /** Work that goes where a test says; nowhere means that no answer ever comes. */
  private record Switching(AtomicReference<@Nullable Background> to) implements Background {
    @Override
    public <T extends @Nullable Object> void run(
        Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
      Background now = to.get();
      if (now != null) {
        now.run(work, onSuccess, onFailure);
      }
    }
  }

  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void anOwnerWithWork() throws Exception {
    show("Anna", Background.direct());
    window.pictures("home", SIZES);
  }

  @Test
  void anOwnerWhoNeedsLargeText() throws Exception {
    show("Anna", Background.direct());
    window.picturesOfLargeText("home");
  }

  @Test
  void tilesPartsAndLegendOpenByKeyboardAndMouse(FxRobot robot) throws Exception {
    show("Anna", Background.direct());
    on(() -> window.scene().lookup("#withoutMfaTile").requestFocus());
    PictureWindow.settle();
    window.pictures("home-focus", List.of(new int[] {1280, 800}));
    robot.type(KeyCode.SPACE);
    assertEquals(new Route.AdminsWithoutMfa(), navigator.current().get());
    on(() -> window.scene().lookup("#notEnrolledTile").requestFocus());
    robot.type(KeyCode.ENTER);
    assertEquals(new Route.Administrators(QuickFilter.NOT_ENROLLED), navigator.current().get());
    List<Node> lines = List.copyOf(window.scene().getRoot().lookupAll(".legend-line"));
    assertEquals(3, lines.size());
    on(() -> ((Button) lines.getFirst()).fire());
    assertEquals(new Route.Administrators(QuickFilter.ENROLLED), navigator.current().get());
    robot.clickOn("#withoutMfaCount");
    assertEquals(new Route.AdminsWithoutMfa(), navigator.current().get());
    List<Node> arcs = List.copyOf(window.scene().getRoot().lookupAll(".segment"));
    on(arcs.getLast()::requestFocus);
    PictureWindow.settle();
    window.pictures("home-focus-ring", List.of(new int[] {1280, 800}));
    robot.type(KeyCode.ENTER);
    assertEquals(new Route.Administrators(QuickFilter.NOT_REQUIRED), navigator.current().get());
  }

  @Test
  void asManyWholeEventsStandThereAsThereIsRoomFor() throws Exception {
    HomeScreen home = show("Anna", Background.direct());
    window.pictures("home-seven-events", List.of(new int[] {1440, 950}));
    console.sql(
        "update administrator set first_name = ? where first_name = 'Omar'", "Omar ".repeat(16));
    for (String firstName : List.of("Omar ".repeat(16), "Grace", "Sofia", "Tomasz")) {
      console
          .services()
          .requirements()
          .apply(
              console.actor("Anna"),
              List.of(console.person(firstName).id()),
              MfaRequirement.REQUIRED,
              Place.ADMINISTRATORS);
    }
    on(home::refresh);
    window.pictures("home-ten-events", List.of(new int[] {1280, 800}, new int[] {1280, 950}));
    Node rows = window.scene().lookup(".recent-activity .rows");
    Node last = rows.lookupAll(".activity-row").stream().toList().getLast();
    assertTrue(last.isVisible());
    assertTrue(last.getBoundsInParent().getMaxY() <= rows.getLayoutBounds().getHeight() + 1);
    window.resize(1280, 700);
    List<Node> lines = List.copyOf(rows.lookupAll(".activity-row"));
    List<Node> whole = lines.stream().filter(Node::isVisible).toList();
    assertTrue(whole.size() >= 3 && whole.size() < lines.size(), whole.size() + " lines");
    assertTrue(
        whole.getLast().getBoundsInParent().getMaxY() <= rows.getLayoutBounds().getHeight() + 1);
  }

  @Test
  void anOwnerWithoutWork() throws Exception {
    List<Administrator> without = new ArrayList<>(console.services().administrators().all());
    without.removeIf(person -> person.mfaRequirement() == MfaRequirement.REQUIRED);
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            without.stream().map(Administrator::id).toList(),
            MfaRequirement.REQUIRED,
            Place.TILE);
    show("Anna", Background.direct());
    window.pictures("home-zero", PictureWindow.usualSizes());
  }

  @Test
  void aCommandRunner() throws Exception {
    show("Omar", Background.direct());
    window.pictures("home-command-runner", PictureWindow.usualSizes());
  }

  @Test
  void somebodyWhoHasToEnroll() throws Exception {
    show("Yusuf", Background.direct());
    window.pictures("home-not-enrolled", List.of(new int[] {1280, 800}));
  }

  @Test
  void aFailureAtFirst() throws Exception {
    show("Anna", FAILING);
    window.pictures("home-failed", PictureWindow.usualSizes());
  }

  @Test
  void aFailureLater() throws Exception {
    AtomicReference<@Nullable Background> background = new AtomicReference<>(Background.direct());
    HomeScreen home = show("Anna", new Switching(background));
    background.set(FAILING);
    on(home::refresh);
    window.pictures("home-stale", PictureWindow.usualSizes());
  }

  @Test
  void stillLoading() throws Exception {
    show("Anna", new Switching(new AtomicReference<>()));
    PictureWindow.settle();
    window.pictures("home-loading", PictureWindow.usualSizes());
  }

  private HomeScreen show(String firstName, Background background) throws Exception {
    Administrator person = console.person(firstName);
    HomeScreen home =
        on(
            () ->
                new HomeScreen(
                    background,
                    window.strings(),
                    console.services().overview(),
                    console.actor(firstName),
                    window.layers().dialogs(),
                    navigator,
                    console.clock(),
                    ZoneId.of("UTC")));
    window.showInShell(
        new Route.Home(),
        home.root(),
        console.entriesOf(firstName),
        person.name(),
        person.role().label());
    return home;
  }
}
