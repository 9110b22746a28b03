package org.latchkey.ui.administrators.action;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.words.Isolation;
import org.latchkey.ui.words.PeopleWords;

/** The words about people that the questions of all actions share. */
public final class ActionWords {
  private static final int SKIPPED_NAMED = 3;

  private final Strings strings;

  public ActionWords(Strings strings) {
    this.strings = strings;
  }

  /** The title of a question: with the name of the one, or with the number of the many. */
  public String title(String one, String many, List<Person> people) {
    return people.size() == 1
        ? strings.get(one, Isolation.of(people.getFirst().name()))
        : strings.get(many, people.size());
  }

  /** The first of those to whom it is done, and how many more there are. */
  public List<Confirmation.Line> people(List<Person> changing) {
    return new PeopleWords(strings).lines(changing);
  }

  /**
   * A note for each reason for which somebody is skipped.
   *
   * @param key of the words for a reason, which take the names
   */
  public List<Confirmation.Note> skipped(
      List<Skipped> skipped, Function<Skipped.Reason, String> key) {
    Map<Skipped.Reason, List<String>> names = new EnumMap<>(Skipped.Reason.class);
    for (Skipped each : skipped) {
      names
          .computeIfAbsent(each.reason(), first -> new ArrayList<>())
          .add(Isolation.of(each.person().name()));
    }
    return names.entrySet().stream()
        .map(
            entry ->
                new Confirmation.Note(
                    Tone.NEUTRAL,
                    strings.get("action.skipped", entry.getValue().size()),
                    strings.get(key.apply(entry.getKey()), named(entry.getValue()))))
        .toList();
  }

  private String named(List<String> names) {
    String first = names.stream().limit(SKIPPED_NAMED).collect(Collectors.joining(", "));
    return names.size() > SKIPPED_NAMED
        ? strings.get("action.names-more", first, names.size() - SKIPPED_NAMED)
        : first;
  }
}
