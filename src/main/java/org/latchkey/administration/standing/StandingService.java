package org.latchkey.administration.standing;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latchkey.administration.people.Affected;
import org.latchkey.administration.people.PeopleAccess;
import org.latchkey.administration.people.PeopleRule;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditLog;
import org.latchkey.credential.kit.RecoveryKitRepository;

/**
 * Changes roles, suspends, activates and deletes: all of those chosen or none. There is always an active
 * Administrator with Billing left: the actor is one, and stays one when nobody else would (S-51).
 */
public final class StandingService {
  private final PeopleAccess access;
  private final StandingRepository standings;
  private final AdministratorCountRepository counts;
  private final RecoveryKitRepository kits;
  private final AuditLog audit;
  private final InstantSource clock;

  public StandingService(
      PeopleAccess access,
      StandingRepository standings,
      AdministratorCountRepository counts,
      RecoveryKitRepository kits,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.standings = standings;
    this.counts = counts;
    this.kits = kits;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What {@link #apply} would do now.
   *
   * @return empty when the actor may not
   */
  public Optional<StandingPlan> plan(Actor actor, Collection<UUID> ids, StandingChange change) {
    return access.planning(
        actor, ids, rule(change, ids), (person, people) -> plan(change, person, people));
  }

  /**
   * What giving each of the roles would do now.
   *
   * @return empty when the actor may not
   */
  public Optional<RolePlans> planRoles(Actor actor, Collection<UUID> ids) {
    PeopleRule nobodyLeftOut =
        new PeopleRule(
            Permission.MANAGE_ADMINISTRATORS,
            AuditAction.ROLE_CHANGED,
            (person, anybody) -> Optional.empty(),
            (person, people) -> false);
    return access.planning(
        actor,
        ids,
        nobodyLeftOut,
        (person, everybody) -> {
          Map<Role, StandingPlan> plans = new EnumMap<>(Role.class);
          for (Role role : Role.inOrder()) {
            StandingChange change = new StandingChange.ChangeRole(role);
            PeopleRule rule = rule(change, ids);
            Affected people =
                Affected.of(
                    everybody.changing(), other -> rule.obstacle().apply(person, other));
            plans.put(role, plan(change, person, people));
          }
          return new RolePlans(everybody.people(), plans);
        });
  }

  private StandingPlan plan(StandingChange change, Administrator actor, Affected people) {
    List<Administrator> lost =
        change.endsOwnership()
            ? people.changing().stream().filter(StandingService::isActiveOwner).toList()
            : List.of();
    return new StandingPlan(
        change,
        people.people(),
        people.skipped(),
        people.ids().contains(actor.id()),
        lost.size(),
        counts.enrolledOwners()
            - (int) lost.stream().filter(Administrator::hasUsableAuthenticator).count());
  }

  private static boolean isActiveOwner(Administrator person) {
    return person.role() == Role.ADMINISTRATOR_WITH_BILLING
        && person.status() == AdministratorStatus.ACTIVE;
  }

  /** Why it cannot be done to one person; empty when it can. Call it inside a reading. */
  public Optional<Skipped.Reason> obstacle(
      Administrator actor, Administrator person, StandingChange change) {
    return rule(change, List.of(person.id())).obstacle().apply(actor, person);
  }

  /** Whether somebody is the only active Administrator with Billing. Call it inside a reading. */
  public boolean isLastOwner(Administrator person) {
    return standings.activeOwners().equals(List.of(person.id()));
  }

  /** Does it to all who are not skipped, with an audit event each. */
  public StandingOutcome apply(Actor actor, Collection<UUID> ids, StandingChange change) {
    return access.changing(
        actor,
        ids,
        rule(change, ids),
        (person, people) -> {
          Map<UUID, Role> before = roles(people);
          write(people, change);
          people.record(audit, change.action(), person, each -> detail(each, change));
          return new StandingOutcome.Applied(change, people.ids(), people.skipped(), before);
        },
        StandingOutcome.CodeNeeded::new,
        StandingOutcome.Denied::new);
  }

  /**
   * Takes an applied change back, as an audited action of its own, with the same rights: each gets what
   * they had before, unless somebody has changed it since.
   *
   * @throws IllegalArgumentException if people were deleted: that cannot be taken back
   */
  public StandingOutcome undo(Actor actor, StandingOutcome.Applied applied) {
    return switch (applied.change()) {
      case StandingChange.ChangeRole role -> giveBack(actor, applied, role);
      case StandingChange.Suspend suspend ->
          takeBack(actor, applied, new StandingChange.Activate(), AuditAction.SUSPENSION_UNDONE);
      case StandingChange.Activate activate ->
          takeBack(actor, applied, new StandingChange.Suspend(), AuditAction.ACTIVATION_UNDONE);
      case StandingChange.Delete delete ->
          throw new IllegalArgumentException("Nobody comes back");
    };
  }

  private StandingOutcome takeBack(
      Actor actor, StandingOutcome.Applied applied, StandingChange back, AuditAction action) {
    PeopleRule rule = rule(back, applied.changed());
    return access.changing(
        actor,
        applied.changed(),
        new PeopleRule(rule.permission(), action, rule.obstacle(), rule.sensitive()),
        (person, people) -> {
          write(people, back);
          people.record(audit, action, person, each -> each.role().label());
          return new StandingOutcome.Applied(back, people.ids(), people.skipped(), Map.of());
        },
        StandingOutcome.CodeNeeded::new,
        StandingOutcome.Denied::new);
  }

  private StandingOutcome giveBack(
      Actor actor, StandingOutcome.Applied applied, StandingChange.ChangeRole given) {
    Function<UUID, Role> before = id -> Objects.requireNonNull(applied.rolesBefore().get(id));
    return access.changing(
        actor,
        applied.changed(),
        new PeopleRule(
            Permission.MANAGE_ADMINISTRATORS,
            AuditAction.ROLE_CHANGE_UNDONE,
            (person, other) ->
                other.role() == given.to()
                    ? rule(
                            new StandingChange.ChangeRole(before.apply(other.id())),
                            applied.changed())
                        .obstacle()
                        .apply(person, other)
                    : Optional.of(Skipped.Reason.ALREADY_SO),
            (person, people) -> !people.changing().isEmpty()),
        (person, people) -> {
          setRoles(people, before);
          people.record(
              audit,
              AuditAction.ROLE_CHANGE_UNDONE,
              person,
              each -> arrow(each.role(), before.apply(each.id())));
          return new StandingOutcome.Applied(given, people.ids(), people.skipped(), Map.of());
        },
        StandingOutcome.CodeNeeded::new,
        StandingOutcome.Denied::new);
  }

  private PeopleRule rule(StandingChange change, Collection<UUID> ids) {
    return new PeopleRule(
        Permission.MANAGE_ADMINISTRATORS,
        change.action(),
        (actor, person) ->
            change.obstacle(
                actor,
                person,
                actor.id().equals(person.id())
                    && change.endsOwnership()
                    && ids.containsAll(standings.activeOwners())),
        (actor, people) -> change.isSensitive() && !people.changing().isEmpty());
  }

  private void write(Affected people, StandingChange change) {
    List<Administrator> changing = people.changing();
    switch (change) {
      case StandingChange.ChangeRole role -> setRoles(people, id -> role.to());
      case StandingChange.Suspend suspend -> complete(people, standings.suspend(changing));
      case StandingChange.Activate activate -> complete(people, standings.activate(changing));
      case StandingChange.Delete delete -> complete(people, standings.delete(changing));
    }
  }

  /** Whoever may make no recovery kit any more does not come back by the one they have. */
  private void setRoles(Affected people, Function<UUID, Role> roles) {
    complete(people, standings.setRoles(people.changing(), roles));
    people.changing().stream()
        .filter(person -> person.role().may(Permission.MAKE_RECOVERY_KIT))
        .map(Administrator::id)
        .filter(id -> !roles.apply(id).may(Permission.MAKE_RECOVERY_KIT))
        .forEach(id -> kits.end(id, clock.instant()));
  }

  private static void complete(Affected people, int written) {
    if (written != people.changing().size()) {
      // Whoever changes a version has taken their turn in Access first, so nobody comes between.
      throw new IllegalStateException("Somebody was changed out of turn");
    }
  }

  private static Map<UUID, Role> roles(Affected people) {
    return people.changing().stream()
        .collect(Collectors.toUnmodifiableMap(Administrator::id, Administrator::role));
  }

  private static String detail(Administrator before, StandingChange change) {
    return change instanceof StandingChange.ChangeRole role
        ? arrow(before.role(), role.to())
        : before.role().label();
  }

  private static String arrow(Role before, Role after) {
    return before.label() + " → " + after.label();
  }
}
