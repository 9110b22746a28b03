package org.latchkey.administration.assistance;

import java.util.List;
import org.latchkey.administration.people.PeoplePlan;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped;

/**
 * Who would be helped and who not.
 *
 * @param invited how many of them have no password yet
 * @param suspended how many of them get no code, because their account is suspended
 * @param disabled how many of them have an authenticator that is disabled
 * @param ownersLeft how many active Administrators with Billing are enrolled afterwards
 * @param mailed whether messages are sent; else they wait in the Outbox to be handed over
 */
public record AssistancePlan(
    Assistance assistance,
    List<Person> changing,
    List<Skipped> skipped,
    int invited,
    int suspended,
    int disabled,
    int ownersLeft,
    boolean mailed)
    implements PeoplePlan {}
