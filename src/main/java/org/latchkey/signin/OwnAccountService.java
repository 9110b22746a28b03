package org.latchkey.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.attempt.AttemptCounter;

/** What everybody may do with their own account. */
public final class OwnAccountService {
  private final Database database;
  private final Access access;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final PasswordRule passwordRule;
  private final AttemptCounter attempts;
  private final SetupCodes setupCodes;
  private final Outbox outbox;
  private final AuditLog audit;
  private final SignInService signIn;
  private final InstantSource clock;

  OwnAccountService(
      Database database,
      Access access,
      AdministratorRepository administrators,
      SettingsRepository settings,
      CredentialRepository credentials,
      Passwords passwords,
      PasswordRule passwordRule,
      AttemptCounter attempts,
      SetupCodes setupCodes,
      Outbox outbox,
      AuditLog audit,
      SignInService signIn,
      InstantSource clock) {
    this.database = database;
    this.access = access;
    this.administrators = administrators;
    this.settings = settings;
    this.credentials = credentials;
    this.passwords = passwords;
    this.passwordRule = passwordRule;
    this.attempts = attempts;
    this.setupCodes = setupCodes;
    this.outbox = outbox;
    this.audit = audit;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** One's own data, or empty when the account is gone or not active any more. */
  public Optional<Administrator> account(Actor actor) {
    return access.active(actor);
  }

  /** What became of a change of password. */
  public sealed interface PasswordOutcome {
    record Changed() implements PasswordOutcome {}

    /** The present password is wrong, or there were too many tries. */
    record NotYours() implements PasswordOutcome {}

    /** The new password is not accepted. */
    record Refused(PasswordRule.Flaw flaw) implements PasswordOutcome {}

    /** An authenticator code is needed first: the last one is too long ago (S-35). */
    record CodeNeeded() implements PasswordOutcome {}

    /** The account is gone or not active any more. */
    record AccountGone() implements PasswordOutcome {}
  }

  /** Changes one's own password; it never touches MFA. */
  public PasswordOutcome changePassword(Session session, String present, String wanted) {
    Administrator person = access.active(session.actor()).orElse(null);
    if (person == null) {
      access.refuse(session.actor(), AuditAction.PASSWORD_CHANGED);
      return new PasswordOutcome.AccountGone();
    }
    if (codeNeeded(session, person)) {
      return new PasswordOutcome.CodeNeeded();
    }
    Optional<PasswordRule.Flaw> flaw = passwordRule.flaw(wanted, ownWords(person));
    if (flaw.isPresent()) {
      return new PasswordOutcome.Refused(flaw.get());
    }
    Verdict verdict = attempts.count(person);
    String hash = credentials.passwordHash(person.id()).orElse("");
    boolean right = passwords.matches(present, hash);
    String newHash = passwords.hash(wanted);
    return database.inTransaction(
        () -> {
          Administrator held = administrators.findAndHold(person.id()).orElse(null);
          if (held == null || !Access.isHere(held, session.actor())) {
            // Ended while it was hashed: what was ended does not come back by this (S-36).
            audit.record(
                AuditEntry.refused(
                    AuditAction.PASSWORD_CHANGED, Access.party(person), Access.party(person)));
            return new PasswordOutcome.AccountGone();
          }
          boolean unchanged = credentials.passwordHash(held.id()).equals(Optional.of(hash));
          if (!right || verdict instanceof Verdict.Locked || !unchanged) {
            attempts.failed(held, AuditAction.PASSWORD_CHANGED, verdict, "WRONG_PASSWORD");
            return new PasswordOutcome.NotYours();
          }
          credentials.setPassword(held.id(), newHash, clock.instant());
          attempts.reset(held);
          // Whoever can read the mail must not undo what was changed because of that (S-40).
          setupCodes.revoke(held.id(), Purpose.PASSWORD);
          database.afterCommit(() -> session.outlive(held));
          administrators.endSessions(held.id());
          outbox.put(Letter.notice(MessageKind.PASSWORD_CHANGED, Recipient.of(held)));
          audit.record(
              AuditEntry.done(
                  AuditAction.PASSWORD_CHANGED, Access.party(held), Access.party(held)));
          return new PasswordOutcome.Changed();
        });
  }

  /** By which somebody would guess this person's password. */
  public List<String> ownWords(Administrator person) {
    return PasswordRule.ownWords(settings.organization(), person);
  }

  /** Whether one's own authenticator is to be shown again before something sensitive (S-35). */
  public boolean codeNeeded(Session session) {
    return access
        .active(session.actor())
        .map(person -> codeNeeded(session, person))
        .orElse(false);
  }

  /**
   * Whether one is to prove oneself again before one gets another way in (S-35): by a code or, without an
   * authenticator, by the password.
   */
  public boolean proofNeeded(Session session) {
    return access.active(session.actor()).isPresent() && owesProof(session);
  }

  private boolean owesProof(Session session) {
    return session.actor().owesProof(clock.instant());
  }

  private boolean codeNeeded(Session session, Administrator person) {
    return session.actor().owesCode(person, clock.instant());
  }

  /**
   * The right to enroll a first or another authenticator of one's own.
   *
   * @return empty when the account is not active, when a proof is needed first, or when it takes a
   *     set-up code: the password alone is not enough here
   */
  public Optional<EnrollmentGrant> enroll(Session session) {
    return access.changingOwn(
        session.actor(),
        AuditAction.ENROLLED,
        person -> owesProof(session) ? Optional.empty() : enroll(session, person),
        Optional::empty);
  }

  private Optional<EnrollmentGrant> enroll(Session session, Administrator person) {
    Actor now = session.actor();
    if (person.mfaEnrollment() == MfaEnrollment.ENROLLED) {
      return Optional.of(
          EnrollmentGrant.give(
              person,
              EnrollmentGrant.Reason.RENEWAL,
              clock.instant(),
              held -> outlives(session, now, held)));
    }
    if (passwordAloneEnrolls(person)) {
      return Optional.of(
          EnrollmentGrant.give(
              person,
              EnrollmentGrant.Reason.FIRST_ENROLLMENT,
              clock.instant(),
              held -> passwordAloneEnrolls(held) && outlives(session, now, held)));
    }
    Party party = Access.party(person);
    audit.record(
        AuditEntry.refused(AuditAction.ENROLLED, party, party).because("SET_UP_CODE_NEEDED"));
    return Optional.empty();
  }

  /** Whether this person, who is signed in without an authenticator, may enroll one right away. */
  boolean passwordAloneEnrolls(Administrator person) {
    return signIn.passwordAloneEnrolls(person);
  }

  /** The session in which somebody enrolls is the one that goes on; it must not have ended before. */
  private boolean outlives(Session session, Actor then, Administrator held) {
    boolean still = held.sessionEpoch() == then.epoch();
    if (still) {
      access.afterCommit(() -> session.outlive(held));
    }
    return still;
  }
}
