package org.latchkey.ui.administrators.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.standing.RolePlans;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administration.standing.StandingOutcome;
import org.latchkey.administration.standing.StandingPlan;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.action.ActionWords;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** The words of changing what people stand as. */
final class StandingWords {
  private final Strings strings;
  private final ActionWords words;

  StandingWords(Strings strings) {
    this.strings = strings;
    this.words = new ActionWords(strings);
  }

  /** Asks about a plan. */
  Confirmation question(StandingPlan plan) {
    String key = key(plan.change());
    boolean destroys =
        plan.change() instanceof StandingChange.Suspend
            || plan.change() instanceof StandingChange.Delete;
    return new Confirmation(
        words.title(key + ".title-one", key + ".title", plan.changing()),
        strings.get(key + ".message", plan.changing().size()),
        words.people(plan.changing()),
        notes(plan),
        strings.get(key + ".confirm"),
        destroys ? Tone.DANGER : Tone.INFO);
  }

  /**
   * Asks which role.
   *
   * @param when what is asked once one is chosen
   */
  Confirmation whichRole(RolePlans plans, Function<Role, Confirmation> when) {
    List<Role> roles = Role.inOrder();
    return new Confirmation(
            words.title("standing.role.title-one", "standing.role.title", plans.changing()),
            strings.get("standing.role.message", plans.changing().size()),
            words.people(plans.changing()),
            List.of(),
            strings.get("standing.role.confirm"),
            Tone.INFO)
        .choosing(
            new Confirmation.Choice(
                strings.get("standing.role.choice"),
                strings.get("standing.role.prompt"),
                roles.stream().map(Role::label).toList(),
                place -> when.apply(roles.get(place))));
  }

  /** Says what was done. */
  String done(StandingOutcome.Applied applied) {
    String role =
        applied.change() instanceof StandingChange.ChangeRole given ? given.to().label() : "";
    return strings.get(key(applied.change()) + ".done", applied.changed().size(), role);
  }

  /** Says what it is again after taking back. */
  String undone(StandingChange change, StandingOutcome.Applied undone) {
    return undone.changed().isEmpty()
        ? strings.get("standing.nothing-to-undo")
        : strings.get(key(change) + ".undone", undone.changed().size());
  }

  /** Says why nobody changes. */
  String nothingToDo(StandingChange change, List<Skipped> skipped) {
    return skipped.isEmpty()
        ? strings.get("action.nobody-left")
        : strings.get(
            "standing.nothing",
            skippedNotes(change, skipped).stream()
                .map(Confirmation.Note::text)
                .collect(Collectors.joining("; ")));
  }

  /** The title of the error dialog. */
  String failed(StandingChange change) {
    return strings.get(key(change) + ".failed");
  }

  private List<Confirmation.Note> notes(StandingPlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>();
    if (plan.change() instanceof StandingChange.Delete) {
      notes.add(
          new Confirmation.Note(
              Tone.WARNING,
              strings.get("standing.delete.final"),
              strings.get("standing.delete.goes", plan.changing().size())));
      notes.add(new Confirmation.Note(Tone.INFO, "", strings.get("standing.delete.stays")));
    }
    if (plan.change().equals(new StandingChange.ChangeRole(Role.ADMINISTRATOR_WITH_BILLING))
        && !plan.changing().isEmpty()) {
      notes.add(new Confirmation.Note(Tone.WARNING, "", strings.get("standing.role.everything")));
    }
    if (plan.oneself()) {
      notes.add(
          new Confirmation.Note(
              Tone.WARNING,
              strings.get("standing.oneself"),
              strings.get(key(plan.change()) + ".oneself")));
    }
    if (plan.ownersLost() > 0) {
      notes.add(owners(plan));
    }
    notes.addAll(skippedNotes(plan.change(), plan.skipped()));
    return notes;
  }

  private Confirmation.Note owners(StandingPlan plan) {
    return plan.ownersLeft() == 0
        ? new Confirmation.Note(
            Tone.WARNING,
            strings.get("standing.no-owner"),
            strings.get("standing.no-owner-advice"))
        : new Confirmation.Note(
            Tone.INFO, "", strings.get("standing.owners-remain", plan.ownersLeft()));
  }

  private List<Confirmation.Note> skippedNotes(StandingChange change, List<Skipped> skipped) {
    return words.skipped(skipped, reason -> reasonKey(change, reason));
  }

  private static String reasonKey(StandingChange change, Skipped.Reason reason) {
    return reason == Skipped.Reason.ALREADY_SO
        ? key(change) + ".skipped-already"
        : "standing.skipped." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(StandingChange change) {
    return switch (change) {
      case StandingChange.ChangeRole role -> "standing.role";
      case StandingChange.Suspend suspend -> "standing.suspend";
      case StandingChange.Activate activate -> "standing.activate";
      case StandingChange.Delete delete -> "standing.delete";
    };
  }
}
