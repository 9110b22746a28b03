package org.latchkey.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.people.Affected;
import org.latchkey.administration.people.Notices;
import org.latchkey.administration.people.PeopleAccess;
import org.latchkey.administration.people.PeopleRule;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.settings.SettingsRepository;

/** Requires MFA of many at once, or stops requiring it: all of them or none. */
public final class RequirementService {
  /** How long a change can be taken back together with the messages it has caused. */
  public static final Duration UNDO_TIME = Duration.ofSeconds(10);

  private final PeopleAccess access;
  private final AdministratorRepository administrators;
  private final AdministratorCountRepository counts;
  private final SettingsRepository settings;
  private final Notices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public RequirementService(
      PeopleAccess access,
      AdministratorRepository administrators,
      AdministratorCountRepository counts,
      SettingsRepository settings,
      Notices notices,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.counts = counts;
    this.settings = settings;
    this.notices = notices;
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
    return access.planning(
        actor,
        ids,
        rule(requirement, place, attempted(requirement), isFixed(requirement)),
        (person, people) ->
            new RequirementPlan(
                requirement, people.people(), people.skipped(), forecast(people, requirement)));
  }

  /**
   * Sets the requirement of all who are not skipped, with an audit event each. Whoever has to use MFA
   * from now on gets a message, as soon as this cannot be undone any more.
   */
  public RequirementOutcome apply(
      Actor actor, Collection<UUID> ids, MfaRequirement requirement, Place place) {
    return access.changing(
        actor,
        ids,
        rule(requirement, place, attempted(requirement), false),
        (person, people) -> {
          if (isFixed(requirement)) {
            return refuse(person, ids, attempted(requirement));
          }
          RequirementOutcome outcome =
              write(person, people, requirement, attempted(requirement), Map.of());
          if (requirement == MfaRequirement.REQUIRED) {
            notices.nowRequired(people.changing(), person, UNDO_TIME);
          }
          return outcome;
        },
        RequirementOutcome.CodeNeeded::new,
        RequirementOutcome.Denied::new);
  }

  /**
   * Takes an applied change back, as an audited action of its own, with the same rights. Whoever is
   * required again is so since the time before. Messages that have not gone are withdrawn, and none is
   * written: nobody was told of what is taken back.
   */
  public RequirementOutcome undo(Actor actor, RequirementOutcome.Applied applied, Place place) {
    MfaRequirement before =
        applied.requirement() == MfaRequirement.REQUIRED
            ? MfaRequirement.NOT_REQUIRED
            : MfaRequirement.REQUIRED;
    return access.changing(
        actor,
        applied.changed(),
        rule(before, place, AuditAction.REQUIREMENT_UNDONE, false),
        (person, people) -> {
          if (isFixed(before)) {
            return refuse(person, applied.changed(), AuditAction.REQUIREMENT_UNDONE);
          }
          RequirementOutcome outcome =
              write(
                  person,
                  people,
                  before,
                  AuditAction.REQUIREMENT_UNDONE,
                  applied.requiredBefore());
          if (before == MfaRequirement.NOT_REQUIRED) {
            notices.requirementTakenBack(people.ids());
          }
          return outcome;
        },
        RequirementOutcome.CodeNeeded::new,
        RequirementOutcome.Denied::new);
  }

  /** Whether nobody's requirement becomes this one, because it is required of everybody. */
  private boolean isFixed(MfaRequirement requirement) {
    return requirement == MfaRequirement.NOT_REQUIRED && settings.globalMfaRequirement();
  }

  /** Records the refusal for each whom it is about, as one operation. */
  private RequirementOutcome refuse(
      Administrator actor, Collection<UUID> ids, AuditAction attempted) {
    Party by = Access.party(actor);
    List<Administrator> people =
        Affected.of(administrators, ids, person -> Optional.empty()).changing();
    audit.record(
        (people.isEmpty() ? List.of(Party.NONE) : people.stream().map(Access::party).toList())
            .stream()
                .map(subject -> AuditEntry.refused(attempted, by, subject))
                .map(entry -> entry.because("GLOBALLY_REQUIRED"))
                .toList());
    return new RequirementOutcome.GloballyRequired();
  }

  /**
   * Who is left out, and when it takes a code.
   *
   * @param fixed whether MFA is required of everybody, so that everybody is left out of a plan
   */
  private PeopleRule rule(
      MfaRequirement requirement, Place place, AuditAction attempted, boolean fixed) {
    return new PeopleRule(
        place.permission(),
        attempted,
        (actor, person) -> {
          if (!actor.role().mayActOn(person.role(), place.permission())) {
            return Optional.of(Skipped.Reason.NOT_PERMITTED);
          }
          if (fixed) {
            return Optional.of(Skipped.Reason.GLOBALLY_REQUIRED);
          }
          return person.mfaRequirement() == requirement
              ? Optional.of(Skipped.Reason.ALREADY_SO)
              : Optional.empty();
        },
        // Requiring MFA never asks for a code, doing without it oneself does, also by an undo (S-35).
        (actor, people) ->
            requirement == MfaRequirement.NOT_REQUIRED
                && people.ids().contains(actor.id())
                && !isFixed(requirement));
  }

  private RequirementOutcome write(
      Administrator actor,
      Affected people,
      MfaRequirement requirement,
      AuditAction action,
      Map<UUID, Instant> requiredBefore) {
    Instant now = clock.instant();
    Function<UUID, @Nullable Instant> since =
        id ->
            requirement == MfaRequirement.REQUIRED ? requiredBefore.getOrDefault(id, now) : null;
    if (administrators.setRequirement(people.changing(), requirement, since)
        != people.changing().size()) {
      // Whoever changes a version has taken their turn in Access first, so nobody comes between.
      throw new IllegalStateException("Somebody was changed out of turn");
    }
    people.record(audit, action, actor, requirement.label());
    return new RequirementOutcome.Applied(
        requirement, people.ids(), people.skipped(), requiredSince(people.changing()));
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

  private LockoutForecast forecast(Affected people, MfaRequirement requirement) {
    return LockoutForecast.ofRequiring(
        requirement == MfaRequirement.NOT_REQUIRED ? List.of() : people.changing(),
        counts.enrolledOwners());
  }

  private static AuditAction attempted(MfaRequirement requirement) {
    return requirement == MfaRequirement.REQUIRED
        ? AuditAction.MFA_REQUIRED
        : AuditAction.MFA_NOT_REQUIRED;
  }
}
