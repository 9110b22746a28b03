package org.latchkey.administration;

import java.util.List;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped;
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
    LockoutForecast forecast)
    implements PeoplePlan {}
