package org.latchkey.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.Party;
import org.latchkey.credential.SetupCodes;
import org.latchkey.mail.MessageKind;

/** Lists, adds and changes administrators. */
public final class AdministrationService {
  private static final int ACTIVITY_SHOWN = 10;

  private final Access access;
  private final AdministratorRepository administrators;
  private final AuditRepository events;
  private final SetupCodes setupCodes;
  private final AuditLog audit;
  private final InstantSource clock;

  public AdministrationService(
      Access access,
      AdministratorRepository administrators,
      AuditRepository events,
      SetupCodes setupCodes,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.events = events;
    this.setupCodes = setupCodes;
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
        viewer ->
            administrators
                .find(id)
                .map(
                    person ->
                        new AdministratorDetails(
                            person,
                            viewer.role().may(Permission.MANAGE_ADMINISTRATORS),
                            viewer.role().mayActOn(person.role(), Permission.SET_MFA_REQUIREMENT),
                            events.newestAbout(id, ACTIVITY_SHOWN))),
        Optional::empty);
  }

  /** Adds somebody and writes their invitation; they are Invited until a first password is set. */
  public SaveOutcome add(Actor actor, PersonForm form) {
    return access.changing(
        actor,
        Permission.MANAGE_ADMINISTRATORS,
        AuditAction.ADMINISTRATOR_ADDED,
        person -> insert(person, form),
        SaveOutcome.Denied::new);
  }

  private SaveOutcome insert(Administrator actor, PersonForm form) {
    if (!form.wrong().isEmpty()) {
      return new SaveOutcome.Invalid(form.wrong());
    }
    NewAdministrator person =
        new NewAdministrator(
            UUID.randomUUID(),
            EmailAddress.parse(form.email()).orElseThrow(),
            PersonName.parse(form.firstName()).orElseThrow(),
            PersonName.parse(form.lastName()).orElseThrow(),
            form.role(),
            AdministratorStatus.INVITED,
            form.requirement(),
            clock.instant());
    if (!administrators.insert(person)) {
      return new SaveOutcome.EmailTaken();
    }
    administrators
        .find(person.id())
        .ifPresent(added -> setupCodes.send(added, MessageKind.INVITATION, actor.name()));
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
        person -> update(person, id, version, form),
        SaveOutcome.Denied::new);
  }

  private SaveOutcome update(Administrator actor, UUID id, int version, PersonForm form) {
    List<UUID> owners = administrators.holdActiveOwners();
    Administrator stored = administrators.findAndHold(id).orElse(null);
    if (stored == null) {
      return new SaveOutcome.Gone();
    }
    Changes changes = Changes.between(stored, form);
    boolean mayActAtAll =
        actor.role().may(Permission.MANAGE_ADMINISTRATORS)
            || actor.role().mayActOn(stored.role(), Permission.SET_MFA_REQUIREMENT);
    if (stored.version() != version && mayActAtAll) {
      // Before anything is refused: what differs may be somebody else's change and not the actor's.
      return new SaveOutcome.Conflict(stored);
    }
    Optional<AuditAction> refused = refused(actor, stored, form, changes);
    if (refused.isPresent()) {
      access.recordRefusal(refused.get(), actor, stored);
      return new SaveOutcome.Denied();
    }
    if (!form.wrong().isEmpty()) {
      return new SaveOutcome.Invalid(form.wrong());
    }
    EmailAddress email = EmailAddress.parse(form.email()).orElseThrow();
    if (administrators
        .findByEmailKey(email.key())
        .filter(other -> !other.id().equals(id))
        .isPresent()) {
      return new SaveOutcome.EmailTaken();
    }
    boolean demotesLastOwner =
        changes.role()
            && stored.role() == Role.ADMINISTRATOR_WITH_BILLING
            && owners.equals(List.of(id));
    if (demotesLastOwner) {
      audit.record(
          AuditEntry.refused(
                  AuditAction.ROLE_CHANGED, Access.party(actor), Access.party(stored))
              .because("LAST_OWNER"));
      return new SaveOutcome.LastOwner();
    }
    if (changes.any()) {
      write(actor, stored, form, email, changes);
    }
    return new SaveOutcome.Saved(id);
  }

  private static Optional<AuditAction> refused(
      Administrator actor, Administrator stored, PersonForm form, Changes changes) {
    if ((changes.general() || changes.role())
        && !actor.role().may(Permission.MANAGE_ADMINISTRATORS)) {
      return Optional.of(
          changes.role() ? AuditAction.ROLE_CHANGED : AuditAction.ADMINISTRATOR_CHANGED);
    }
    return changes.requirement()
            && !actor.role().mayActOn(stored.role(), Permission.SET_MFA_REQUIREMENT)
        ? Optional.of(action(form.requirement()))
        : Optional.empty();
  }

  private static AuditAction action(MfaRequirement requirement) {
    return requirement == MfaRequirement.REQUIRED
        ? AuditAction.MFA_REQUIRED
        : AuditAction.MFA_NOT_REQUIRED;
  }

  private void write(
      Administrator actor,
      Administrator stored,
      PersonForm form,
      EmailAddress email,
      Changes changes) {
    Instant since =
        form.requirement() == MfaRequirement.NOT_REQUIRED
            ? null
            : changes.requirement() ? clock.instant() : stored.requiredSince();
    administrators.update(
        stored.id(),
        stored.version(),
        email,
        PersonName.parse(form.firstName()).orElseThrow(),
        PersonName.parse(form.lastName()).orElseThrow(),
        form.role(),
        form.requirement(),
        since);
    Party by = Access.party(actor);
    Party subject = Access.party(stored);
    List<AuditEntry> entries = new ArrayList<>();
    if (changes.general()) {
      entries.add(AuditEntry.done(AuditAction.ADMINISTRATOR_CHANGED, by, subject));
    }
    if (changes.role()) {
      entries.add(
          AuditEntry.done(AuditAction.ROLE_CHANGED, by, subject)
              .because(stored.role().label() + " → " + form.role().label()));
    }
    if (changes.requirement()) {
      entries.add(AuditEntry.done(action(form.requirement()), by, subject));
    }
    // Each is an operation of its own in the log: they are of different kinds.
    entries.forEach(audit::record);
  }

  /** What a form changes of a stored person. */
  private record Changes(boolean general, boolean role, boolean requirement) {
    static Changes between(Administrator stored, PersonForm form) {
      boolean general =
          !stored.firstName().equals(form.firstName().strip())
              || !stored.lastName().equals(form.lastName().strip())
              || !stored.email().equals(form.email().strip());
      return new Changes(
          general, stored.role() != form.role(), stored.mfaRequirement() != form.requirement());
    }

    boolean any() {
      return general || role || requirement;
    }
  }
}
