package org.latchkey.ui.administrators;

import java.time.InstantSource;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.administrators.people.PeopleColumns;
import org.latchkey.ui.administrators.people.PeopleTable;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds the list of admins without MFA required. */
public final class AdminsWithoutMfaController {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final AdminsWithoutMfaViewModel viewModel;
  private final Strings strings;
  private final RelativeTime time;
  private final InstantSource clock;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private HBox selection;
  @FXML private Label selectionCount;
  @FXML private Label selectionOf;
  @FXML private MenuButton actions;
  @FXML private HBox readOnly;
  @FXML private Button elsewhere;
  @FXML private TableView<PersonRow> withoutMfaTable;
  @FXML private TableColumn<PersonRow, PersonRow> name;
  @FXML private TableColumn<PersonRow, PersonRow> email;
  @FXML private TableColumn<PersonRow, PersonRow> role;
  @FXML private TableColumn<PersonRow, PersonRow> enrollment;
  @FXML private TableColumn<PersonRow, PersonRow> lastSignIn;

  /** A controller of one list. */
  public AdminsWithoutMfaController(
      AdminsWithoutMfaViewModel viewModel,
      Strings strings,
      RelativeTime time,
      InstantSource clock) {
    this.viewModel = viewModel;
    this.strings = strings;
    this.time = time;
    this.clock = clock;
  }

  /** Fills the list. */
  public void open() {
    viewModel.refresh();
    // Later, when the screen is in its window.
    Platform.runLater(search::requestFocus);
  }

  /** Reads everything anew, for example because something was committed. */
  public void refresh() {
    viewModel.refresh();
  }

  @FXML
  void initialize() {
    shownWhile(actions, viewModel.mayAct());
    shownWhile(selection, viewModel.selectionWords().some());
    shownWhile(readOnly, viewModel.readOnly());
    shownWhile(elsewhere, viewModel.mayElsewhere());
    actions.disableProperty().bind(viewModel.mayActNow().not());
    selectionCount.textProperty().bind(viewModel.selectionWords().count());
    selectionOf.textProperty().bind(viewModel.selectionWords().of());
    EmptyState nobody =
        new EmptyState(
            Feather.SHIELD,
            strings.get("without-mfa.nobody.title"),
            strings.get("without-mfa.nobody.text"));
    nobody.getStyleClass().add(Tone.SUCCESS.styleClass());
    PeopleTable rows =
        new PeopleTable(withoutMfaTable, viewModel.list(), strings, nobody, viewModel::openDetails);
    rows.search(search);
    rows.boxesWhile(viewModel.mayAct());
    PeopleColumns columns = new PeopleColumns(strings, time, clock, viewModel::openDetails);
    columns.name(name);
    columns.email(email);
    columns.role(role);
    columns.enrollment(enrollment);
    columns.lastSignIn(lastSignIn);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
  }

  private static void shownWhile(Node node, ObservableBooleanValue condition) {
    node.managedProperty().bind(node.visibleProperty());
    node.visibleProperty().bind(condition);
  }

  private void find(KeyEvent event) {
    if (FIND.match(event)) {
      search.requestFocus();
      search.selectAll();
      event.consume();
    }
  }

  @FXML
  void requireMfa() {
    viewModel.requireMfa();
  }

  @FXML
  void clear() {
    viewModel.list().selection().clear();
    withoutMfaTable.requestFocus();
  }

  @FXML
  void goElsewhere() {
    viewModel.goElsewhere();
  }
}
