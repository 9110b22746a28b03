package org.latchkey.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.search.PeopleIndex.Found;
import org.latchkey.ui.search.SearchRow.Hit;
import org.latchkey.ui.search.SearchRow.Sign;

/** Puts the groups of results together, with what is said when one of them has none. */
final class SearchRows {
  private static final int NONE = -1;

  private final Strings strings;

  SearchRows(Strings strings) {
    this.strings = strings;
  }

  /**
   * All rows.
   *
   * @param finding whether {@code found} is still to come
   * @param typed what the people were looked for by; blank before anything is typed
   */
  List<SearchRow> of(
      KnownPeople people, boolean finding, Found found, Places places, String typed) {
    List<SearchRow> rows = new ArrayList<>(ofPeople(people, found, typed));
    rows.addAll(group("search.screens", places.screens()));
    rows.addAll(group("search.actions", places.actions()));
    if (!finding && !(people instanceof KnownPeople.Reading) && firstHit(rows) == NONE) {
      rows.add(
          new SearchRow.Nothing(
              strings.get("search.nothing.title"), strings.get("search.nothing.text")));
    }
    return List.copyOf(rows);
  }

  /** Where the first result stands; -1 when there is none. */
  static int firstHit(List<SearchRow> rows) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at) instanceof Hit) {
        return at;
      }
    }
    return NONE;
  }

  private List<SearchRow> ofPeople(KnownPeople people, Found found, String typed) {
    return switch (people) {
      case KnownPeople.Unseen unseen -> List.of();
      case KnownPeople.Missing(String sentence) -> noPeople(sentence);
      case KnownPeople.Reading reading when !typed.isEmpty() ->
          noPeople(strings.get("search.reading"));
      case KnownPeople.Read read when !typed.isEmpty() ->
          group("search.people", hits(found, typed));
      case KnownPeople.Reading reading -> hint();
      case KnownPeople.Read read -> hint();
    };
  }

  private List<SearchRow> noPeople(String sentence) {
    return List.of(
        new SearchRow.Heading(strings.get("search.people")), new SearchRow.Note(sentence));
  }

  private List<SearchRow> hint() {
    return List.of(new SearchRow.Note(strings.get("search.hint")));
  }

  private List<Hit> hits(Found found, String typed) {
    List<Hit> hits = new ArrayList<>();
    for (PeopleIndex.Person person : found.best()) {
      hits.add(
          new Hit(
              Sign.PERSON,
              person.name(),
              person.email(),
              new SearchTarget.Go(new Route.AdministratorDetails(person.id()))));
    }
    if (found.more() > 0) {
      hits.add(
          new Hit(
              Sign.ADMINISTRATORS,
              strings.get("search.more", found.more()),
              "",
              new SearchTarget.Go(new Route.Administrators(Route.QuickFilter.ALL, typed))));
    }
    return hits;
  }

  private List<SearchRow> group(String heading, List<Hit> hits) {
    List<SearchRow> rows = new ArrayList<>();
    if (!hits.isEmpty()) {
      rows.add(new SearchRow.Heading(strings.get(heading)));
      rows.addAll(hits);
    }
    return rows;
  }
}
