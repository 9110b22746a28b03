package org.latchkey.ui.activity;

import java.io.File;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.audit.AuditEvent;
import org.latchkey.transfer.activity.ActivityExport.Format;
import org.latchkey.ui.activity.work.LogWork;
import org.latchkey.ui.activity.work.WorkPane;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.kit.table.SkeletonRows;
import org.latchkey.ui.words.Isolation;

/** Binds Activity to its view-models. */
public final class ActivityController {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final ActivityViewModel viewModel;
  private final LogWork work;
  private final EventWords words;
  private final Strings strings;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String person;
  private final Consumer<AuditEvent> onOpen;

  @FXML private VBox root;
  @FXML private TextField searchPeople;
  @FXML private CheckComboBox<ActionGroup> groups;
  @FXML private ComboBox<ActivityFilters.Period> periods;
  @FXML private ComboBox<ActivityFilters.Result> results;
  @FXML private HBox ownPeriod;
  @FXML private DatePicker firstDay;
  @FXML private DatePicker lastDay;
  @FXML private FlowPane filterControls;
  @FXML private HBox tools;
  @FXML private HBox onlyPerson;
  @FXML private Label onlyPersonText;
  @FXML private HBox stale;
  @FXML private Label staleReason;
  @FXML private TableView<AuditEvent> eventsTable;
  @FXML private TableColumn<AuditEvent, AuditEvent> who;
  @FXML private TableColumn<AuditEvent, AuditEvent> what;
  @FXML private TableColumn<AuditEvent, AuditEvent> result;
  @FXML private TableColumn<AuditEvent, AuditEvent> workstation;
  @FXML private TableColumn<AuditEvent, AuditEvent> when;

  /**
   * A controller of one Activity.
   *
   * @param zone of the day in a file's name
   * @param person whose activity was asked for; empty for everybody's
   * @param onOpen shows an event
   */
  ActivityController(
      ActivityViewModel viewModel,
      LogWork work,
      EventWords words,
      Strings strings,
      InstantSource clock,
      ZoneId zone,
      String person,
      Consumer<AuditEvent> onOpen) {
    this.viewModel = viewModel;
    this.work = work;
    this.words = words;
    this.strings = strings;
    this.clock = clock;
    this.zone = zone;
    this.person = person;
    this.onOpen = onOpen;
  }

  @FXML
  void initialize() {
    for (Node part : List.of(tools, onlyPerson, stale)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    bindFilters();
    tools.visibleProperty().bind(viewModel.seesAllProperty());
    FilterControls.keepClear(filterControls, tools);
    tools.disableProperty().bind(work.doingProperty().isNotEqualTo(LogWork.Doing.NOTHING));
    WorkPane pane = new WorkPane(work, strings);
    root.getChildren().add(root.getChildren().indexOf(stale), pane);
    stale
        .visibleProperty()
        .bind(
            viewModel
                .problemProperty()
                .isNotEmpty()
                .and(viewModel.stateProperty().isNotEqualTo(ActivityViewModel.State.FAILED)));
    staleReason.textProperty().bind(viewModel.problemProperty());
    bindTable();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
    WhileShown.of(root, searchPeople::requestFocus, pane::leave);
  }

  private void bindFilters() {
    ActivityFilters filters = viewModel.filters();
    FilterControls controls = new FilterControls(strings, filters);
    searchPeople.textProperty().bindBidirectional(filters.nameProperty());
    searchPeople.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInSearch);
    controls.groups(groups);
    controls.periods(periods, ownPeriod, firstDay, lastDay);
    controls.results(results);
    onlyPersonText.setText(strings.get("activity.only", Isolation.of(person)));
    filters.personProperty().subscribe(only -> onlyPerson.setVisible(only.isPresent()));
  }

  private void bindTable() {
    ActivityColumns columns = new ActivityColumns(words, clock, this::comesIntoSight);
    columns.who(who);
    columns.what(what);
    columns.result(result);
    columns.workstation(workstation);
    columns.when(when);
    eventsTable.setItems(viewModel.events());
    eventsTable.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInTable);
    eventsTable.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedInTable);
    viewModel.stateProperty().subscribe(state -> eventsTable.setPlaceholder(placeholder(state)));
  }

  private void comesIntoSight(int row) {
    if (row > viewModel.events().size() - ActivityViewModel.PAGE / 4) {
      viewModel.more();
    }
  }

  private Node placeholder(ActivityViewModel.State state) {
    return switch (state) {
      case LOADING, EVENTS -> new SkeletonRows();
      case NOTHING ->
          new EmptyState(
              Feather.LIST, strings.get("activity.nothing.title"), strings.get("activity.nothing.text"));
      case NOTHING_FOUND -> {
        EmptyState found =
            new EmptyState(
                Feather.SEARCH,
                strings.get("activity.nothing-found.title"),
                strings.get("activity.nothing-found.text"));
        found.setActionText(strings.get("people.clear-filters"));
        found.setOnAction(event -> viewModel.filters().clear());
        yield found;
      }
      case FAILED -> {
        EmptyState failed =
            new EmptyState(
                Feather.ALERT_TRIANGLE,
                strings.get("activity.load-failed"),
                viewModel.problemProperty().get());
        failed.setActionText(strings.get("people.try-again"));
        failed.setOnAction(event -> viewModel.refresh());
        yield failed;
      }
    };
  }

  private void find(KeyEvent event) {
    if (FIND.match(event)) {
      searchPeople.requestFocus();
      searchPeople.selectAll();
      event.consume();
    }
  }

  private void pressedInSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      eventsTable.requestFocus();
      if (eventsTable.getSelectionModel().getSelectedItem() == null) {
        eventsTable.getSelectionModel().selectFirst();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !searchPeople.getText().isEmpty()) {
      searchPeople.clear();
      event.consume();
    }
  }

  private void pressedInTable(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      openSelected();
      event.consume();
    }
  }

  private void clickedInTable(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      openSelected();
    }
  }

  private void openSelected() {
    AuditEvent selected = eventsTable.getSelectionModel().getSelectedItem();
    if (selected != null) {
      onOpen.accept(selected);
    }
  }

  @FXML
  void readAgain() {
    viewModel.refresh();
  }

  @FXML
  void showEverybody() {
    viewModel.filters().showEverybody();
  }

  @FXML
  void verify() {
    work.verify();
  }

  @FXML
  void exportCsv() {
    export(Format.CSV, strings.get("activity.csv-type"));
  }

  @FXML
  void exportJson() {
    export(Format.JSON_LINES, strings.get("activity.json-type"));
  }

  private void export(Format format, String type) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(strings.get("activity.export-title"));
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    chooser.setInitialFileName(strings.get("activity.file", today.toString()) + format.ending());
    chooser.getExtensionFilters().add(new ExtensionFilter(type, "*" + format.ending()));
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    if (chosen != null) {
      work.export(viewModel.filters().now(), format, chosen.toPath());
    }
  }
}
