package org.latchkey.administration;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.people.Notices;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administration.standing.StandingService;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.NewAdministrator;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.PersonName;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.Party;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.mail.OutboxRepository;
import org.latchkey.settings.SettingsRepository;

/** Lists, adds and changes administrators. */
public final class AdministrationService {
  private static final int ACTIVITY_SHOWN = 10;

  private final Access access;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final AuditRepository events;
  private final OutboxRepository messages;
  private final Notices notices;
  private final StandingService standings;
  private final PersonUpdate update;
  private final AuditLog audit;
  private final InstantSource clock;

  public AdministrationService(
      Access access,
      AdministratorRepository administrators,
      SettingsRepository settings,
      AuditRepository events,
      OutboxRepository messages,
      Notices notices,
      RecoveryKitRepository kits,
      StandingService standings,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.settings = settings;
    this.events = events;
    this.messages = messages;
    this.notices = notices;
    this.standings = standings;
    this.update =
        new PersonUpdate(access, administrators, settings, notices, kits, audit, clock);
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody, by name; empty when the actor may not see them. */
  public Optional<List<Administrator>> list(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_ADMINISTRATORS,
        AuditAction.ADMINISTRATORS_READ,
        viewer -> Optional.of(administrators.all()),
        Optional::empty);
  }

  /** Everybody of whom MFA is not required, by name; empty when the actor may not see them. */
  public Optional<List<Administrator>> withoutRequirement(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_MFA_TILES,
        AuditAction.ADMINISTRATORS_READ,
        viewer -> Optional.of(administrators.withoutRequirement()),
        Optional::empty);
  }

  /** One person; empty when the actor may not see them or there is none such. */
  public Optional<AdministratorDetails> details(Actor actor, UUID id) {
    return access.reading(
        actor,
        Permission.SEE_ADMINISTRATORS,
        AuditAction.ADMINISTRATORS_READ,
        viewer -> administrators.find(id).map(person -> details(viewer, person)),
        Optional::empty);
  }

  private AdministratorDetails details(Administrator viewer, Administrator person) {
    Map<Assistance, Skipped.Reason> obstacles = new EnumMap<>(Assistance.class);
    for (Assistance assistance : Assistance.values()) {
      assistance
          .obstacle(viewer, person, clock.instant())
          .ifPresent(obstacle -> obstacles.put(assistance, obstacle));
    }
    return new AdministratorDetails(
        person,
        viewer.role().may(Permission.MANAGE_ADMINISTRATORS),
        viewer.role().mayActOn(person.role(), Permission.SET_MFA_REQUIREMENT),
        settings.globalMfaRequirement(),
        obstacles,
        standings.isLastOwner(person),
        standing(viewer, person),
        messages.newestWithCode(person.id()),
        events.newestAbout(person.id(), ACTIVITY_SHOWN));
  }

  /** Whether the Global MFA Requirement is on; false also for whoever may not see administrators. */
  public boolean isGloballyRequired(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_ADMINISTRATORS,
        AuditAction.ADMINISTRATORS_READ,
        viewer -> settings.globalMfaRequirement(),
        () -> false);
  }

  private Map<StandingChange, Skipped.Reason> standing(
      Administrator viewer, Administrator person) {
    Map<StandingChange, Skipped.Reason> obstacles = new HashMap<>();
    for (StandingChange change : AdministratorDetails.STANDING_CHANGES) {
      standings
          .obstacle(viewer, person, change)
          .ifPresent(obstacle -> obstacles.put(change, obstacle));
    }
    return obstacles;
  }

  /**
   * Adds somebody and writes their invitation; they are Invited until a first password is set. Whoever
   * gets a role with which others are helped in takes a code, as a change to that role does (S-35).
   */
  public SaveOutcome add(Actor actor, PersonForm form) {
    return access.changing(
        actor,
        Permission.MANAGE_ADMINISTRATORS,
        AuditAction.ADMINISTRATOR_ADDED,
        person -> add(actor, person, form),
        SaveOutcome.Denied::new);
  }

  /**
   * Decides and writes.
   *
   * @param as who asks, with the time of their last proof
   * @param actor the same person as read in this transaction
   */
  private SaveOutcome add(Actor as, Administrator actor, PersonForm form) {
    if (!form.wrong().isEmpty()) {
      return new SaveOutcome.Invalid(form.wrong());
    }
    if (form.requirement() == MfaRequirement.NOT_REQUIRED && settings.globalMfaRequirement()) {
      audit.record(
          AuditEntry.refused(AuditAction.ADMINISTRATOR_ADDED, Access.party(actor), Party.NONE)
              .because("GLOBALLY_REQUIRED"));
      return new SaveOutcome.GloballyRequired();
    }
    EmailAddress email = EmailAddress.parse(form.email()).orElseThrow();
    if (administrators.findByEmailKey(email.key()).isPresent()) {
      return new SaveOutcome.EmailTaken();
    }
    if (form.role().may(Permission.HELP_SIGN_IN) && as.owesCode(actor, clock.instant())) {
      return new SaveOutcome.CodeNeeded();
    }
    return insert(actor, email, form);
  }

  private SaveOutcome insert(Administrator actor, EmailAddress email, PersonForm form) {
    NewAdministrator person =
        new NewAdministrator(
            UUID.randomUUID(),
            email,
            PersonName.parse(form.firstName()).orElseThrow(),
            PersonName.parse(form.lastName()).orElseThrow(),
            form.role(),
            AdministratorStatus.INVITED,
            form.requirement(),
            clock.instant());
    if (!administrators.insert(person)) {
      return new SaveOutcome.EmailTaken();
    }
    administrators.find(person.id()).ifPresent(added -> notices.invited(added, actor));
    Party subject =
        new Party(person.id(), person.firstName().text() + " " + person.lastName().text());
    audit.record(
        AuditEntry.done(AuditAction.ADMINISTRATOR_ADDED, Access.party(actor), subject)
            .because(form.role().label() + ", MFA " + form.requirement().label()));
    return new SaveOutcome.Saved(person.id());
  }

  /**
   * Changes somebody.
   *
   * @param version of the person that the form was filled from
   */
  public SaveOutcome save(Actor actor, UUID id, int version, PersonForm form) {
    return access.changing(
        actor,
        Permission.SEE_ADMINISTRATORS,
        AuditAction.ADMINISTRATOR_CHANGED,
        person -> update.save(actor, person, id, version, form),
        SaveOutcome.Denied::new);
  }
}
