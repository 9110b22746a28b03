package org.latchkey.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.search.SearchRow.Hit;

/** The search of somebody of the sample organization, and what it asked of the program. */
record SearchFixture(SearchViewModel search, List<Object> asked) {

  static SearchFixture of(SampleConsole console, String firstName, Background background) {
    return of(console, firstName, console.person(firstName).role(), background);
  }

  /** The same in a window that takes the person for one of another role. */
  static SearchFixture of(
      SampleConsole console, String firstName, Role believed, Background background) {
    List<Object> asked = new ArrayList<>();
    return new SearchFixture(
        new SearchViewModel(
            console.services().administration(),
            () -> console.actor(firstName),
            believed,
            SampleConsole::mayOpen,
            background,
            new Strings(Locale.UK),
            new SearchExits(
                () -> asked.add("close"),
                asked::add,
                () -> asked.add("lock"),
                () -> asked.add("sign out"))),
        asked);
  }

  void type(String text) {
    search.textProperty().set(text);
  }

  List<String> titles() {
    return search.rowsProperty().get().stream()
        .filter(Hit.class::isInstance)
        .map(row -> ((Hit) row).title())
        .toList();
  }

  /** What is said that is no result. */
  List<String> sentences() {
    return search.rowsProperty().get().stream()
        .flatMap(
            row ->
                switch (row) {
                  case SearchRow.Note(String text) -> List.of(text).stream();
                  case SearchRow.Nothing(String title, String text) -> List.of(title).stream();
                  case SearchRow.Heading heading -> List.<String>of().stream();
                  case Hit hit -> List.<String>of().stream();
                })
        .toList();
  }

  String marked() {
    int at = search.markedProperty().get();
    return at >= 0 && search.rowsProperty().get().get(at) instanceof Hit hit ? hit.title() : "";
  }
}
