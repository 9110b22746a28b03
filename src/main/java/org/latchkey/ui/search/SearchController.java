package org.latchkey.ui.search;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.search.SearchRow.Hit;

/** Binds the search: the keyboard stays in the field, whichever row is marked. */
public final class SearchController {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final SearchViewModel viewModel;

  @FXML private VBox root;
  @FXML private TextField searchText;
  @FXML private ScrollPane searchScroll;
  @FXML private VBox searchRows;

  /** A controller of one card. */
  public SearchController(SearchViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    searchText.textProperty().bindBidirectional(viewModel.textProperty());
    searchText.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    searchScroll
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                searchText.requestFocus();
              }
            });
    viewModel.rowsProperty().subscribe(this::show);
    viewModel.markedProperty().subscribe(at -> mark(at.intValue()));
    WhileShown.of(root, searchText::requestFocus, viewModel::close);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> viewModel.move(1);
      case UP -> viewModel.move(-1);
      case ENTER -> viewModel.enter();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(List<SearchRow> rows) {
    searchRows
        .getChildren()
        .setAll(
            rows.stream().map(row -> SearchNodes.of(row, viewModel::mark, viewModel::open)).toList());
  }

  private void mark(int at) {
    List<Node> nodes = searchRows.getChildren();
    for (int each = 0; each < nodes.size(); each++) {
      nodes.get(each).pseudoClassStateChanged(MARKED, each == at);
    }
    boolean some = at >= 0 && at < nodes.size();
    searchText.setAccessibleHelp(
        some && viewModel.rowsProperty().get().get(at) instanceof Hit hit
            ? hit.spoken()
            : null);
    if (some) {
      reveal(nodes.get(at), at == SearchRows.firstHit(viewModel.rowsProperty().get()));
    }
  }

  /** What stands above the first result is shown together with it. */
  private void reveal(Node row, boolean first) {
    searchScroll.applyCss();
    searchScroll.layout();
    double room = searchScroll.getViewportBounds().getHeight();
    double hidden = searchRows.getHeight() - room;
    if (first || hidden <= 0) {
      searchScroll.setVvalue(0);
      return;
    }
    double from = searchScroll.getVvalue() * hidden;
    double top = row.getBoundsInParent().getMinY();
    double bottom = row.getBoundsInParent().getMaxY();
    if (top < from) {
      searchScroll.setVvalue(top / hidden);
    } else if (bottom > from + room) {
      searchScroll.setVvalue((bottom - room) / hidden);
    }
  }
}
