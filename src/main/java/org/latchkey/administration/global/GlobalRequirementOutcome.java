package org.latchkey.administration.global;

/** What became of turning the Global MFA Requirement on or off. */
public sealed interface GlobalRequirementOutcome {
  /**
   * It is on, and with it MFA is required of everybody.
   *
   * @param newlyRequired of how many it was not before
   */
  record TurnedOn(int newlyRequired) implements GlobalRequirementOutcome {}

  /** It is off; everybody stays required. */
  record TurnedOff() implements GlobalRequirementOutcome {}

  /** It was so already: somebody else has done it meanwhile. */
  record AlreadySo() implements GlobalRequirementOutcome {}

  /** Nothing has changed yet: turning it off takes a code first, the last one is too long ago (S-35). */
  record CodeNeeded() implements GlobalRequirementOutcome {}

  /** Nothing has changed: the actor may not, or not any more. */
  record Denied() implements GlobalRequirementOutcome {}
}
