package org.latchkey.ui.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latchkey.administration.activity.ActivityPage;
import org.latchkey.administration.activity.ActivityService;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** The events that one viewer sees, newest first, read page by page as far as somebody looks. */
public final class ActivityViewModel {
  /** More than a high window shows, so that scrolling seldom waits. */
  static final int PAGE = 200;

  private final ActivityService activity;
  private final Supplier<Actor> actor;
  private final Background background;
  private final ProblemWords problems;
  private final ActivityFilters filters;
  private final ObservableList<AuditEvent> events = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper seesAll = new ReadOnlyBooleanWrapper();
  private EventFilter shown = EventFilter.NONE;
  private boolean known;
  private boolean reading;
  private boolean readAgain;
  private boolean complete;

  /** A list that has not been read yet; {@link #refresh} reads it. */
  ActivityViewModel(
      ActivityService activity,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      ActivityFilters filters) {
    this.activity = activity;
    this.actor = actor;
    this.background = background;
    this.problems = new ProblemWords(strings);
    this.filters = filters;
    filters.onChange(this::refresh);
  }

  /** What there is to show. */
  enum State {
    LOADING,
    EVENTS,
    /** Nothing has happened yet. */
    NOTHING,
    /** Something has, but nothing that the filters let through. */
    NOTHING_FOUND,
    FAILED
  }

  /** Reads the newest anew; what is shown of the older ones stays, as long as it is the same filter. */
  public void refresh() {
    if (reading) {
      readAgain = true;
      return;
    }
    EventFilter asked = filters.now();
    read(asked, ActivityService.NEWEST, page -> showNewest(asked, page));
  }

  /** Somebody has come near the end of what is shown. */
  void more() {
    if (!reading && !complete && !events.isEmpty()) {
      read(shown, events.getLast().seq(), this::showOlder);
    }
  }

  private interface Answer {
    void show(ActivityPage page);
  }

  private void read(EventFilter asked, long before, Answer answer) {
    reading = true;
    background.run(
        () -> activity.page(actor.get(), asked, before, PAGE),
        (Optional<ActivityPage> page) -> {
          problem.set("");
          // Without a page the session is over, which the frame around this says.
          page.ifPresent(answer::show);
          readOnceMore();
        },
        failure -> {
          problem.set(problems.sentence(failure));
          if (!known) {
            state.set(State.FAILED);
          }
          readOnceMore();
        });
  }

  private void showNewest(EventFilter asked, ActivityPage page) {
    seesAll.set(page.isAll());
    List<AuditEvent> newest = page.events();
    boolean goesOn =
        known
            && asked.equals(shown)
            && !events.isEmpty()
            && newest.stream().anyMatch(event -> event.seq() == events.getFirst().seq());
    if (goesOn) {
      long newestShown = events.getFirst().seq();
      events.addAll(0, newest.stream().filter(event -> event.seq() > newestShown).toList());
    } else {
      events.setAll(newest);
      complete = page.isLast();
    }
    shown = asked;
    known = true;
    state.set(
        !events.isEmpty()
            ? State.EVENTS
            : asked.equals(EventFilter.NONE) ? State.NOTHING : State.NOTHING_FOUND);
  }

  private void showOlder(ActivityPage page) {
    complete = page.isLast();
    events.addAll(page.events());
  }

  private void readOnceMore() {
    reading = false;
    if (readAgain) {
      readAgain = false;
      refresh();
    }
  }

  ActivityFilters filters() {
    return filters;
  }

  /** As far as they have been read. */
  ObservableList<AuditEvent> events() {
    return FXCollections.unmodifiableObservableList(events);
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last reading failed; empty when it did not. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the viewer sees everybody's activity, and so may verify and export it. */
  ReadOnlyBooleanProperty seesAllProperty() {
    return seesAll.getReadOnlyProperty();
  }
}
