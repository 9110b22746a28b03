package org.latchkey.ui.settings.accounts;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.words.PeopleWords;

/** The words of the Global MFA Requirement. */
final class GlobalRequirementWords {
  private final Strings strings;
  private final PeopleWords people;

  GlobalRequirementWords(Strings strings) {
    this.strings = strings;
    this.people = new PeopleWords(strings);
  }

  /**
   * What the box means.
   *
   * @param stored what holds now
   * @param on what the box says
   */
  String caption(boolean stored, boolean on) {
    if (stored) {
      return strings.get(on ? "settings.global.is-on" : "settings.global.will-be-off");
    }
    return strings.get(on ? "settings.global.will-be-on" : "settings.global.is-off");
  }

  /** Asks before it is turned on, also when nobody changes. */
  Confirmation question(RequirementPlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>(people.forecast(plan));
    notes.add(new Confirmation.Note(Tone.NEUTRAL, "", strings.get("settings.global.from-then-on")));
    return new Confirmation(
        strings.get("settings.global.title"),
        strings.get("settings.global.message", plan.changing().size()),
        people.lines(plan.changing()),
        notes,
        strings.get("settings.global.confirm"),
        Tone.INFO);
  }

  String turnedOn(int newlyRequired) {
    return strings.get("settings.global.turned-on", newlyRequired);
  }

  String progress(int count, int people) {
    return strings.get("settings.global.progress", count, people);
  }
}
