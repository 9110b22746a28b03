package org.latchkey.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.search.PeopleIndex.Found;
import org.latchkey.ui.search.SearchRow.Hit;
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.ui.words.SearchText;

/** The search for people, screens and actions: what is typed, what is found, and which row is marked. */
public final class SearchViewModel {
  private static final int PEOPLE_SHOWN = 8;
  private static final int NONE = -1;

  private final AdministrationService administration;
  private final Supplier<Actor> actor;
  private final BiPredicate<Role, Route> mayOpen;
  private final Background background;
  private final Strings strings;
  private final SearchExits exits;
  private final SearchRows searchRows;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<SearchRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(NONE);
  private Role role;
  private Places places;
  private KnownPeople people = new KnownPeople.Unseen();
  private Found found = Found.NOBODY;
  private long asked;
  private long typed;
  private boolean finding;
  private boolean openWhenFound;
  private boolean moved;
  private boolean closed;

  /**
   * A search that {@link #open} begins.
   *
   * @param role the viewer's, as it is known; the service decides again about people
   * @param mayOpen whether a role may open a place
   */
  public SearchViewModel(
      AdministrationService administration,
      Supplier<Actor> actor,
      Role role,
      BiPredicate<Role, Route> mayOpen,
      Background background,
      Strings strings,
      SearchExits exits) {
    this.administration = administration;
    this.actor = actor;
    this.role = role;
    this.mayOpen = mayOpen;
    this.background = background;
    this.strings = strings;
    this.exits = exits;
    searchRows = new SearchRows(strings);
    places = placesOfRole();
    text.subscribe((before, now) -> search());
  }

  /** Reads the people, for a role that may see them, and shows what can be chosen. */
  public void open() {
    if (role.may(Permission.SEE_ADMINISTRATORS)) {
      read();
    } else {
      publish();
    }
  }

  /** The viewer has a role, perhaps another one than before: what it may not reach goes at once. */
  public void become(Role now) {
    if (closed || now == role) {
      return;
    }
    role = now;
    places = placesOfRole();
    if (now.may(Permission.SEE_ADMINISTRATORS)) {
      read();
    } else if (!(people instanceof KnownPeople.Unseen)) {
      // It still says why they went.
      asked++;
      know(new KnownPeople.Missing(strings.get("people.refused.text")));
    } else {
      publish();
    }
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What stands below the field; unmodifiable. */
  public ReadOnlyObjectProperty<List<SearchRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Which of the rows Enter opens; -1 when there is no result. */
  public ReadOnlyIntegerProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Marks the next result (1) or the one before (-1), from the last one on to the first. */
  public void move(int step) {
    List<SearchRow> all = rows.get();
    if (marked.get() == NONE) {
      return;
    }
    openWhenFound = false;
    moved = true;
    int at = marked.get();
    do {
      at = Math.floorMod(at + step, all.size());
    } while (!(all.get(at) instanceof Hit));
    marked.set(at);
  }

  /** Marks a result, as the pointer does. */
  public void mark(Hit hit) {
    moved = true;
    marked.set(rows.get().indexOf(hit));
  }

  /** Opens what is marked; what was typed a moment ago is looked for first. */
  public void enter() {
    if (finding && !moved) {
      openWhenFound = true;
    } else if (marked.get() != NONE && rows.get().get(marked.get()) instanceof Hit hit) {
      open(hit);
    }
  }

  /** Opens a result. */
  public void open(Hit hit) {
    exits.open(hit.target());
  }

  /** The card has gone: nothing of anybody is kept, and late answers are dropped. */
  public void close() {
    closed = true;
    asked++;
    typed++;
    people = new KnownPeople.Unseen();
    found = Found.NOBODY;
    text.set("");
    marked.set(NONE);
    rows.set(List.of());
  }

  private Places placesOfRole() {
    return Places.of(route -> mayOpen.test(role, route), strings);
  }

  private void read() {
    long mine = ++asked;
    know(new KnownPeople.Reading());
    background.run(
        () -> administration.list(actor.get()).map(PeopleIndex::of),
        answer -> answered(mine, known(answer)),
        failure ->
            answered(mine, new KnownPeople.Missing(new ProblemWords(strings).sentence(failure))));
  }

  private KnownPeople known(Optional<PeopleIndex> index) {
    return index.isPresent()
        ? new KnownPeople.Read(index.get())
        : new KnownPeople.Missing(strings.get("people.refused.text"));
  }

  private void answered(long request, KnownPeople now) {
    if (request == asked) {
      know(now);
    }
  }

  private void know(KnownPeople now) {
    people = now;
    found = Found.NOBODY;
    find();
  }

  private void search() {
    if (closed) {
      return;
    }
    moved = false;
    openWhenFound = false;
    if (words().isEmpty()) {
      found = Found.NOBODY;
    }
    find();
  }

  /** Screens and actions at once, people as soon as they are looked through. */
  private void find() {
    long mine = ++typed;
    List<String> words = words();
    finding = people instanceof KnownPeople.Read && !words.isEmpty();
    publish();
    if (people instanceof KnownPeople.Read(PeopleIndex index) && !words.isEmpty()) {
      background.run(
          () -> index.find(words, PEOPLE_SHOWN),
          now -> foundNow(mine, now),
          failure ->
              answered(asked, new KnownPeople.Missing(new ProblemWords(strings).sentence(failure))));
    }
  }

  private void foundNow(long search, Found now) {
    if (search != typed) {
      return;
    }
    finding = false;
    found = now;
    publish();
    if (openWhenFound) {
      openWhenFound = false;
      enter();
    }
  }

  private List<String> words() {
    return SearchText.words(text.get());
  }

  private void publish() {
    List<SearchRow> now =
        searchRows.of(people, finding, found, places.matching(words()), text.get().strip());
    SearchRow before = marked.get() == NONE ? null : rows.get().get(marked.get());
    int kept = moved && before != null ? now.indexOf(before) : NONE;
    // Nothing is marked while the rows change, so that no mark is ever beyond them.
    marked.set(NONE);
    rows.set(now);
    marked.set(kept == NONE ? SearchRows.firstHit(now) : kept);
  }
}
