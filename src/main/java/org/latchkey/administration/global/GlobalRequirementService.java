package org.latchkey.administration.global;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.latchkey.administration.LockoutForecast;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.people.Notices;
import org.latchkey.administration.people.Person;
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

/**
 * Turns the Global MFA Requirement on and off (product page 7). Turning it on writes every requirement,
 * so that nothing has to be put together when somebody signs in, and so that everybody stays required
 * when it is turned off again. Whoever adds or changes people looks at the switch in their own turn
 * (see {@link AdministratorRepository#takeTurn}), so that nobody slips in between.
 */
public final class GlobalRequirementService {
  /** From how many people on the writing takes long enough to be watched. */
  public static final int WORTH_WATCHING = 1000;

  private static final int AT_ONCE = 500;

  private final Access access;
  private final AdministratorRepository administrators;
  private final AdministratorCountRepository counts;
  private final SettingsRepository settings;
  private final Notices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public GlobalRequirementService(
      Access access,
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

  /**
   * What is stored.
   *
   * @param mayChange whether the viewer may turn it; turning it asks again
   */
  public record Present(boolean on, boolean mayChange) {}

  /** Whether it is on; empty when the actor may not see it. */
  public Optional<Present> read(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_SETTINGS,
        AuditAction.SETTINGS_READ,
        viewer ->
            Optional.of(
                new Present(
                    settings.globalMfaRequirement(),
                    viewer.role().may(Permission.CHANGE_SETTINGS))),
        Optional::empty);
  }

  /**
   * Whom {@link #turnOn} would require MFA of now, and what that means to them; nobody is skipped.
   *
   * @return empty when the actor may not
   */
  public Optional<RequirementPlan> plan(Actor actor) {
    return access.reading(
        actor,
        Permission.CHANGE_SETTINGS,
        AuditAction.GLOBAL_REQUIREMENT_ON,
        person -> Optional.of(plan()),
        Optional::empty);
  }

  private RequirementPlan plan() {
    List<Administrator> changing = administrators.withoutRequirement();
    return new RequirementPlan(
        MfaRequirement.REQUIRED,
        changing.stream().map(Person::of).toList(),
        List.of(),
        LockoutForecast.ofRequiring(changing, counts.enrolledOwners()));
  }

  /**
   * Turns it on and requires MFA of everybody of whom it is not, whatever their status, all of it in
   * one transaction and as one operation in the log. Each of them is told.
   *
   * @param written gets of how many it is written so far, on the calling thread
   */
  public GlobalRequirementOutcome turnOn(Actor actor, IntConsumer written) {
    return access.changing(
        actor,
        Permission.CHANGE_SETTINGS,
        AuditAction.GLOBAL_REQUIREMENT_ON,
        person -> turnOn(person, written),
        GlobalRequirementOutcome.Denied::new);
  }

  private GlobalRequirementOutcome turnOn(Administrator actor, IntConsumer written) {
    if (settings.globalMfaRequirement()) {
      return new GlobalRequirementOutcome.AlreadySo();
    }
    settings.setGlobalMfaRequirement(true);
    // Somebody may be setting a first password, which takes no turn: their row is held first.
    administrators.hold(
        administrators.withoutRequirement().stream().map(Administrator::id).toList());
    List<Administrator> changing = administrators.withoutRequirement();
    record(actor, changing);
    for (int from = 0; from < changing.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, changing.size());
      require(changing.subList(from, to), actor);
      written.accept(to);
    }
    return new GlobalRequirementOutcome.TurnedOn(changing.size());
  }

  private void require(List<Administrator> people, Administrator by) {
    Instant now = clock.instant();
    if (administrators.setRequirement(people, MfaRequirement.REQUIRED, id -> now)
        != people.size()) {
      // Whoever changes a version has taken their turn in Access first, so nobody comes between.
      throw new IllegalStateException("Somebody was changed out of turn");
    }
    notices.nowRequired(people, by, Duration.ZERO);
  }

  private void record(Administrator actor, List<Administrator> changing) {
    Party by = Access.party(actor);
    List<AuditEntry> entries = new ArrayList<>();
    entries.add(
        AuditEntry.done(AuditAction.GLOBAL_REQUIREMENT_ON, by, Party.NONE)
            .because("newly required: " + changing.size()));
    for (Administrator person : changing) {
      entries.add(
          AuditEntry.done(AuditAction.MFA_REQUIRED, by, Access.party(person))
              .because("GLOBALLY_REQUIRED"));
    }
    audit.record(entries);
  }

  /** Turns it off. Nobody's requirement changes; from then on each can be changed again. */
  public GlobalRequirementOutcome turnOff(Actor actor) {
    return access.changing(
        actor,
        Permission.CHANGE_SETTINGS,
        AuditAction.GLOBAL_REQUIREMENT_OFF,
        person -> turnOff(actor, person),
        GlobalRequirementOutcome.Denied::new);
  }

  /**
   * Decides and writes.
   *
   * @param as who asks, with the time of their last proof
   * @param actor the same person as read in this transaction
   */
  private GlobalRequirementOutcome turnOff(Actor as, Administrator actor) {
    if (!settings.globalMfaRequirement()) {
      return new GlobalRequirementOutcome.AlreadySo();
    }
    if (as.owesCode(actor, clock.instant())) {
      return new GlobalRequirementOutcome.CodeNeeded();
    }
    settings.setGlobalMfaRequirement(false);
    audit.record(
        AuditEntry.done(AuditAction.GLOBAL_REQUIREMENT_OFF, Access.party(actor), Party.NONE));
    return new GlobalRequirementOutcome.TurnedOff();
  }
}
