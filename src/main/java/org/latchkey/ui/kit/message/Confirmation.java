package org.latchkey.ui.kit.message;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.View;

/**
 * A question before something is done. View-models hold it, controllers hand it to {@link
 * Dialogs}.
 *
 * @param title the question, "Require MFA for 3 administrators?"
 * @param message what happens then; may be empty
 * @param people whom it concerns; may be empty
 * @param notes what else to know; may be empty
 * @param confirmLabel the verb on the button, "Require MFA", never "OK"
 * @param keepLabel what the other button says; empty for "Cancel"
 * @param tone {@link Tone#DANGER} makes the button red and not the default
 * @param choice what has to be chosen before the verb can be pressed; empty when nothing has
 */
public record Confirmation(
    String title,
    String message,
    List<Line> people,
    List<Note> notes,
    String confirmLabel,
    String keepLabel,
    Tone tone,
    Optional<Choice> choice) {

  /** Copies the lists. */
  public Confirmation {
    people = List.copyOf(people);
    notes = List.copyOf(notes);
  }

  /** A question whose other button says "Cancel". */
  public Confirmation(
      String title,
      String message,
      List<Line> people,
      List<Note> notes,
      String confirmLabel,
      Tone tone) {
    this(title, message, people, notes, confirmLabel, "", tone, Optional.empty());
  }

  /** A plain question without people and notes. */
  public Confirmation(String title, String message, String confirmLabel, Tone tone) {
    this(title, message, List.of(), List.of(), confirmLabel, tone);
  }

  /** The same for where "Cancel" would be taken for the verb. */
  public Confirmation orKeep(String label) {
    return new Confirmation(title, message, people, notes, confirmLabel, label, tone, choice);
  }

  /** The same with something that has to be chosen first. */
  public Confirmation choosing(Choice first) {
    return new Confirmation(
        title, message, people, notes, confirmLabel, keepLabel, tone, Optional.of(first));
  }

  /**
   * A choice on which it depends what happens.
   *
   * @param label stands above it
   * @param prompt stands in it as long as nothing is chosen
   * @param when called with the place of the chosen option: what is asked then. With people the verb can
   *     be pressed, without any there is nobody whom it would concern
   */
  public record Choice(
      String label, String prompt, List<String> options, IntFunction<Confirmation> when) {}

  /** One person: the name and, muted at the right, a detail such as the role. */
  public record Line(String name, String detail) {}

  /** A coloured note: its tone's icon, then {@code strong} in bold (may be empty), then text. */
  public record Note(Tone tone, String strong, String text) {}
}
