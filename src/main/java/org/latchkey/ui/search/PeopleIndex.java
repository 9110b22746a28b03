package org.latchkey.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.latchkey.administrator.Administrator;
import org.latchkey.ui.words.SearchText;

/** Everybody, made ready once to be found by name and e-mail as fast as somebody types. */
final class PeopleIndex {
  private static final int KINDS_OF_MATCH = 5;

  private final List<Person> people;

  /** Somebody, with both folded as {@link SearchText} does. */
  record Person(UUID id, String name, String email, String nameKey, String emailKey) {}

  /**
   * Who was found.
   *
   * @param best the best matches first; equally good ones in the order of the list
   * @param more how many others match
   */
  record Found(List<Person> best, int more) {
    static final Found NOBODY = new Found(List.of(), 0);
  }

  private PeopleIndex(List<Person> people) {
    this.people = people;
  }

  static PeopleIndex of(List<Administrator> everybody) {
    return new PeopleIndex(everybody.stream().map(PeopleIndex::person).toList());
  }

  private static Person person(Administrator one) {
    return new Person(
        one.id(),
        one.name(),
        one.email(),
        SearchText.fold(one.name()),
        SearchText.fold(one.email()));
  }

  /**
   * Finds whoever has all words in name or e-mail, as the table of administrators does.
   *
   * @param words folded, at least one
   * @param most how many to name
   */
  Found find(List<String> words, int most) {
    String whole = String.join(" ", words);
    List<List<Person>> byMatch =
        Stream.generate(() -> (List<Person>) new ArrayList<Person>()).limit(KINDS_OF_MATCH).toList();
    int all = 0;
    for (Person person : people) {
      if (words.stream().allMatch(word -> has(person, word))) {
        all++;
        List<Person> alike = byMatch.get(match(person, whole, words));
        if (alike.size() < most) {
          alike.add(person);
        }
      }
    }
    List<Person> best = byMatch.stream().flatMap(List::stream).limit(most).toList();
    return new Found(best, all - best.size());
  }

  private static boolean has(Person person, String word) {
    return person.nameKey().contains(word) || person.emailKey().contains(word);
  }

  /** How well somebody matches: 0 is best. */
  private static int match(Person person, String whole, List<String> words) {
    if (person.nameKey().equals(whole) || person.emailKey().equals(whole)) {
      return 0;
    }
    if (person.nameKey().startsWith(whole)) {
      return 1;
    }
    String name = " " + person.nameKey();
    if (words.stream().allMatch(word -> name.contains(" " + word))) {
      return 2;
    }
    return person.emailKey().startsWith(whole) ? 3 : KINDS_OF_MATCH - 1;
  }
}
