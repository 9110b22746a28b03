package org.latchkey.ui.administrators.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administration.assistance.AssistancePlan;
import org.latchkey.administration.people.Skipped;
import org.latchkey.ui.administrators.action.ActionWords;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** The words of helping people in. */
final class AssistanceWords {
  private final Strings strings;
  private final ActionWords words;

  AssistanceWords(Strings strings) {
    this.strings = strings;
    this.words = new ActionWords(strings);
  }

  /** Asks about a plan in which somebody is helped. */
  Confirmation question(AssistancePlan plan) {
    String key = key(plan.assistance());
    return new Confirmation(
        words.title(key + ".title-one", key + ".title", plan.changing()),
        strings.get(key + ".message", plan.changing().size()),
        words.people(plan.changing()),
        notes(plan),
        strings.get(key + ".confirm"),
        plan.assistance() == Assistance.RESET_MFA ? Tone.DANGER : Tone.INFO);
  }

  /** Says what was done. */
  String done(AssistanceOutcome.Applied applied) {
    return strings.get(key(applied.assistance()) + ".done", applied.helped().size());
  }

  /** Says why nobody is helped. */
  String nothingToDo(Assistance assistance, List<Skipped> skipped) {
    return skipped.isEmpty()
        ? strings.get("action.nobody-left")
        : strings.get(
            "assistance.nothing",
            skippedNotes(assistance, skipped).stream()
                .map(Confirmation.Note::text)
                .collect(Collectors.joining("; ")));
  }

  /** The title of the error dialog. */
  String failed(Assistance assistance) {
    return strings.get(key(assistance) + ".failed");
  }

  private List<Confirmation.Note> notes(AssistancePlan plan) {
    List<Confirmation.Note> notes = new ArrayList<>();
    switch (plan.assistance()) {
      case RESET_MFA -> {
        if (plan.ownersLeft() == 0) {
          notes.add(
              new Confirmation.Note(
                  Tone.WARNING,
                  strings.get("assistance.reset.no-owner"),
                  strings.get("assistance.reset.no-owner-advice")));
        }
        if (plan.suspended() > 0) {
          notes.add(
              new Confirmation.Note(
                  Tone.NEUTRAL,
                  strings.get(
                      "assistance.reset.suspended", plan.suspended(), plan.changing().size()),
                  strings.get("assistance.reset.suspended-text", plan.suspended())));
        }
        notes.add(messageNote(plan));
      }
      case SEND_SET_UP_MESSAGE -> {
        if (plan.invited() > 0) {
          notes.add(
              new Confirmation.Note(
                  Tone.NEUTRAL,
                  strings.get("assistance.send.invited", plan.invited(), plan.changing().size()),
                  strings.get("assistance.send.invited-text", plan.invited())));
        }
        notes.add(messageNote(plan));
      }
      case UNLOCK -> {
        if (plan.disabled() > 0) {
          notes.add(
              new Confirmation.Note(
                  Tone.WARNING,
                  strings.get("assistance.unlock.disabled", plan.disabled(), plan.changing().size()),
                  strings.get("assistance.unlock.disabled-advice")));
        }
      }
    }
    notes.addAll(skippedNotes(plan.assistance(), plan.skipped()));
    return notes;
  }

  /** How the code gets to its reader. */
  private Confirmation.Note messageNote(AssistancePlan plan) {
    return plan.mailed()
        ? new Confirmation.Note(Tone.INFO, "", strings.get("assistance.mailed"))
        : new Confirmation.Note(
            Tone.INFO,
            strings.get("assistance.not-mailed"),
            strings.get("assistance.not-mailed-advice", messages(plan)));
  }

  /** A reset is told, and the code goes in a message of its own. */
  private static int messages(AssistancePlan plan) {
    int people = plan.changing().size();
    return plan.assistance() == Assistance.RESET_MFA ? 2 * people - plan.suspended() : people;
  }

  private List<Confirmation.Note> skippedNotes(Assistance assistance, List<Skipped> skipped) {
    return words.skipped(skipped, reason -> reasonKey(assistance, reason));
  }

  private static String reasonKey(Assistance assistance, Skipped.Reason reason) {
    String why = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return reason == Skipped.Reason.ONESELF
        ? key(assistance) + ".skipped-oneself"
        : "assistance.skipped." + why;
  }

  private static String key(Assistance assistance) {
    return switch (assistance) {
      case RESET_MFA -> "assistance.reset";
      case SEND_SET_UP_MESSAGE -> "assistance.send";
      case UNLOCK -> "assistance.unlock";
    };
  }
}
