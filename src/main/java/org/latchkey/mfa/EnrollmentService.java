package org.latchkey.mfa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode;
import org.latchkey.credential.Throttle;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.Vault;

/** Enrolls an authenticator: a key in memory, one code that proves it, and only then a row. */
public final class EnrollmentService {
  /** How long somebody may take for the wizard before they have to show again who they are. */
  public static final Duration GRANT_LIFETIME = Duration.ofMinutes(30);

  private final Database database;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final TotpCredentialRepository credentials;
  private final CredentialRepository recovery;
  private final RecoveryCodes recoveryCodes;
  private final Throttle throttle;
  private final Vault vault;
  private final SetupCodes setupCodes;
  private final Outbox outbox;
  private final AuditLog audit;
  private final InstantSource clock;

  public EnrollmentService(
      Database database,
      AdministratorRepository administrators,
      SettingsRepository settings,
      TotpCredentialRepository credentials,
      CredentialRepository recovery,
      RecoveryCodes recoveryCodes,
      Throttle throttle,
      Vault vault,
      SetupCodes setupCodes,
      Outbox outbox,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.settings = settings;
    this.credentials = credentials;
    this.recovery = recovery;
    this.recoveryCodes = recoveryCodes;
    this.throttle = throttle;
    this.vault = vault;
    this.setupCodes = setupCodes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Starts an enrollment, or starts it again with another key; nothing is stored. */
  public Enrollment begin(EnrollmentGrant grant) {
    return labeled(grant, TotpKey.random());
  }

  /** The same enrollment under the names that organization and account have now. */
  public Enrollment relabeled(Enrollment enrollment) {
    return labeled(enrollment.grant(), enrollment.key());
  }

  private Enrollment labeled(EnrollmentGrant grant, TotpKey key) {
    String organization = settings.organization().map(Organization::name).orElseThrow();
    Administrator person = administrators.find(grant.administratorId()).orElseThrow();
    return new Enrollment(
        grant, organization, person.email(), OtpauthUri.of(organization, person.email(), key));
  }

  /**
   * Enrolls the authenticator whose code this is, in the place of any earlier one, with new recovery
   * codes. Takes about a second when the code is right; a wrong one is recorded (S-60).
   */
  public ProofOutcome prove(Enrollment enrollment, String code) {
    OptionalLong step = Totp.match(enrollment.key(), code, clock.instant());
    if (step.isEmpty()) {
      return database.inTransaction(() -> wrong(enrollment.grant()));
    }
    RecoveryCodes.NewCodes codes = recoveryCodes.create();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.inTransaction(() -> store(enrollment, step.getAsLong(), codes, now));
  }

  private ProofOutcome wrong(EnrollmentGrant grant) {
    Party party = party(grant, administrators.find(grant.administratorId()).orElse(null));
    audit.record(AuditEntry.refused(AuditAction.ENROLLED, party, party).because("WRONG"));
    return new ProofOutcome.WrongCode();
  }

  private static Party party(EnrollmentGrant grant, @Nullable Administrator person) {
    return person == null ? new Party(grant.administratorId(), "") : Access.party(person);
  }

  private ProofOutcome store(
      Enrollment enrollment, long step, RecoveryCodes.NewCodes codes, Instant now) {
    EnrollmentGrant grant = enrollment.grant();
    Administrator person = administrators.findAndHold(grant.administratorId()).orElse(null);
    if (person == null
        || !holds(grant, person, now)
        || passwordChangedSince(grant)
        || !grant.redeem(person)) {
      Party party = party(grant, person);
      audit.record(AuditEntry.refused(AuditAction.ENROLLED, party, party).because("GRANT_ENDED"));
      return new ProofOutcome.GrantEnded();
    }
    credentials.replace(
        TotpCredential.sealed(person.id(), enrollment.key(), vault, now, step, false));
    recovery.replaceRecoveryCodes(person.id(), codes.hashed());
    administrators.noteFirstEnrollment(person.id(), now);
    throttle.reset(person.id());
    // Every other way to another authenticator, and whatever is open elsewhere, ends with this (S-36).
    setupCodes.revoke(person.id(), StoredSetupCode.Purpose.MFA);
    administrators.endSessions(person.id());
    outbox.put(
        Letter.notice(
            person.neverEnrolled() ? MessageKind.MFA_ENROLLED : MessageKind.MFA_REPLACED,
            Recipient.of(person)));
    audit.record(
        AuditEntry.done(AuditAction.ENROLLED, Access.party(person), Access.party(person))
            .because(grant.reason().name()));
    int epoch = administrators.find(person.id()).orElseThrow().sessionEpoch();
    database.afterCommit(() -> grant.use(now, epoch));
    return new ProofOutcome.Enrolled(codes.shown());
  }

  /** Whoever was let in by a password that is not theirs any more has no right to enroll either. */
  private boolean passwordChangedSince(EnrollmentGrant grant) {
    return recovery
        .passwordChangedAt(grant.administratorId())
        .filter(changed -> changed.isAfter(grant.issuedAt()))
        .isPresent();
  }

  private static boolean holds(EnrollmentGrant grant, Administrator person, Instant now) {
    boolean stillFirst =
        grant.reason() != EnrollmentGrant.Reason.FIRST_ENROLLMENT
            || person.neverEnrolled();
    return !grant.overAt(now)
        && stillFirst
        && grant.isOpenFor(person)
        && person.status() == AdministratorStatus.ACTIVE;
  }

  /**
   * Makes new recovery codes in the place of the old ones, to be shown once. Takes about a second.
   *
   * <p>Only the way in ({@code signin}) calls it, for somebody who has just proved a code; a wall keeps
   * that.
   */
  public List<String> replaceRecoveryCodes(UUID administratorId) {
    RecoveryCodes.NewCodes codes = makeRecoveryCodes();
    return database.inTransaction(
        () -> putInPlace(administrators.findAndHold(administratorId).orElseThrow(), codes));
  }

  /**
   * Codes to hand over to {@link #replaceRecoveryCodes}, made before any row is held: it takes a second.
   *
   * @throws IllegalStateException inside a transaction
   */
  public RecoveryCodes.NewCodes makeRecoveryCodes() {
    if (database.isChanging()) {
      throw new IllegalStateException("Others would wait for what this transaction holds");
    }
    return recoveryCodes.create();
  }

  /**
   * Puts these codes in the place of the old ones and tells their owner (S-45, S-48). Call it inside
   * the transaction that has decided that they may have them, under the same wall.
   *
   * @return the codes, to be shown once
   */
  public List<String> replaceRecoveryCodes(Administrator person, RecoveryCodes.NewCodes codes) {
    return putInPlace(person, codes);
  }

  private List<String> putInPlace(Administrator person, RecoveryCodes.NewCodes codes) {
    recovery.replaceRecoveryCodes(person.id(), codes.hashed());
    credentials.setRecoveryCodesSaved(person.id(), false);
    outbox.put(Letter.notice(MessageKind.RECOVERY_CODES_REPLACED, Recipient.of(person)));
    audit.record(
        AuditEntry.done(
            AuditAction.RECOVERY_CODES_CREATED, Access.party(person), Access.party(person)));
    return codes.shown();
  }

  /** Notes that the owner says to have saved the recovery codes. */
  public void recoveryCodesSaved(UUID administratorId) {
    database.inTransaction(
        () -> {
          credentials.setRecoveryCodesSaved(administratorId, true);
          return true;
        });
  }
}
