package org.latchkey.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.database.Database;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentGrant.Reason;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.attempt.AttemptCounter;
import org.latchkey.signin.attempt.PasswordCheck;
import org.latchkey.signin.attempt.PasswordCheck.Result;

/** The way in with a password, up to the second factor. None of it is for the JavaFX thread. */
public final class SignInService {
  private final Database database;
  private final AdministratorRepository administrators;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final SettingsRepository settings;
  private final MailServerRepository mailServer;
  private final PasswordCheck check;
  private final AttemptCounter attempts;
  private final AuditLog audit;
  private final InstantSource clock;

  SignInService(
      Database database,
      AdministratorRepository administrators,
      CredentialRepository credentials,
      Passwords passwords,
      SettingsRepository settings,
      MailServerRepository mailServer,
      PasswordCheck check,
      AttemptCounter attempts,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.credentials = credentials;
    this.passwords = passwords;
    this.settings = settings;
    this.mailServer = mailServer;
    this.check = check;
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Checks a password. A wrong one, an unknown, a suspended and a locked account take the same way and
   * the same time (S-26, S-31).
   */
  public SignInStep signIn(String email, String password) {
    return switch (check.of(email, password)) {
      case Result.Nobody(String name) -> refuseUnknown(name);
      case Result.Somebody found when found.passes() && found.active() -> {
        UUID id = found.person().id();
        credentials
            .passwordHash(id)
            .filter(passwords::wantsRehash)
            .ifPresent(old -> rehash(id, old, password));
        yield database.inTransaction(() -> afterPassword(found));
      }
      case Result.Somebody found ->
          database.inTransaction(() -> refuse(found.person(), found.verdict(), found.refusal()));
    };
  }

  private SignInStep refuseUnknown(String name) {
    return database.inTransaction(
        () -> {
          audit.record(
              AuditEntry.refused(AuditAction.PASSWORD_ENTERED, new Party(null, name), Party.NONE)
                  .because("UNKNOWN_ACCOUNT"));
          return new SignInStep.Refused();
        });
  }

  private SignInStep refuse(Administrator person, Verdict verdict, String why) {
    attempts.failed(person, AuditAction.PASSWORD_ENTERED, verdict, why);
    return new SignInStep.Refused();
  }

  private void rehash(UUID id, String oldHash, String password) {
    String newHash = passwords.hash(password);
    database.inTransaction(
        () -> {
          credentials.rehash(id, oldHash, newHash);
          return true;
        });
  }

  /** Decides on the person as they are by now: hashing takes time in which others change things. */
  private SignInStep afterPassword(Result.Somebody found) {
    Instant now = clock.instant();
    UUID id = found.person().id();
    Administrator person = administrators.findAndHold(id).orElseThrow();
    if (!found.isOfPasswordSetAt(credentials.passwordChangedAt(id))) {
      return refuse(person, found.verdict(), "WRONG_PASSWORD");
    }
    if (person.status() != AdministratorStatus.ACTIVE) {
      return refuse(person, found.verdict(), person.status().name());
    }
    PendingSignIn pending = new PendingSignIn(person.id(), person.email(), now, found.passwordSetAt());
    if (person.mfaEnrollment() == MfaEnrollment.ENROLLED) {
      attempts.takeBack(person);
      return new SignInStep.EnterCode(pending);
    }
    if (person.mfaRequirement() == MfaRequirement.NOT_REQUIRED) {
      return new SignInStep.SignedIn(open(person.id()));
    }
    attempts.takeBack(person);
    return passwordAloneEnrolls(person)
        ? new SignInStep.EnrollFirst(
            pending,
            EnrollmentGrant.give(
                person, Reason.FIRST_ENROLLMENT, now, this::passwordAloneEnrolls))
        : new SignInStep.EnrollByCode(pending);
  }

  /**
   * Whether the password alone gives this person an authenticator: only where the organization allows
   * it, and nobody who had one before (product page 3.3).
   */
  boolean passwordAloneEnrolls(Administrator person) {
    return person.neverEnrolled()
        && settings.security().allowsFirstEnrollmentByPassword(mailServer.isConfigured());
  }

  /** Right after the first run: the owner is in, and enrolls now or, once, later. */
  public SignInStep firstSignIn(FirstRun.Owner owner) {
    return new SignInStep.EnrollOrLater(
        EnrollmentGrant.give(
            administrators.find(owner.id()).orElseThrow(),
            Reason.FIRST_ENROLLMENT,
            clock.instant()));
  }

  /** The owner of the first run puts enrollment off until the next sign-in. */
  public SignInStep later(FirstRun.Owner owner) {
    owner.useLater();
    return database.inTransaction(() -> new SignInStep.SignedIn(open(owner.id())));
  }

  /**
   * Lets in whoever has just enrolled by the given right.
   *
   * @return refused when no enrollment by that right is there
   */
  public SignInStep afterEnrollment(EnrollmentGrant grant) {
    return database.inTransaction(
        () -> {
          Administrator person = administrators.findAndHold(grant.administratorId()).orElseThrow();
          boolean enrolledByIt =
              grant.hasEnrolled(person) && person.status() == AdministratorStatus.ACTIVE;
          if (enrolledByIt) {
            return new SignInStep.SignedIn(open(person.id()));
          }
          Party party = Access.party(person);
          audit.record(
              AuditEntry.refused(AuditAction.SIGNED_IN, party, party).because("GRANT_ENDED"));
          return new SignInStep.Refused();
        });
  }

  /** Opens the session. Call it inside the transaction that has checked everything. */
  Session open(UUID administratorId) {
    Administrator person = administrators.find(administratorId).orElseThrow();
    Instant now = clock.instant();
    attempts.reset(person);
    administrators.noteSignIn(administratorId, now);
    audit.record(
        AuditEntry.done(AuditAction.SIGNED_IN, Access.party(person), Access.party(person)));
    return new Session(Actor.of(person), now);
  }

  /** Ends a session. */
  public void signOut(Session session) {
    end(session, AuditAction.SIGNED_OUT, "");
  }

  /** Locks a session: whoever comes back shows password and code again. */
  public void lock(Session session, LockReason reason) {
    end(session, AuditAction.LOCKED_SESSION, reason.name());
  }

  private void end(Session session, AuditAction action, String detail) {
    database.inTransaction(
        () -> {
          administrators
              .find(session.actor().id())
              .map(Access::party)
              .ifPresent(
                  party -> audit.record(AuditEntry.done(action, party, party).because(detail)));
          return true;
        });
  }
}
