package org.latchkey.ui.administrators.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.table.IdSelection;

/**
 * A list of people that is read, filtered and ordered away from the thread that draws, and published
 * once. What is ticked stays ticked whatever is filtered or read anew, as long as the person exists.
 */
public final class PeopleList {
  private final Callable<Optional<Seen>> source;
  private final Background background;
  private final InstantSource clock;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<People> people = new ReadOnlyObjectWrapper<>(People.NOBODY);
  private final ReadOnlyObjectWrapper<List<PersonRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Role> viewer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper globallyRequired = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<PeopleFilter> filter =
      new SimpleObjectProperty<>(PeopleFilter.EVERYBODY);
  private final ObjectProperty<PeopleOrder> order = new SimpleObjectProperty<>(PeopleOrder.BY_NAME);
  private final DoubleProperty scrolled = new SimpleDoubleProperty();
  private final ReadOnlyObjectWrapper<@Nullable PeopleView> givenBack =
      new ReadOnlyObjectWrapper<>();
  private final IdSelection<UUID> selection = new IdSelection<>();
  private long generation;
  private boolean known;
  private boolean reading;
  private boolean readAgain;

  /**
   * An empty list that has not been read yet.
   *
   * @param source reads who is in the list; empty when the viewer may not see it
   * @param onFailure gets what reading threw
   */
  public PeopleList(
      Callable<Optional<Seen>> source,
      Background background,
      InstantSource clock,
      Consumer<Throwable> onFailure) {
    this.source = source;
    this.background = background;
    this.clock = clock;
    this.onFailure = onFailure;
    filter.subscribe((before, now) -> arrange());
    order.subscribe((before, now) -> arrange());
  }

  /**
   * What a viewer sees, and what role they have at that moment.
   *
   * @param globallyRequired whether the Global MFA Requirement is on
   */
  public record Seen(Role viewer, boolean globallyRequired, List<Administrator> people) {}

  /** What the list has to show. */
  public enum State {
    /** Not read yet. */
    LOADING,
    /** Rows. */
    ROWS,
    /** There is nobody in it. */
    NOBODY,
    /** There is somebody, but nobody whom the filter lets through. */
    NOBODY_FOUND,
    /** The viewer may not see it. */
    REFUSED,
    /** It could not be read. */
    FAILED
  }

  /** Reads the list anew. Calls while it is being read are answered by one more reading. */
  public void refresh() {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    if (!known) {
      state.set(State.LOADING);
    }
    background.run(
        () ->
            source
                .call()
                .map(
                    seen ->
                        new Read(
                            seen.viewer(),
                            seen.globallyRequired(),
                            People.of(seen.people(), clock.instant()))),
        this::read,
        this::failed);
  }

  /** What is there to show. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Everybody in the list, filtered or not. */
  public ReadOnlyObjectProperty<People> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** The rows to show, in their order; unmodifiable. */
  public ReadOnlyObjectProperty<List<PersonRow>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The viewer's role when the list was last read; null before, and for whoever may not see it. */
  public ReadOnlyObjectProperty<@Nullable Role> viewerProperty() {
    return viewer.getReadOnlyProperty();
  }

  /** Whether MFA is required of everybody, so that nobody can be freed of it. */
  public ReadOnlyBooleanProperty globallyRequiredProperty() {
    return globallyRequired.getReadOnlyProperty();
  }

  /** Who is shown. */
  public ObjectProperty<PeopleFilter> filterProperty() {
    return filter;
  }

  /** In which order. */
  public ObjectProperty<PeopleOrder> orderProperty() {
    return order;
  }

  /** How far down whatever shows the rows was when somebody was opened, from 0 to 1. */
  public DoubleProperty scrolledProperty() {
    return scrolled;
  }

  /** How the list looks when somebody is opened. */
  public PeopleView view(PersonRow opened) {
    return new PeopleView(
        filter.get(), order.get(), selection.ids(), opened.id(), scrolled.get());
  }

  /** Shows the list as it was left; what was ticked is for the caller to judge. */
  public void giveBack(PeopleView view) {
    filter.set(view.filter());
    order.set(view.order());
    givenBack.set(view);
  }

  /** How the list was left, for whatever shows the rows; null for a list opened anew. */
  public ReadOnlyObjectProperty<@Nullable PeopleView> givenBackProperty() {
    return givenBack.getReadOnlyProperty();
  }

  /** Who is ticked. */
  public IdSelection<UUID> selection() {
    return selection;
  }

  private record Read(Role viewer, boolean globallyRequired, People people) {}

  private void read(Optional<Read> read) {
    reading = false;
    viewer.set(read.map(Read::viewer).orElse(null));
    globallyRequired.set(read.map(Read::globallyRequired).orElse(false));
    people.set(read.map(Read::people).orElse(People.NOBODY));
    if (selection.getCount() > 0) {
      selection.retainAll(people.get().ids());
    }
    known = read.isPresent();
    if (known) {
      arrange();
    } else {
      generation++;
      publish(List.of(), State.REFUSED);
    }
    readOnceMore();
  }

  private void failed(Throwable failure) {
    reading = false;
    if (!known) {
      state.set(State.FAILED);
    }
    onFailure.accept(failure);
    readOnceMore();
  }

  private void readOnceMore() {
    if (readAgain) {
      readAgain = false;
      refresh();
    }
  }

  private void arrange() {
    if (!known) {
      return;
    }
    long asked = ++generation;
    People all = people.get();
    PeopleFilter wanted = filter.get();
    PeopleOrder by = order.get();
    background.run(
        () -> all.arranged(wanted, by),
        rows -> {
          // Whatever was asked for later comes later.
          if (asked == generation) {
            publish(rows, stateOf(all, rows));
          }
        },
        onFailure);
  }

  private static State stateOf(People all, List<PersonRow> rows) {
    if (all.size() == 0) {
      return State.NOBODY;
    }
    return rows.isEmpty() ? State.NOBODY_FOUND : State.ROWS;
  }

  private void publish(List<PersonRow> rows, State now) {
    if (!rows.equals(shown.get())) {
      shown.set(rows);
    }
    state.set(now);
  }
}
