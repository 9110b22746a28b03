package org.latchkey.ui.administrators.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.administration.people.Skipped;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/**
 * Something that is done to chosen people, as {@link PeopleAction} takes it from the choice to the
 * toast.
 *
 * @param <P> the plan of it
 */
public interface Deed<P extends PeoplePlan> {
  /** What would be done now; empty when the actor may not. Reads the store. */
  Optional<P> plan();

  /** Asks for it; there is somebody to do it to. */
  Confirmation question(P plan);

  /** Why there is nobody to do it to; nobody of those chosen exists any more when none is skipped. */
  String nothingToDo(List<Skipped> skipped);

  /**
   * Does it to those whom the plan names, and to nobody else: somebody may have come into reach while
   * the question was open. Writes to the store.
   */
  Answer carryOut(P plan);

  /** The title of the error dialog. */
  String failed();

  /**
   * What to say of what was done, or of why it was done to nobody any more.
   *
   * @param undo takes it back; empty when that is not possible
   */
  default Answer said(
      List<UUID> done, List<Skipped> skipped, String words, Optional<Supplier<Answer>> undo) {
    return done.isEmpty()
        ? new Answer.Said(nothingToDo(skipped), Tone.INFO, Optional.empty())
        : new Answer.Said(words, Tone.SUCCESS, undo);
  }

  /** What became of it. */
  sealed interface Answer {
    /**
     * It is done, or there was nothing to do any more.
     *
     * @param undo takes it back; empty when that is not possible
     */
    record Said(String words, Tone tone, Optional<Supplier<Answer>> undo) implements Answer {}

    /** The actor may not any more. */
    record Refused() implements Answer {}

    /** The actor shows a code of their authenticator first (S-35). */
    record CodeNeeded() implements Answer {}
  }
}
