package org.latchkey.ui.administrators;

import java.time.InstantSource;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.people.SelectionWords;
import org.latchkey.ui.administrators.table.PeopleColumns;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds the table of all administrators. */
public final class AdministratorsController {
  private static final double ROOM_FOR_EMAIL = 980;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final AdministratorsViewModel viewModel;
  private final Strings strings;
  private final PeopleNodes nodes;

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
  @FXML private Label nobodyToRequire;
  @FXML private Button requireMfa;
  @FXML private MenuItem stopRequiring;
  @FXML private MenuItem standingSeparator;
  @FXML private MenuItem changeRole;
  @FXML private MenuItem activate;
  @FXML private MenuItem endSeparator;
  @FXML private MenuItem suspend;
  @FXML private MenuItem delete;
  @FXML private TableView<PersonRow> administratorsTable;
  @FXML private MenuItem openMenu;
  @FXML private MenuItem separator;
  @FXML private MenuItem requireMenu;
  @FXML private MenuItem stopMenu;
  @FXML private MenuItem helpSeparator;
  @FXML private MenuItem sendMenu;
  @FXML private MenuItem resetMenu;
  @FXML private MenuItem unlockMenu;
  @FXML private MenuItem standingSeparatorMenu;
  @FXML private MenuItem roleMenu;
  @FXML private MenuItem activateMenu;
  @FXML private MenuItem endSeparatorMenu;
  @FXML private MenuItem suspendMenu;
  @FXML private MenuItem deleteMenu;
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
    nodes = new PeopleNodes(viewModel.people(), strings, time, clock);
  }

  @FXML
  void initialize() {
    filterRow.visibleProperty().bind(viewModel.filtersShown());
    addAdministrator.visibleProperty().bind(viewModel.mayManage());
    new FilterRow(filters, viewModel).clearOf(addAdministrator).of(quickFilters).of(roles);
    root.widthProperty()
        .subscribe(
            width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < ROOM_FOR_EMAIL));
    bindTable();
    bindContextMenu();
    bindSelectionBar();
    nodes.screen(root, search, viewModel::wantFilters);
  }

  private void bindTable() {
    PeopleColumns columns =
        nodes.table(
            administratorsTable,
            new EmptyState(
                Feather.USERS,
                strings.get("people.nobody.title"),
                strings.get("people.nobody.text")));
    columns.name(name);
    columns.email(email, name, ROOM_FOR_EMAIL);
    columns.role(role);
    columns.standing(standing);
    columns.requirement(requirement);
    columns.enrollment(enrollment);
    columns.lastSignIn(lastSignIn);
  }

  private void bindSelectionBar() {
    nodes.selection(selectionBar, selectionCount, selectionOf);
    SelectionWords words = viewModel.people().selectionWords();
    nobodyToRequire.textProperty().bind(words.nobodyToRequire());
    stopRequiring.textProperty().bind(words.stopRequiring());
    // Not while one is under way: a control that is disabled loses the focus for good.
    requireMfa.disableProperty().bind(words.wouldChange(MfaRequirement.REQUIRED).not());
    stopRequiring.disableProperty().bind(words.wouldChange(MfaRequirement.NOT_REQUIRED).not());
    for (MenuItem item :
        List.of(standingSeparator, changeRole, activate, endSeparator, suspend, delete)) {
      item.visibleProperty().bind(viewModel.mayManage());
    }
  }

  private void bindContextMenu() {
    var focused = administratorsTable.getFocusModel().focusedItemProperty();
    openMenu.disableProperty().bind(focused.isNull());
    for (MenuItem item : List.of(requireMenu, stopMenu, separator)) {
      item.visibleProperty().bind(viewModel.people().mayAct());
    }
    for (MenuItem item : List.of(helpSeparator, sendMenu, resetMenu, unlockMenu)) {
      item.visibleProperty().bind(viewModel.mayHelp());
    }
    List<MenuItem> standing = List.of(roleMenu, activateMenu, suspendMenu, deleteMenu);
    for (MenuItem item : standing) {
      item.visibleProperty().bind(viewModel.mayManage());
      item.disableProperty().bind(focused.isNull());
    }
    for (MenuItem item : List.of(standingSeparatorMenu, endSeparatorMenu)) {
      item.visibleProperty().bind(viewModel.mayManage());
    }
    for (MenuItem item : List.of(requireMenu, sendMenu, resetMenu, unlockMenu)) {
      item.disableProperty().bind(focused.isNull());
    }
    PeopleScreen people = viewModel.people();
    stopMenu
        .disableProperty()
        .bind(focused.isNull().or(people.list().globallyRequiredProperty()));
    stopMenu.textProperty().bind(people.selectionWords().stopRequiringOne(strings));
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
  void sendTicked() {
    viewModel.help(Assistance.SEND_SET_UP_MESSAGE);
  }

  @FXML
  void resetTicked() {
    viewModel.help(Assistance.RESET_MFA);
  }

  @FXML
  void unlockTicked() {
    viewModel.help(Assistance.UNLOCK);
  }

  @FXML
  void changeRoleTicked() {
    viewModel.changeRole();
  }

  @FXML
  void activateTicked() {
    viewModel.change(new StandingChange.Activate());
  }

  @FXML
  void suspendTicked() {
    viewModel.change(new StandingChange.Suspend());
  }

  @FXML
  void deleteTicked() {
    viewModel.change(new StandingChange.Delete());
  }

  @FXML
  void clear() {
    nodes.clear();
  }

  @FXML
  void openFocused() {
    nodes.open(focused());
  }

  @FXML
  void requireFocused() {
    viewModel.changeRequirement(focused(), MfaRequirement.REQUIRED);
  }

  @FXML
  void stopFocused() {
    viewModel.changeRequirement(focused(), MfaRequirement.NOT_REQUIRED);
  }

  @FXML
  void sendFocused() {
    viewModel.help(focused(), Assistance.SEND_SET_UP_MESSAGE);
  }

  @FXML
  void resetFocused() {
    viewModel.help(focused(), Assistance.RESET_MFA);
  }

  @FXML
  void unlockFocused() {
    viewModel.help(focused(), Assistance.UNLOCK);
  }

  @FXML
  void changeRoleFocused() {
    viewModel.changeRole(focused());
  }

  @FXML
  void activateFocused() {
    viewModel.change(focused(), new StandingChange.Activate());
  }

  @FXML
  void suspendFocused() {
    viewModel.change(focused(), new StandingChange.Suspend());
  }

  @FXML
  void deleteFocused() {
    viewModel.change(focused(), new StandingChange.Delete());
  }

  private PersonRow focused() {
    return administratorsTable.getFocusModel().getFocusedItem();
  }
}
