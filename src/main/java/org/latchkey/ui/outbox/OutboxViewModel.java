package org.latchkey.ui.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.administration.outbox.OutboxContent;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** The messages that one viewer sees, filtered and searched. */
public final class OutboxViewModel {
  private static final int UNKNOWN = -1;

  private final OutboxService outbox;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Strings strings;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<List<OutboxRow>> all = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<OutboxRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper waitsHere = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<OutboxFilter> filter = new SimpleObjectProperty<>(OutboxFilter.ALL);
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectBinding<List<FilterChoice>> filters;
  private Runnable onRead = () -> {};
  private boolean known;
  private boolean reading;
  private boolean readAgain;

  /** An outbox that has not been read yet; {@link #refresh} reads it. */
  public OutboxViewModel(
      OutboxService outbox, Supplier<Actor> actor, Background background, Strings strings) {
    this.outbox = outbox;
    this.actor = actor;
    this.background = background;
    this.strings = strings;
    filters = Bindings.createObjectBinding(this::offered, all, state);
    filter.subscribe((before, now) -> arrange());
    search.subscribe((before, now) -> arrange());
  }

  /** What there is to show. */
  enum State {
    LOADING,
    ROWS,
    /** There is no message at all. */
    NOTHING,
    /** There are some, but none that the filter lets through. */
    NOTHING_FOUND,
    /** The viewer has no outbox any more. */
    REFUSED,
    FAILED
  }

  /** A quick filter with its words and its number, "Waiting 5". */
  record FilterChoice(OutboxFilter filter, String text) {}

  /** Reads everything anew. Calls while it is being read are answered by one more reading. */
  public void refresh() {
    if (reading) {
      readAgain = true;
      return;
    }
    reading = true;
    background.run(
        () -> outbox.list(actor.get()).map(Read::of), this::read, this::failed);
  }

  /** Calls somebody after every reading. */
  public void onRead(Runnable listener) {
    onRead = listener;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The rows to show, the newest first. */
  ReadOnlyObjectProperty<List<OutboxRow>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether messages wait here until somebody hands them over, because there is no mail server. */
  ReadOnlyBooleanProperty waitsHereProperty() {
    return waitsHere.getReadOnlyProperty();
  }

  /** Why the last reading failed; empty when it did not. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ObjectProperty<OutboxFilter> filterProperty() {
    return filter;
  }

  /** Words that all have to be in the recipient's name or address or the subject. */
  StringProperty searchProperty() {
    return search;
  }

  ObjectBinding<List<FilterChoice>> filters() {
    return filters;
  }

  void clearFilters() {
    search.set("");
    filter.set(OutboxFilter.ALL);
  }

  /** The row of a message as it is now; empty when the viewer does not see it any more. */
  Optional<OutboxRow> row(UUID id) {
    return all.get().stream().filter(row -> row.id().equals(id)).findFirst();
  }

  private record Read(boolean sendsMail, List<OutboxRow> rows) {
    static Read of(OutboxContent content) {
      return new Read(
          content.sendsMail(), content.entries().stream().map(OutboxRow::of).toList());
    }
  }

  private void read(Optional<Read> read) {
    reading = false;
    problem.set("");
    known = read.isPresent();
    waitsHere.set(read.map(found -> !found.sendsMail()).orElse(false));
    all.set(read.map(Read::rows).orElse(List.of()));
    if (known) {
      arrange();
    } else {
      shown.set(List.of());
      state.set(State.REFUSED);
    }
    onRead.run();
    readOnceMore();
  }

  private void failed(Throwable failure) {
    reading = false;
    problem.set(new ProblemWords(strings).sentence(failure));
    if (!known) {
      state.set(State.FAILED);
    }
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
    List<String> words =
        Arrays.stream(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).toList();
    List<OutboxRow> rows =
        all.get().stream()
            .filter(row -> filter.get().lets(row.message().state()))
            .filter(row -> row.matches(words))
            .toList();
    if (!rows.equals(shown.get())) {
      shown.set(rows);
    }
    state.set(
        all.get().isEmpty() ? State.NOTHING : rows.isEmpty() ? State.NOTHING_FOUND : State.ROWS);
  }

  private List<FilterChoice> offered() {
    boolean counted = state.get() != State.LOADING && state.get() != State.FAILED;
    return Arrays.stream(OutboxFilter.values())
        .map(
            each -> {
              long count =
                  all.get().stream().filter(row -> each.lets(row.message().state())).count();
              String key = "outbox.filter." + each.name().toLowerCase(Locale.ROOT);
              return new FilterChoice(each, strings.get(key, counted ? count : UNKNOWN));
            })
        .toList();
  }
}
