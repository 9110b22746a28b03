package org.latchkey.ui.administrators.table;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.kit.table.SkeletonRows;

/** What a table of people shows in place of rows, and how to get on from there. */
final class PeoplePlaceholder {
  private final TableView<PersonRow> table;
  private final PeopleList list;
  private final Strings strings;
  private final EmptyState nobody;

  PeoplePlaceholder(
      TableView<PersonRow> table, PeopleList list, Strings strings, EmptyState nobody) {
    this.table = table;
    this.list = list;
    this.strings = strings;
    this.nobody = nobody;
  }

  void show(PeopleList.State state) {
    table.setPlaceholder(of(state));
  }

  private Node of(PeopleList.State state) {
    return switch (state) {
      case LOADING, ROWS -> new SkeletonRows();
      case NOBODY -> nobody;
      case NOBODY_FOUND -> {
        EmptyState found = words(Feather.SEARCH, "people.nobody-found");
        found.setActionText(strings.get("people.clear-filters"));
        found.setOnAction(event -> list.filterProperty().set(PeopleFilter.EVERYBODY));
        yield found;
      }
      case REFUSED -> words(Feather.SLASH, "people.refused");
      case FAILED -> {
        EmptyState failed = words(Feather.ALERT_TRIANGLE, "people.failed");
        failed.setActionText(strings.get("people.try-again"));
        failed.setOnAction(event -> list.refresh());
        yield failed;
      }
    };
  }

  private EmptyState words(Feather icon, String key) {
    return new EmptyState(icon, strings.get(key + ".title"), strings.get(key + ".text"));
  }
}
