package org.latchkey.administration;

import java.util.List;
import java.util.UUID;
import org.latchkey.administrator.Administrator;

/** What became of adding or changing an administrator; only {@link Saved} has changed anything. */
public sealed interface SaveOutcome {
  record Saved(UUID id) implements SaveOutcome {}

  /** Some fields cannot be used. */
  record Invalid(List<PersonForm.Field> wrong) implements SaveOutcome {}

  /** Another administrator has this e-mail address. */
  record EmailTaken() implements SaveOutcome {}

  /** Somebody else has changed this person meanwhile; both versions are there to be shown. */
  record Conflict(Administrator stored) implements SaveOutcome {}

  /** It would leave no active Administrator with Billing (S-51). */
  record LastOwner() implements SaveOutcome {}

  /** The person has been deleted meanwhile. */
  record Gone() implements SaveOutcome {}

  /** It takes a code of the actor's authenticator first: the last one is too long ago (S-35). */
  record CodeNeeded() implements SaveOutcome {}

  /** Nobody goes without MFA as long as the Global MFA Requirement is on. */
  record GloballyRequired() implements SaveOutcome {}

  /** The actor may not change this. */
  record Denied() implements SaveOutcome {}
}
