package org.latchkey.administration.assistance;

import java.util.List;
import java.util.UUID;
import org.latchkey.administration.people.Skipped;

/** What became of helping people in. */
public sealed interface AssistanceOutcome {
  /**
   * Done, all of it in one transaction.
   *
   * @param helped the ids of those who were helped; empty when there was nothing to do
   */
  record Applied(Assistance assistance, List<UUID> helped, List<Skipped> skipped)
      implements AssistanceOutcome {}

  /** The actor may not; nothing has changed. */
  record Denied() implements AssistanceOutcome {}

  /** Nothing has changed yet: it takes a code of the actor's authenticator first (S-35). */
  record CodeNeeded() implements AssistanceOutcome {}
}
