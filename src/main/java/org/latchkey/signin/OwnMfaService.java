package org.latchkey.signin;

import java.util.List;
import java.util.Optional;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;

/** What becomes of one's own authenticator, recovery codes and sessions after they are there. */
public final class OwnMfaService {
  private static final int SIGN_INS_SHOWN = 10;

  private final Access access;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final CredentialRepository credentials;
  private final TotpCredentialRepository authenticators;
  private final EnrollmentService enrollment;
  private final OwnAccountService accounts;
  private final AuditRepository events;
  private final Outbox outbox;
  private final AuditLog audit;

  OwnMfaService(
      Access access,
      AdministratorRepository administrators,
      SettingsRepository settings,
      CredentialRepository credentials,
      TotpCredentialRepository authenticators,
      EnrollmentService enrollment,
      OwnAccountService accounts,
      AuditRepository events,
      Outbox outbox,
      AuditLog audit) {
    this.access = access;
    this.administrators = administrators;
    this.settings = settings;
    this.credentials = credentials;
    this.authenticators = authenticators;
    this.enrollment = enrollment;
    this.accounts = accounts;
    this.events = events;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** What became of removing one's own authenticator. */
  public sealed interface RemovalOutcome {
    /** From now on the password alone signs in. */
    record Removed() implements RemovalOutcome {}

    /** MFA is required of this person: there has to be an authenticator. */
    record StillRequired() implements RemovalOutcome {}

    /** There is none, or none any more. */
    record NotEnrolled() implements RemovalOutcome {}

    /** A code is needed first: the last one is too long ago (S-35). */
    record CodeNeeded() implements RemovalOutcome {}

    /** The account is not active any more, or the session was ended from elsewhere. */
    record AccountGone() implements RemovalOutcome {}
  }

  /**
   * Removes one's own authenticator with its recovery codes and ends what is open elsewhere (S-36); the
   * own session goes on.
   */
  public RemovalOutcome remove(Session session) {
    return access.<RemovalOutcome>changingOwn(
        session.actor(),
        AuditAction.MFA_REMOVED,
        person -> {
          if (person.mfaEnrollment() == MfaEnrollment.NOT_ENROLLED) {
            refuse(AuditAction.MFA_REMOVED, person, "NOT_ENROLLED");
            return new RemovalOutcome.NotEnrolled();
          }
          if (person.mfaRequirement() == MfaRequirement.REQUIRED) {
            refuse(AuditAction.MFA_REMOVED, person, "MFA_REQUIRED");
            return new RemovalOutcome.StillRequired();
          }
          if (accounts.codeNeeded(session)) {
            return new RemovalOutcome.CodeNeeded();
          }
          authenticators.remove(List.of(person.id()));
          credentials.removeRecoveryCodes(List.of(person.id()));
          access.afterCommit(() -> session.outlive(person));
          administrators.endSessions(person.id());
          outbox.put(Letter.notice(MessageKind.MFA_REMOVED, Recipient.of(person)));
          done(AuditAction.MFA_REMOVED, person);
          return new RemovalOutcome.Removed();
        },
        RemovalOutcome.AccountGone::new);
  }

  /** What became of asking for new recovery codes. */
  public sealed interface CodesOutcome {
    /**
     * The codes from now on; the earlier ones do not work any more.
     *
     * @param organization whose console they open
     * @param owner as they are now
     * @param codes to be shown once
     */
    record Replaced(String organization, Administrator owner, List<String> codes)
        implements CodesOutcome {
      @Override
      public String toString() {
        return "Replaced[" + owner.email() + "]";
      }
    }

    /** Without an authenticator there is nothing that a recovery code could stand in for. */
    record NotEnrolled() implements CodesOutcome {}

    /** A code is needed first: the last one is too long ago (S-35). */
    record CodeNeeded() implements CodesOutcome {}

    /** The account is not active any more, or the session was ended from elsewhere. */
    record AccountGone() implements CodesOutcome {}
  }

  /** Puts new recovery codes in the place of one's own (S-48). Takes about a second. */
  public CodesOutcome newRecoveryCodes(Session session) {
    if (accounts.codeNeeded(session)) {
      return new CodesOutcome.CodeNeeded();
    }
    RecoveryCodes.NewCodes codes = enrollment.makeRecoveryCodes();
    return access.<CodesOutcome>changingOwn(
        session.actor(),
        AuditAction.RECOVERY_CODES_CREATED,
        person -> {
          if (person.mfaEnrollment() == MfaEnrollment.NOT_ENROLLED) {
            refuse(AuditAction.RECOVERY_CODES_CREATED, person, "NOT_ENROLLED");
            return new CodesOutcome.NotEnrolled();
          }
          if (accounts.codeNeeded(session)) {
            return new CodesOutcome.CodeNeeded();
          }
          return new CodesOutcome.Replaced(
              settings.organization().map(Organization::name).orElseThrow(),
              person,
              enrollment.replaceRecoveryCodes(person, codes));
        },
        CodesOutcome.AccountGone::new);
  }

  /**
   * Ends whatever the same person has open elsewhere, here or on another workstation.
   *
   * @return false when this session was ended itself
   */
  public boolean signOutElsewhere(Session session) {
    return access.changingOwn(
        session.actor(),
        AuditAction.SESSIONS_ENDED,
        person -> {
          access.afterCommit(() -> session.outlive(person));
          administrators.endSessions(person.id());
          done(AuditAction.SESSIONS_ENDED, person);
          return true;
        },
        () -> false);
  }

  /**
   * One's own account as My Account shows it.
   *
   * @param mayEnroll whether a first or another authenticator can be enrolled from there; otherwise it
   *     takes a set-up code
   * @param signIns the last ten, successful and refused, newest first
   */
  public record Overview(Administrator person, boolean mayEnroll, List<AuditEvent> signIns) {}

  /** One's own account, or empty when it is gone or not active any more. */
  public Optional<Overview> overview(Actor actor) {
    return access
        .active(actor)
        .map(
            person ->
                new Overview(
                    person,
                    person.mfaEnrollment() == MfaEnrollment.ENROLLED
                        || accounts.passwordAloneEnrolls(person),
                    events.newestSignIns(person.id(), SIGN_INS_SHOWN)));
  }

  private void done(AuditAction action, Administrator person) {
    audit.record(AuditEntry.done(action, Access.party(person), Access.party(person)));
  }

  private void refuse(AuditAction action, Administrator person, String why) {
    audit.record(
        AuditEntry.refused(action, Access.party(person), Access.party(person)).because(why));
  }
}
