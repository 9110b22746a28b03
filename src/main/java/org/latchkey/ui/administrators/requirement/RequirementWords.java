package org.latchkey.ui.administrators.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.latchkey.administration.LockoutForecast;
import org.latchkey.administration.Person;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementPlan.Skipped;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.words.Isolation;

/** The words of requiring MFA of many, and of no longer requiring it. */
final class RequirementWords {
  private static final int NAMED = 8;
  private static final int SKIPPED_NAMED = 3;

  private final Strings strings;

  RequirementWords(Strings strings) {
    this.strings = strings;
  }

  /** Asks about a plan in which somebody changes. */
  Confirmation question(RequirementPlan plan) {
    boolean require = plan.requirement() == MfaRequirement.REQUIRED;
    String key = key(plan.requirement());
    int count = plan.changing().size();
    String first = Isolation.of(plan.changing().getFirst().name());
    return new Confirmation(
        strings.get(key + (count == 1 ? ".title-one" : ".title"), count == 1 ? first : count),
        strings.get(key + ".message", count),
        people(plan.changing()),
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
      return strings.get("requirement.nobody-left");
    }
    boolean permitted =
        skipped.stream().anyMatch(each -> each.reason() == RequirementPlan.Reason.ALREADY_SO);
    return permitted
        ? strings.get(key(requirement) + ".already", skipped.size())
        : strings.get("requirement.not-permitted", skipped.size());
  }

  /** The title of the error dialog. */
  String failed(MfaRequirement requirement) {
    return strings.get(key(requirement) + ".failed");
  }

  private List<Confirmation.Line> people(List<Person> changing) {
    List<Confirmation.Line> lines = new ArrayList<>();
    for (Person person : changing.subList(0, Math.min(NAMED, changing.size()))) {
      lines.add(new Confirmation.Line(Isolation.of(person.name()), person.role().label()));
    }
    if (changing.size() > NAMED) {
      lines.add(
          new Confirmation.Line(strings.get("requirement.more", changing.size() - NAMED), ""));
    }
    return lines;
  }

  private List<Confirmation.Note> requireNotes(RequirementPlan plan) {
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
    addSkipped(plan, notes);
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
    addSkipped(plan, notes);
    return notes;
  }

  private void addSkipped(RequirementPlan plan, List<Confirmation.Note> notes) {
    for (RequirementPlan.Reason reason : RequirementPlan.Reason.values()) {
      List<String> names =
          plan.skipped().stream()
              .filter(each -> each.reason() == reason)
              .map(each -> Isolation.of(each.person().name()))
              .toList();
      if (!names.isEmpty()) {
        notes.add(
            new Confirmation.Note(
                Tone.NEUTRAL,
                strings.get("requirement.skipped", names.size()),
                strings.get(reasonKey(plan, reason), named(names))));
      }
    }
  }

  private static String reasonKey(RequirementPlan plan, RequirementPlan.Reason reason) {
    return switch (reason) {
      case ALREADY_SO -> key(plan.requirement()) + ".skipped-already";
      case NOT_PERMITTED -> "requirement.skipped-not-permitted";
    };
  }

  private String named(List<String> names) {
    String first = names.stream().limit(SKIPPED_NAMED).collect(Collectors.joining(", "));
    return names.size() > SKIPPED_NAMED
        ? strings.get("requirement.names-more", first, names.size() - SKIPPED_NAMED)
        : first;
  }

  private static String key(MfaRequirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "requirement.require";
      case NOT_REQUIRED -> "requirement.stop";
    };
  }
}
