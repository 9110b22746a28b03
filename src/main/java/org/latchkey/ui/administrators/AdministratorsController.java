package org.latchkey.ui.administrators;

import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleColumns;
import org.latchkey.ui.administrators.people.PeopleTable;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds the table of all administrators. */
public final class AdministratorsController {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final double ROOM_FOR_EMAIL = 980;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final AdministratorsViewModel viewModel;
  private final Strings strings;
  private final RelativeTime time;
  private final InstantSource clock;

  @FXML private VBox root;
  @FXML private StackPane filterRow;
  @FXML private FlowPane filters;
  @FXML private TextField search;
  @FXML private SegmentedButton quickFilters;
  @FXML private CheckComboBox<Role> roles;
  @FXML private Button addAdministrator;
  @FXML private HBox selectionBar;
  @FXML private Label selectionCount;
  @FXML private Label selectionOf;
  @FXML private Button requireMfa;
  @FXML private MenuButton actions;
  @FXML private TableView<PersonRow> administratorsTable;
  @FXML private MenuItem openMenu;
  @FXML private MenuItem separator;
  @FXML private MenuItem requireMenu;
  @FXML private MenuItem stopMenu;
  @FXML private TableColumn<PersonRow, PersonRow> name;
  @FXML private TableColumn<PersonRow, PersonRow> email;
  @FXML private TableColumn<PersonRow, PersonRow> role;
  @FXML private TableColumn<PersonRow, PersonRow> standing;
  @FXML private TableColumn<PersonRow, PersonRow> requirement;
  @FXML private TableColumn<PersonRow, PersonRow> enrollment;
  @FXML private TableColumn<PersonRow, PersonRow> lastSignIn;

  /** A controller of one table. */
  public AdministratorsController(
      AdministratorsViewModel viewModel, Strings strings, RelativeTime time, InstantSource clock) {
    this.viewModel = viewModel;
    this.strings = strings;
    this.time = time;
    this.clock = clock;
  }

  /** Opens the table as the route says. */
  public void open(Route.Administrators route) {
    viewModel.open(route);
    // Later, when the screen is in its window.
    Platform.runLater(search::requestFocus);
  }

  /** Reads everything anew, for example because something was committed. */
  public void refresh() {
    viewModel.refresh();
  }

  @FXML
  void initialize() {
    shownWhile(filterRow, viewModel.filtersShown());
    shownWhile(addAdministrator, viewModel.mayAdd());
    shownWhile(selectionBar, viewModel.selectionWords().some());
    new FilterRow(filters, viewModel).clearOf(addAdministrator).of(quickFilters).of(roles);
    root.widthProperty()
        .subscribe(
            width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < ROOM_FOR_EMAIL));
    bindTable();
    bindContextMenu();
    selectionCount.textProperty().bind(viewModel.selectionWords().count());
    selectionOf.textProperty().bind(viewModel.selectionWords().of());
    requireMfa.disableProperty().bind(viewModel.busyProperty());
    actions.disableProperty().bind(viewModel.busyProperty());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
  }

  private void bindTable() {
    EmptyState nobody =
        new EmptyState(
            Feather.USERS, strings.get("people.nobody.title"), strings.get("people.nobody.text"));
    PeopleTable rows =
        new PeopleTable(
            administratorsTable, viewModel.list(), strings, nobody, viewModel::openDetails);
    rows.search(search);
    rows.boxesWhile(viewModel.mayAct());
    PeopleColumns columns = new PeopleColumns(strings, time, clock, viewModel::openDetails);
    columns.name(name);
    columns.email(email, name, ROOM_FOR_EMAIL);
    columns.role(role);
    columns.standing(standing);
    columns.requirement(requirement);
    columns.enrollment(enrollment);
    columns.lastSignIn(lastSignIn);
  }

  private void bindContextMenu() {
    var focused = administratorsTable.getFocusModel().focusedItemProperty();
    openMenu.disableProperty().bind(focused.isNull());
    for (MenuItem item : List.of(requireMenu, stopMenu, separator)) {
      item.visibleProperty().bind(viewModel.mayAct());
    }
    requireMenu.disableProperty().bind(focused.isNull().or(viewModel.busyProperty()));
    stopMenu.disableProperty().bind(focused.isNull().or(viewModel.busyProperty()));
  }

  private static void shownWhile(Node node, ObservableBooleanValue condition) {
    node.managedProperty().bind(node.visibleProperty());
    node.visibleProperty().bind(condition);
  }

  private void find(KeyEvent event) {
    if (FIND.match(event)) {
      viewModel.wantFilters();
      search.requestFocus();
      search.selectAll();
      event.consume();
    }
  }

  @FXML
  void add() {
    viewModel.add();
  }

  @FXML
  void requireTicked() {
    viewModel.changeRequirement(MfaRequirement.REQUIRED);
  }

  @FXML
  void stopTicked() {
    viewModel.changeRequirement(MfaRequirement.NOT_REQUIRED);
  }

  @FXML
  void clear() {
    viewModel.list().selection().clear();
    administratorsTable.requestFocus();
  }

  @FXML
  void openFocused() {
    viewModel.openDetails(focused());
  }

  @FXML
  void requireFocused() {
    viewModel.changeRequirement(focused(), MfaRequirement.REQUIRED);
  }

  @FXML
  void stopFocused() {
    viewModel.changeRequirement(focused(), MfaRequirement.NOT_REQUIRED);
  }

  private PersonRow focused() {
    return administratorsTable.getFocusModel().getFocusedItem();
  }
}
