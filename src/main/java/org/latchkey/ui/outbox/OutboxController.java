package org.latchkey.ui.outbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.kit.table.SkeletonRows;

/** Binds the Outbox to its view-model. */
public final class OutboxController {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final OutboxViewModel viewModel;
  private final OutboxWords words;
  private final Strings strings;
  private final InstantSource clock;
  private final Consumer<OutboxEntry> onOpen;
  private final ToggleGroup group = new ToggleGroup();

  @FXML private VBox root;
  @FXML private TextField searchMessages;
  @FXML private SegmentedButton messageFilters;
  @FXML private Node waitsHere;
  @FXML private Node staleOutbox;
  @FXML private Label staleReason;
  @FXML private TableView<OutboxRow> messagesTable;
  @FXML private TableColumn<OutboxRow, OutboxRow> recipient;
  @FXML private TableColumn<OutboxRow, OutboxRow> subject;
  @FXML private TableColumn<OutboxRow, OutboxRow> kind;
  @FXML private TableColumn<OutboxRow, OutboxRow> standing;
  @FXML private TableColumn<OutboxRow, OutboxRow> written;
  @FXML private TableColumn<OutboxRow, OutboxRow> detail;

  /**
   * A controller of one Outbox.
   *
   * @param onOpen shows a message
   */
  public OutboxController(
      OutboxViewModel viewModel,
      Strings strings,
      RelativeTime time,
      InstantSource clock,
      Consumer<OutboxEntry> onOpen) {
    this.viewModel = viewModel;
    this.words = new OutboxWords(strings, time);
    this.strings = strings;
    this.clock = clock;
    this.onOpen = onOpen;
  }

  @FXML
  void initialize() {
    searchMessages.textProperty().bindBidirectional(viewModel.searchProperty());
    searchMessages.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInSearch);
    messageFilters.setToggleGroup(group);
    viewModel.filters().subscribe(this::showFilters);
    viewModel.filterProperty().subscribe(this::mark);
    waitsHere.managedProperty().bind(waitsHere.visibleProperty());
    waitsHere
        .visibleProperty()
        .bind(
            viewModel
                .waitsHereProperty()
                .and(viewModel.stateProperty().isNotEqualTo(OutboxViewModel.State.NOTHING)));
    staleOutbox.managedProperty().bind(staleOutbox.visibleProperty());
    staleOutbox
        .visibleProperty()
        .bind(
            viewModel
                .problemProperty()
                .isNotEmpty()
                .and(viewModel.stateProperty().isNotEqualTo(OutboxViewModel.State.FAILED)));
    staleReason.textProperty().bind(viewModel.problemProperty());
    bindTable();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
    WhileShown.of(root, searchMessages::requestFocus, () -> {});
  }

  private void bindTable() {
    OutboxColumns columns = new OutboxColumns(words, clock, row -> onOpen.accept(row.entry()));
    columns.recipient(recipient);
    columns.subject(subject);
    columns.kind(kind);
    columns.standing(standing);
    columns.written(written);
    columns.detail(detail);
    messagesTable.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInTable);
    viewModel.shownProperty().subscribe(this::showRows);
    viewModel.stateProperty().subscribe(state -> messagesTable.setPlaceholder(placeholder(state)));
  }

  private void showRows(List<OutboxRow> rows) {
    OutboxRow before = messagesTable.getFocusModel().getFocusedItem();
    UUID place = before == null ? null : before.id();
    messagesTable.getItems().setAll(rows);
    for (int index = 0; place != null && index < rows.size(); index++) {
      if (rows.get(index).id().equals(place)) {
        messagesTable.getSelectionModel().clearAndSelect(index);
        return;
      }
    }
  }

  private Node placeholder(OutboxViewModel.State state) {
    return switch (state) {
      case LOADING, ROWS -> new SkeletonRows();
      case NOTHING ->
          new EmptyState(
              Feather.INBOX,
              strings.get("outbox.nothing.title"),
              strings.get(
                  viewModel.waitsHereProperty().get()
                      ? "outbox.nothing.waits-here"
                      : "outbox.nothing.sent"));
      case NOTHING_FOUND -> {
        EmptyState found =
            new EmptyState(
                Feather.SEARCH,
                strings.get("outbox.nothing-found.title"),
                strings.get("outbox.nothing-found.text"));
        found.setActionText(strings.get("people.clear-filters"));
        found.setOnAction(event -> viewModel.clearFilters());
        yield found;
      }
      case REFUSED ->
          new EmptyState(
              Feather.SLASH, strings.get("outbox.refused.title"), strings.get("outbox.refused.text"));
      case FAILED -> {
        EmptyState failed =
            new EmptyState(
                Feather.ALERT_TRIANGLE,
                strings.get("outbox.load-failed"),
                viewModel.problemProperty().get());
        failed.setActionText(strings.get("people.try-again"));
        failed.setOnAction(event -> viewModel.refresh());
        yield failed;
      }
    };
  }

  private void showFilters(List<OutboxViewModel.FilterChoice> choices) {
    // Buttons stay the same, so that a new number takes no focus away.
    if (messageFilters.getButtons().isEmpty()) {
      List<ToggleButton> buttons = new ArrayList<>();
      for (OutboxViewModel.FilterChoice choice : choices) {
        ToggleButton button = new ToggleButton();
        button.setUserData(choice.filter());
        button.setToggleGroup(group);
        button.setOnAction(
            event -> {
              viewModel.filterProperty().set(choice.filter());
              mark(choice.filter());
            });
        buttons.add(button);
      }
      messageFilters.getButtons().setAll(buttons);
    }
    for (int i = 0; i < choices.size(); i++) {
      messageFilters.getButtons().get(i).setText(choices.get(i).text());
    }
    mark(viewModel.filterProperty().get());
  }

  private void mark(OutboxFilter on) {
    for (ToggleButton button : messageFilters.getButtons()) {
      button.setSelected(on.equals(button.getUserData()));
    }
  }

  private void find(KeyEvent event) {
    if (FIND.match(event)) {
      searchMessages.requestFocus();
      searchMessages.selectAll();
      event.consume();
    }
  }

  private void pressedInSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      messagesTable.requestFocus();
      if (messagesTable.getFocusModel().getFocusedItem() == null) {
        messagesTable.getSelectionModel().selectFirst();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !searchMessages.getText().isEmpty()) {
      searchMessages.clear();
      event.consume();
    }
  }

  private void pressedInTable(KeyEvent event) {
    OutboxRow focused = messagesTable.getFocusModel().getFocusedItem();
    if (event.getCode() == KeyCode.ENTER && focused != null) {
      onOpen.accept(focused.entry());
      event.consume();
    }
  }

  @FXML
  void readAgain() {
    viewModel.refresh();
  }
}
