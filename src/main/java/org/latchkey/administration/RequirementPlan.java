package org.latchkey.administration;

import java.util.List;
import org.latchkey.administrator.MfaRequirement;

/**
 * Whose requirement would change and whose not.
 *
 * @param requirement what it would become
 */
public record RequirementPlan(
    MfaRequirement requirement,
    List<Person> changing,
    List<Skipped> skipped,
    LockoutForecast forecast) {

  /** Somebody who stays as they are. */
  public record Skipped(Person person, Reason reason) {}

  /** Why somebody is skipped. */
  public enum Reason {
    /** The requirement is so already. */
    ALREADY_SO,
    /** An Administrator with Billing, on whom only their like may act (S-50). */
    NOT_PERMITTED
  }
}
