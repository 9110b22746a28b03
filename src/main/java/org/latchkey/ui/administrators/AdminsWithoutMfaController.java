package org.latchkey.ui.administrators;

import java.time.InstantSource;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.table.PeopleColumns;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds the list of admins without MFA required. */
public final class AdminsWithoutMfaController {
  private final AdminsWithoutMfaViewModel viewModel;
  private final Strings strings;
  private final PeopleNodes nodes;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private HBox selection;
  @FXML private Label selectionCount;
  @FXML private Label selectionOf;
  @FXML private MenuButton actions;
  @FXML private HBox readOnly;
  @FXML private Button elsewhere;
  @FXML private HBox tip;
  @FXML private Button openSettings;
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
    nodes = new PeopleNodes(viewModel.people(), strings, time, clock);
  }

  @FXML
  void initialize() {
    actions.visibleProperty().bind(viewModel.people().mayAct());
    actions.disableProperty().bind(viewModel.mayActNow().not());
    readOnly.visibleProperty().bind(viewModel.readOnly());
    tip.visibleProperty().bind(viewModel.tipWanted());
    openSettings.visibleProperty().bind(viewModel.maySettings());
    elsewhere.visibleProperty().bind(viewModel.mayElsewhere());
    bindTable();
    nodes.selection(selection, selectionCount, selectionOf);
    nodes.screen(root, search, () -> {});
  }

  private void bindTable() {
    EmptyState nobody =
        new EmptyState(
            Feather.SHIELD,
            strings.get("without-mfa.nobody.title"),
            strings.get("without-mfa.nobody.text"));
    nobody.getStyleClass().add(Tone.SUCCESS.styleClass());
    PeopleColumns columns = nodes.table(withoutMfaTable, nobody);
    columns.name(name);
    columns.email(email);
    columns.role(role);
    columns.enrollment(enrollment);
    columns.lastSignIn(lastSignIn);
  }

  @FXML
  void requireMfa() {
    viewModel.requireMfa();
  }

  @FXML
  void clear() {
    nodes.clear();
  }

  @FXML
  void goToSettings() {
    viewModel.goToSettings();
  }

  @FXML
  void goElsewhere() {
    viewModel.goElsewhere();
  }
}
