package org.latchkey.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.RequirementPlan.Reason;
import org.latchkey.administration.RequirementPlan.Skipped;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;

/** Requires MFA of many at once, or stops requiring it: all of them or none. */
public final class RequirementService {
  /** From this many on one query for everybody is quicker than one for each. */
  private static final int READ_ALL_FROM = 200;

  private final Access access;
  private final AdministratorRepository administrators;
  private final AdministratorCountRepository counts;
  private final AuditLog audit;
  private final InstantSource clock;

  public RequirementService(
      Access access,
      AdministratorRepository administrators,
      AdministratorCountRepository counts,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  /** From where the action was chosen; the two places have different rights (see the roles). */
  public enum Place {
    /** The list behind the tile Admins Without MFA Required. */
    TILE(Permission.REQUIRE_MFA_FROM_TILE),
    /** The Administrators table. */
    ADMINISTRATORS(Permission.SET_MFA_REQUIREMENT);

    private final Permission permission;

    Place(Permission permission) {
      this.permission = permission;
    }

    /** What the actor has to hold. */
    public Permission permission() {
      return permission;
    }
  }

  /**
   * What {@link #apply} would do now.
   *
   * @return empty when the actor may not
   */
  public Optional<RequirementPlan> plan(
      Actor actor, Collection<UUID> ids, MfaRequirement requirement, Place place) {
    return access.reading(
        actor,
        place.permission(),
        attempted(requirement),
        person -> {
          Split split = split(person, ids, requirement, place);
          return Optional.of(
              new RequirementPlan(
                  requirement,
                  split.changing().stream().map(Person::of).toList(),
                  split.skipped(),
                  forecast(split.changing(), requirement)));
        },
        Optional::empty);
  }

  /** Sets the requirement of all who are not skipped, with an audit event each. */
  public RequirementOutcome apply(
      Actor actor, Collection<UUID> ids, MfaRequirement requirement, Place place) {
    return access.changing(
        actor,
        place.permission(),
        attempted(requirement),
        person -> write(person, ids, requirement, place, attempted(requirement), Map.of()),
        RequirementOutcome.Denied::new);
  }

  /**
   * Takes an applied change back, as an audited action of its own, with the same rights. Whoever is
   * required again is so since the time before.
   */
  public RequirementOutcome undo(Actor actor, RequirementOutcome.Applied applied, Place place) {
    MfaRequirement before =
        applied.requirement() == MfaRequirement.REQUIRED
            ? MfaRequirement.NOT_REQUIRED
            : MfaRequirement.REQUIRED;
    return access.changing(
        actor,
        place.permission(),
        AuditAction.REQUIREMENT_UNDONE,
        person ->
            write(
                person,
                applied.changed(),
                before,
                place,
                AuditAction.REQUIREMENT_UNDONE,
                applied.requiredBefore()),
        RequirementOutcome.Denied::new);
  }

  private RequirementOutcome write(
      Administrator actor,
      Collection<UUID> ids,
      MfaRequirement requirement,
      Place place,
      AuditAction action,
      Map<UUID, Instant> requiredBefore) {
    Split split = split(actor, ids, requirement, place);
    Instant now = clock.instant();
    Function<UUID, @Nullable Instant> since =
        id ->
            requirement == MfaRequirement.REQUIRED ? requiredBefore.getOrDefault(id, now) : null;
    if (administrators.setRequirement(split.changing(), requirement, since)
        != split.changing().size()) {
      // Whoever changes a version has taken their turn in Access first, so nobody comes between.
      throw new IllegalStateException("Somebody was changed out of turn");
    }
    Party party = Access.party(actor);
    audit.record(
        split.changing().stream()
            .map(
                person ->
                    AuditEntry.done(action, party, Access.party(person))
                        .because(requirement.label()))
            .toList());
    for (Skipped skipped : split.skipped()) {
      if (skipped.reason() == Reason.NOT_PERMITTED) {
        audit.record(
            AuditEntry.refused(
                action, party, new Party(skipped.person().id(), skipped.person().name())));
      }
    }
    return new RequirementOutcome.Applied(
        requirement,
        split.changing().stream().map(Administrator::id).toList(),
        split.skipped(),
        requiredSince(split.changing()));
  }

  private static Map<UUID, Instant> requiredSince(List<Administrator> people) {
    Map<UUID, Instant> since = new HashMap<>();
    for (Administrator person : people) {
      Instant required = person.requiredSince();
      if (required != null) {
        since.put(person.id(), required);
      }
    }
    return Map.copyOf(since);
  }

  private record Split(List<Administrator> changing, List<Skipped> skipped) {}

  private Split split(
      Administrator actor, Collection<UUID> ids, MfaRequirement requirement, Place place) {
    List<Administrator> changing = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Administrator person : read(ids)) {
      if (!actor.role().mayActOn(person.role(), place.permission())) {
        skipped.add(new Skipped(Person.of(person), Reason.NOT_PERMITTED));
      } else if (person.mfaRequirement() == requirement) {
        skipped.add(new Skipped(Person.of(person), Reason.ALREADY_SO));
      } else {
        changing.add(person);
      }
    }
    return new Split(changing, skipped);
  }

  private List<Administrator> read(Collection<UUID> ids) {
    if (ids.size() < READ_ALL_FROM) {
      return ids.stream().distinct().map(administrators::find).flatMap(Optional::stream).toList();
    }
    Set<UUID> wanted = new HashSet<>(ids);
    return administrators.all().stream().filter(person -> wanted.contains(person.id())).toList();
  }

  private LockoutForecast forecast(List<Administrator> changing, MfaRequirement requirement) {
    long notEnrolled =
        requirement == MfaRequirement.NOT_REQUIRED
            ? 0
            : changing.stream()
                .filter(person -> person.mfaEnrollment() == MfaEnrollment.NOT_ENROLLED)
                .count();
    return new LockoutForecast((int) notEnrolled, counts.enrolledOwners());
  }

  private static AuditAction attempted(MfaRequirement requirement) {
    return requirement == MfaRequirement.REQUIRED
        ? AuditAction.MFA_REQUIRED
        : AuditAction.MFA_NOT_REQUIRED;
  }
}
