package org.latchkey.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administration.people.Notices;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.PersonName;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.settings.SettingsRepository;

/** Writes what the form of an existing administrator changes, inside the transaction of the service. */
final class PersonUpdate {
  private final Access access;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final Notices notices;
  private final RecoveryKitRepository kits;
  private final AuditLog audit;
  private final InstantSource clock;

  PersonUpdate(
      Access access,
      AdministratorRepository administrators,
      SettingsRepository settings,
      Notices notices,
      RecoveryKitRepository kits,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.settings = settings;
    this.notices = notices;
    this.kits = kits;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides and writes.
   *
   * @param as who asks, with the time of their last proof
   * @param actor the same person as read in this transaction
   */
  SaveOutcome save(Actor as, Administrator actor, UUID id, int version, PersonForm form) {
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
    if (changes.requirement()
        && form.requirement() == MfaRequirement.NOT_REQUIRED
        && settings.globalMfaRequirement()) {
      audit.record(
          AuditEntry.refused(
                  AuditAction.MFA_NOT_REQUIRED, Access.party(actor), Access.party(stored))
              .because("GLOBALLY_REQUIRED"));
      return new SaveOutcome.GloballyRequired();
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
    if (changes.role()
        && stored.role() == Role.ADMINISTRATOR_WITH_BILLING
        && owners.equals(List.of(id))) {
      audit.record(
          AuditEntry.refused(AuditAction.ROLE_CHANGED, Access.party(actor), Access.party(stored))
              .because("LAST_OWNER"));
      return new SaveOutcome.LastOwner();
    }
    if (changes.areSensitiveTo(actor, stored) && as.owesCode(actor, clock.instant())) {
      return new SaveOutcome.CodeNeeded();
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
    if (changes.role()) {
      administrators.endSessions(stored.id());
    }
    record(Access.party(actor), stored, form, changes);
    Administrator now = administrators.find(stored.id()).orElseThrow();
    if (!now.role().may(Permission.MAKE_RECOVERY_KIT)) {
      kits.end(now.id(), clock.instant());
    }
    if (changes.address()) {
      notices.emailChanged(stored, now, actor);
    }
    if (changes.requirement() && form.requirement() == MfaRequirement.REQUIRED) {
      notices.nowRequired(List.of(now), actor, Duration.ZERO);
    }
  }

  /** Each is an operation of its own in the log: they are of different kinds. */
  private void record(Party by, Administrator stored, PersonForm form, Changes changes) {
    Party subject = Access.party(stored);
    if (changes.general()) {
      audit.record(AuditEntry.done(AuditAction.ADMINISTRATOR_CHANGED, by, subject));
    }
    if (changes.role()) {
      audit.record(
          AuditEntry.done(AuditAction.ROLE_CHANGED, by, subject)
              .because(stored.role().label() + " → " + form.role().label()));
    }
    if (changes.requirement()) {
      audit.record(AuditEntry.done(action(form.requirement()), by, subject));
    }
  }

  /**
   * What a form changes of a stored person.
   *
   * @param general names or e-mail
   * @param address where messages go, not only its spelling
   */
  private record Changes(boolean general, boolean address, boolean role, boolean requirement) {
    static Changes between(Administrator stored, PersonForm form) {
      boolean general =
          !stored.firstName().equals(form.firstName().strip())
              || !stored.lastName().equals(form.lastName().strip())
              || !stored.email().equals(form.email().strip());
      return new Changes(
          general,
          !key(stored.email()).equals(key(form.email())),
          stored.role() != form.role(),
          stored.mfaRequirement() != form.requirement());
    }

    private static Optional<String> key(String email) {
      return EmailAddress.parse(email).map(EmailAddress::key);
    }

    boolean any() {
      return general || role || requirement;
    }

    /**
     * Whether they take a code of the actor (S-35): anybody's role, anybody's address, because codes go
     * there, and one's own requirement.
     */
    boolean areSensitiveTo(Administrator actor, Administrator stored) {
      return role || address || (actor.id().equals(stored.id()) && requirement);
    }
  }
}
