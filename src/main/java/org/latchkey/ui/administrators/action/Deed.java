package org.latchkey.ui.administrators.action;

import java.util.Optional;
import java.util.function.Supplier;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/**
 * Something that is done to chosen people, as {@link PeopleAction} takes it from the choice to the
 * toast.
 *
 * @param <P> the plan of it
 */
public interface Deed<P> {
  /** What would be done now; empty when the actor may not. Reads the store. */
  Optional<P> plan();

  /** Asks for it; empty when there is nobody to do it to. */
  Optional<Confirmation> question(P plan);

  /** Why there is nobody to do it to. */
  String nothingToDo(P plan);

  /** Does it to those whom the plan names, and to nobody else. Writes to the store. */
  Answer carryOut(P plan);

  /** The title of the error dialog. */
  String failed();

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
