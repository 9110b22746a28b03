package org.latchkey.ui.administrators.requirement;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.action.ActionWords;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.words.PeopleWords;

/** The words of requiring MFA of many, and of no longer requiring it. */
final class RequirementWords {
  private final Strings strings;
  private final ActionWords words;

  RequirementWords(Strings strings) {
    this.strings = strings;
    this.words = new ActionWords(strings);
  }

  /** Asks about a plan in which somebody changes. */
  Confirmation question(RequirementPlan plan) {
    boolean require = plan.requirement() == MfaRequirement.REQUIRED;
    String key = key(plan.requirement());
    return new Confirmation(
        words.title(key + ".title-one", key + ".title", plan.changing()),
        strings.get(key + ".message", plan.changing().size()),
        words.people(plan.changing()),
        require ? requireNotes(plan) : stopNotes(plan),
        strings.get(key + ".confirm"),
        require ? Tone.INFO : Tone.DANGER);
  }

  /** Says what was done. */
  String done(RequirementOutcome.Applied applied) {
    return strings.get(key(applied.requirement()) + ".done", applied.changed().size());
  }

  /** Says what it is again after taking back. */
  String undone(RequirementOutcome.Applied undone) {
    return undone.changed().isEmpty()
        ? strings.get("requirement.nothing-to-undo")
        : strings.get(key(undone.requirement()) + ".undone", undone.changed().size());
  }

  /** Says why nobody changes. */
  String nothingToDo(MfaRequirement requirement, List<Skipped> skipped) {
    if (skipped.isEmpty()) {
      return strings.get("action.nobody-left");
    }
    if (skipped.stream().anyMatch(each -> each.reason() == Skipped.Reason.GLOBALLY_REQUIRED)) {
      return globallyRequired();
    }
    boolean permitted =
        skipped.stream().anyMatch(each -> each.reason() == Skipped.Reason.ALREADY_SO);
    return permitted
        ? strings.get(key(requirement) + ".already", skipped.size())
        : strings.get("requirement.not-permitted", skipped.size());
  }

  /** Says that nobody goes without it for now. */
  String globallyRequired() {
    return strings.get("requirement.globally");
  }

  /** The title of the error dialog. */
  String failed(MfaRequirement requirement) {
    return strings.get(key(requirement) + ".failed");
  }

  private List<Confirmation.Note> requireNotes(RequirementPlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>(new PeopleWords(strings).forecast(plan));
    notes.addAll(words.skipped(plan.skipped(), reason -> reasonKey(plan, reason)));
    return notes;
  }

  private List<Confirmation.Note> stopNotes(RequirementPlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>();
    int all = plan.changing().size();
    long enrolled =
        plan.changing().stream()
            .filter(person -> person.enrollment() == MfaEnrollment.ENROLLED)
            .count();
    if (enrolled < all) {
      notes.add(
          new Confirmation.Note(
              Tone.WARNING,
              strings.get("requirement.require.not-enrolled", all - enrolled, all),
              strings.get("requirement.stop.password-alone", all - enrolled)));
    }
    if (enrolled > 0) {
      notes.add(
          new Confirmation.Note(
              Tone.NEUTRAL,
              strings.get("requirement.stop.enrolled", enrolled, all),
              strings.get("requirement.stop.still-asked", enrolled)));
    }
    notes.addAll(words.skipped(plan.skipped(), reason -> reasonKey(plan, reason)));
    return notes;
  }

  private static String reasonKey(RequirementPlan plan, Skipped.Reason reason) {
    return reason == Skipped.Reason.NOT_PERMITTED
        ? "requirement.skipped-not-permitted"
        : key(plan.requirement()) + ".skipped-already";
  }

  private static String key(MfaRequirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "requirement.require";
      case NOT_REQUIRED -> "requirement.stop";
    };
  }
}
