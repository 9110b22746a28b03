package org.latchkey.administration.standing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Role;

/** What became of changing what people stand as. */
public sealed interface StandingOutcome {
  /**
   * Written, all of it in one transaction.
   *
   * @param changed the ids of those who changed; empty when there was nothing to do
   * @param rolesBefore the roles they had, for Undo
   */
  record Applied(
      StandingChange change,
      List<UUID> changed,
      List<Skipped> skipped,
      Map<UUID, Role> rolesBefore)
      implements StandingOutcome {}

  /** The actor may not; nothing has changed. */
  record Denied() implements StandingOutcome {}

  /** Nothing has changed yet: it takes a code of the actor's authenticator first (S-35). */
  record CodeNeeded() implements StandingOutcome {}
}
