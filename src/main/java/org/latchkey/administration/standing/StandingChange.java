package org.latchkey.administration.standing;

import java.util.Optional;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;

/** A change to what somebody stands as. */
public sealed interface StandingChange {
  /** Gives another role, and ends what was open in the one before (S-52). */
  record ChangeRole(Role to) implements StandingChange {}

  /** Lets nobody in with the account until it is activated; everything of theirs stays. */
  record Suspend() implements StandingChange {}

  /** Ends a suspension: with a password Active again, without one Invited. */
  record Activate() implements StandingChange {}

  /** Deletes the account with all that belongs to it; the audit log keeps the name. */
  record Delete() implements StandingChange {}

  /** As what it is recorded. */
  default AuditAction action() {
    return switch (this) {
      case ChangeRole role -> AuditAction.ROLE_CHANGED;
      case Suspend suspend -> AuditAction.ADMINISTRATOR_SUSPENDED;
      case Activate activate -> AuditAction.ADMINISTRATOR_ACTIVATED;
      case Delete delete -> AuditAction.ADMINISTRATOR_DELETED;
    };
  }

  /** Whether an active Administrator with Billing is none any more afterwards. */
  default boolean endsOwnership() {
    return switch (this) {
      case ChangeRole role -> role.to() != Role.ADMINISTRATOR_WITH_BILLING;
      case Suspend suspend -> true;
      case Activate activate -> false;
      case Delete delete -> true;
    };
  }

  /** Whether a code is asked for when it is owed: a role change is sensitive by S-35, the others not. */
  default boolean isSensitive() {
    return this instanceof ChangeRole;
  }

  /**
   * Why it is not done to somebody.
   *
   * @param wouldBeNobody whether no active Administrator with Billing would be left with it; then the
   *     actor, who is one, stays as they are (S-51)
   * @return empty when it is done
   */
  default Optional<Skipped.Reason> obstacle(
      Administrator actor, Administrator person, boolean wouldBeNobody) {
    if (!actor.role().mayActOn(person.role(), Permission.MANAGE_ADMINISTRATORS)) {
      return Optional.of(Skipped.Reason.NOT_PERMITTED);
    }
    boolean oneself = actor.id().equals(person.id());
    boolean already =
        switch (this) {
          case ChangeRole role -> person.role() == role.to();
          case Suspend suspend -> person.status() == AdministratorStatus.SUSPENDED;
          case Activate activate -> person.status() != AdministratorStatus.SUSPENDED;
          case Delete delete -> false;
        };
    if (already) {
      return Optional.of(Skipped.Reason.ALREADY_SO);
    }
    if (oneself && this instanceof Delete) {
      return Optional.of(Skipped.Reason.ONESELF);
    }
    return oneself && wouldBeNobody ? Optional.of(Skipped.Reason.LAST_OWNER) : Optional.empty();
  }
}
