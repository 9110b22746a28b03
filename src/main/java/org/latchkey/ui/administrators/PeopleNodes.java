package org.latchkey.ui.administrators;

import java.time.InstantSource;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.table.PeopleColumns;
import org.latchkey.ui.administrators.table.PeopleSearch;
import org.latchkey.ui.administrators.table.PeopleTable;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.kit.table.GrowingColumns;

/** Binds the nodes that every screen with a list of people has. */
final class PeopleNodes {
  private final PeopleScreen people;
  private final Strings strings;
  private final RelativeTime time;
  private final InstantSource clock;
  private @Nullable PeopleTable rows;

  PeopleNodes(PeopleScreen people, Strings strings, RelativeTime time, InstantSource clock) {
    this.people = people;
    this.strings = strings;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Shows the list in a table; to be called first.
   *
   * @param nobody what it shows when there is nobody in the list
   * @return shows what is known about people in the columns of the table
   */
  PeopleColumns table(TableView<PersonRow> table, EmptyState nobody) {
    PeopleTable shown =
        new PeopleTable(table, people.list(), strings, nobody, people::openDetails);
    shown.boxesWhile(people.mayAct());
    rows = shown;
    GrowingColumns.in(table);
    return new PeopleColumns(strings, time, clock, shown::open);
  }

  /** Says how many are ticked, for as long as anybody is. */
  void selection(Node bar, Label count, Label of) {
    bar.visibleProperty().bind(people.selectionWords().some());
    count.textProperty().bind(people.selectionWords().count());
    of.textProperty().bind(people.selectionWords().of());
  }

  /**
   * Lets a field search the list, and keeps the screen up to date while it is shown.
   *
   * @param beforehand brings the field back where it may be hidden
   */
  void screen(Node root, TextField search, Runnable beforehand) {
    PeopleSearch searching = PeopleSearch.bind(search, people.list(), rows());
    searching.foundFrom(root, beforehand);
    WhileShown.of(root, searching::begin, people::refreshWhenDue, () -> {});
  }

  /** Opens somebody's details. */
  void open(PersonRow row) {
    rows().open(row);
  }

  /** Unticks everybody. */
  void clear() {
    rows().clearTicks();
  }

  private PeopleTable rows() {
    return Objects.requireNonNull(rows);
  }
}
