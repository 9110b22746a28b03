package org.latchkey.administration.people;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;

/**
 * What an action on many people takes, and whom it leaves out.
 *
 * @param permission what the actor has to hold
 * @param attempted what a refusal is recorded as
 * @param obstacle why it is not done to somebody, the second, by the actor; empty when it is
 * @param sensitive whether the actor, when it is done to these, has to show a code first (S-35)
 */
public record PeopleRule(
    Permission permission,
    AuditAction attempted,
    BiFunction<Administrator, Administrator, Optional<Skipped.Reason>> obstacle,
    BiPredicate<Administrator, Affected> sensitive) {}
