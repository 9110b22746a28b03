package org.latchkey.ui.administrators.people;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Strings;

/** Says how many of a list are ticked, how many of them the filter hides, and what there is to do. */
public final class SelectionWords {
  private final BooleanBinding some;
  private final StringBinding count;
  private final StringBinding of;
  private final ObjectBinding<Set<MfaRequirement>> requirements;
  private final StringBinding nobodyToRequire;
  private final StringBinding stopRequiring;
  private final ReadOnlyBooleanProperty globallyRequired;

  /** The words for what is ticked in a list. */
  public SelectionWords(PeopleList list, Strings strings) {
    globallyRequired = list.globallyRequiredProperty();
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
    requirements =
        Bindings.createObjectBinding(
            () -> list.peopleProperty().get().requirements(list.selection()),
            list.selection().revisionProperty(),
            list.peopleProperty());
    nobodyToRequire =
        Bindings.createStringBinding(
            () ->
                requirements.get().equals(Set.of(MfaRequirement.REQUIRED))
                    ? strings.get("people.selected-required")
                    : "",
            requirements);
    stopRequiring =
        Bindings.createStringBinding(
            () ->
                globallyRequired.get()
                    ? strings.get("people.stop-requiring-globally")
                    : strings.get(
                        requirements.get().equals(Set.of(MfaRequirement.NOT_REQUIRED))
                            ? "people.stop-requiring-nobody"
                            : "people.stop-requiring"),
            requirements,
            globallyRequired);
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

  /** Whether somebody ticked would change if they all got the requirement. */
  public BooleanBinding wouldChange(MfaRequirement wanted) {
    return Bindings.createBooleanBinding(
        () ->
            requirements.get().stream().anyMatch(now -> now != wanted)
                && (wanted == MfaRequirement.REQUIRED || !globallyRequired.get()),
        requirements,
        globallyRequired);
  }

  /** "Stop requiring MFA" for a single row, and why that cannot be done. */
  public StringBinding stopRequiringOne(Strings strings) {
    return Bindings.createStringBinding(
        () ->
            strings.get(
                globallyRequired.get()
                    ? "people.stop-requiring-globally"
                    : "people.stop-requiring"),
        globallyRequired);
  }

  /** Why requiring would change nobody; empty while it would change somebody. */
  public StringBinding nobodyToRequire() {
    return nobodyToRequire;
  }

  /** "Stop requiring MFA", and why that would change nobody where it would not. */
  public StringBinding stopRequiring() {
    return stopRequiring;
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
