package org.latchkey.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The search as it looks, and by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class SearchPicturesTest {
  private final SampleConsole console = SampleConsole.open();
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
  void whatIsTypedIsFoundAndEnterOpensWhatTheArrowsMarked(FxRobot robot) throws Exception {
    SearchFixture anna = open(SearchFixture.of(console, "Anna", Background.direct()));
    window.pictures("search", PictureWindow.usualSizes());
    window.picturesOfLargeText("search");
    robot.write("ma");
    PictureWindow.settle();
    window.pictures("search-found", PictureWindow.usualSizes());
    window.picturesOfLargeText("search-found");
    String first = on(anna::marked);
    robot.type(KeyCode.DOWN);
    PictureWindow.settle();
    assertFalse(on(anna::marked).equals(first));
    robot.type(KeyCode.UP, KeyCode.ENTER);
    PictureWindow.settle();
    assertEquals("close", anna.asked().getFirst());
    assertInstanceOf(Route.AdministratorDetails.class, anna.asked().getLast());
  }

  @Test
  void theKeyboardStaysInTheFieldAndWhatIsMarkedIsInView(FxRobot robot) throws Exception {
    SearchFixture anna = open(SearchFixture.of(console, "Anna", Background.direct()));
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.UP);
    PictureWindow.settle();
    assertTrue(on(() -> node("#searchText").isFocused()));
    assertEquals("Sign out", on(anna::marked));
    assertTrue(
        on(
            () ->
                node("#searchScroll")
                    .localToScene(node("#searchScroll").getLayoutBounds())
                    .contains(
                        window
                            .layers()
                            .lookup(".search-hit:marked")
                            .localToScene(0, 1))));
  }

  @Test
  void aClickOpensAResultAndEscClosesTheCard(FxRobot robot) throws Exception {
    SearchFixture anna = open(SearchFixture.of(console, "Anna", Background.direct()));
    robot.write("outbox");
    PictureWindow.settle();
    robot.clickOn((Node node) -> node instanceof Label label && "Outbox".equals(label.getText())
        && node.getParent().getStyleClass().contains("search-hit"));
    PictureWindow.settle();
    assertEquals(List.of("close", new Route.Outbox()), anna.asked());
    robot.push(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals(List.of(), on(() -> anna.search().rowsProperty().get()));
  }

  @Test
  void aLongNameAndItsAddressStayInTheRow(FxRobot robot) throws Exception {
    console.sql(
        "update administrator set last_name = ? where id = ?",
        "Wolfeschlegelstein".repeat(3),
        console.person("Omar").id());
    open(SearchFixture.of(console, "Anna", Background.direct()));
    robot.write("omar");
    PictureWindow.settle();
    Region row = (Region) node(".search-hit");
    List<Node> parts = on(() -> List.copyOf(row.getChildrenUnmodifiable()));
    assertTrue(on(() -> parts.getLast().getBoundsInParent().getMaxX()) <= on(row::getWidth));
  }

  @Test
  void whatHasNoResultSaysSo(FxRobot robot) throws Exception {
    open(SearchFixture.of(console, "Anna", Background.direct()));
    robot.write("nobody at all");
    PictureWindow.settle();
    window.pictures("search-nothing", PictureWindow.usualSizes());
  }

  @Test
  void peopleThatAreBeingReadOrRefusedAreSaid(FxRobot robot) throws Exception {
    open(SearchFixture.of(console, "Anna", new HeldBackground()));
    robot.write("set");
    PictureWindow.settle();
    window.pictures("search-reading", PictureWindow.usualSizes());
    on(window.layers().dialogs()::closeAll);
    open(SearchFixture.of(console, "Tomasz", Role.MANAGER, Background.direct()));
    window.pictures("search-refused", PictureWindow.usualSizes());
  }

  private SearchFixture open(SearchFixture fixture) throws Exception {
    window.showInShell(
        new Route.Home(),
        new StackPane(),
        console.entriesOf("Anna"),
        "Anna Moreau",
        "Administrator with Billing");
    on(
        () -> {
          ViewLoader views = new ViewLoader(window.strings());
          views.register(
              SearchController.class, () -> new SearchController(fixture.search()));
          window.layers().dialogs().show(views.load(SearchController.class).root());
          fixture.search().open();
        });
    PictureWindow.settle();
    return fixture;
  }

  private Node node(String query) {
    return Objects.requireNonNull(window.layers().lookup(query));
  }
}
