package org.latchkey.administration.standing;

import java.util.List;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped;

/**
 * Whose role or account would change and whose not.
 *
 * @param oneself whether the actor is one of them, and is signed out by it
 * @param ownersLost how many of them are active Administrators with Billing and would not be any more
 * @param ownersLeft how many active Administrators with Billing are enrolled afterwards
 */
public record StandingPlan(
    StandingChange change,
    List<Person> changing,
    List<Skipped> skipped,
    boolean oneself,
    int ownersLost,
    int ownersLeft)
    implements PeoplePlan {}
