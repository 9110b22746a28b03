package org.latchkey.ui.words;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.administration.LockoutForecast;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.people.Person;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Names people in a question, and says what requiring MFA of them will mean. */
public final class PeopleWords {
  private static final int NAMED = 8;

  private final Strings strings;

  public PeopleWords(Strings strings) {
    this.strings = strings;
  }

  /** The first of those to whom something is done, and how many more there are. */
  public List<Confirmation.Line> lines(List<Person> people) {
    List<Confirmation.Line> lines = new ArrayList<>();
    for (Person person : people.subList(0, Math.min(NAMED, people.size()))) {
      lines.add(new Confirmation.Line(Isolation.of(person.name()), person.role().label()));
    }
    if (people.size() > NAMED) {
      lines.add(new Confirmation.Line(strings.get("action.more", people.size() - NAMED), ""));
    }
    return lines;
  }

  /** The lock-out forecast of requiring MFA. */
  public List<Confirmation.Note> forecast(RequirementPlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>();
    LockoutForecast forecast = plan.forecast();
    if (forecast.notEnrolled() > 0) {
      notes.add(
          new Confirmation.Note(
              Tone.WARNING,
              strings.get(
                  "requirement.require.not-enrolled", forecast.notEnrolled(), plan.changing().size()),
              strings.get("requirement.require.meet-enrollment", forecast.notEnrolled())));
    }
    notes.add(
        forecast.enrolledOwners() > 0
            ? new Confirmation.Note(
                Tone.SUCCESS,
                "",
                strings.get("requirement.require.owners-remain", forecast.enrolledOwners()))
            : new Confirmation.Note(
                Tone.WARNING,
                strings.get("requirement.require.no-owner"),
                strings.get("requirement.require.no-owner-advice")));
    return notes;
  }
}
