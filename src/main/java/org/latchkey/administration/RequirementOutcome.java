package org.latchkey.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.MfaRequirement;

/** What became of requiring or no longer requiring MFA. */
public sealed interface RequirementOutcome {
  /**
   * Written, all of it in one transaction.
   *
   * @param requirement what it is now
   * @param changed the ids of those who changed; empty when there was nothing to do
   * @param requiredBefore since when MFA had been required of those of whom it no longer is, for Undo
   */
  record Applied(
      MfaRequirement requirement,
      List<UUID> changed,
      List<Skipped> skipped,
      Map<UUID, Instant> requiredBefore)
      implements RequirementOutcome {}

  /** The actor may not; nothing has changed. */
  record Denied() implements RequirementOutcome {}

  /** Nothing has changed: as long as the Global MFA Requirement is on, it is required of everybody. */
  record GloballyRequired() implements RequirementOutcome {}

  /**
   * Nothing has changed yet: MFA would no longer be required of the actor, and that takes a code of
   * their authenticator first (S-35).
   */
  record CodeNeeded() implements RequirementOutcome {}
}
