package org.latchkey.ui.administrators.people;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.latchkey.ui.kit.Strings;

/** Says how many of a list are ticked, and how many of them the filter hides. */
public final class SelectionWords {
  private final BooleanBinding some;
  private final StringBinding count;
  private final StringBinding of;

  /** The words for what is ticked in a list. */
  public SelectionWords(PeopleList list, Strings strings) {
    some = list.selection().countProperty().greaterThan(0);
    count =
        Bindings.createStringBinding(
            () -> strings.get("people.selected", list.selection().getCount()),
            list.selection().countProperty());
    of =
        Bindings.createStringBinding(
            () -> strings.get("people.selected-of", list.peopleProperty().get().size(), hidden(list)),
            list.selection().revisionProperty(),
            list.peopleProperty(),
            list.shownProperty());
  }

  /** Whether anybody is ticked. */
  public BooleanBinding some() {
    return some;
  }

  /** "3 selected". */
  public StringBinding count() {
    return count;
  }

  /** "of 24", and how many of those ticked are not shown. */
  public StringBinding of() {
    return of;
  }

  private static long hidden(PeopleList list) {
    int ticked = list.selection().getCount();
    if (ticked == 0 || list.filterProperty().get().isOff()) {
      return 0;
    }
    return ticked
        - list.shownProperty().get().stream()
            .filter(row -> list.selection().contains(row.id()))
            .count();
  }
}
