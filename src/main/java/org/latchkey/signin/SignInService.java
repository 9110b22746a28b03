package org.latchkey.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.database.Database;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentGrant.Reason;

/** The way in with a password, up to the second factor. None of it is for the JavaFX thread. */
public final class SignInService {
  private final Database database;
  private final AdministratorRepository administrators;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final Throttle throttle;
  private final AttemptCounter attempts;
  private final AuditLog audit;
  private final InstantSource clock;

  SignInService(
      Database database,
      AdministratorRepository administrators,
      CredentialRepository credentials,
      Passwords passwords,
      Throttle throttle,
      AttemptCounter attempts,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.credentials = credentials;
    this.passwords = passwords;
    this.throttle = throttle;
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Checks a password. A wrong one, an unknown, a suspended and a locked account take the same way and
   * the same time (S-26, S-31).
   */
  public SignInStep signIn(String email, String password) {
    String key =
        EmailAddress.parse(email)
            .map(EmailAddress::key)
            .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    Optional<Administrator> person = administrators.findByEmailKey(key);
    if (person.isEmpty()) {
      return refuseUnknown(email, password);
    }
    Verdict verdict = attempts.count(person.get());
    // Read before the hash: whoever changes the password in between is noticed later.
    Optional<Instant> changedAt = credentials.passwordChangedAt(person.get().id());
    Optional<String> hash = credentials.passwordHash(person.get().id());
    boolean right = check(password, hash);
    boolean in =
        right
            && verdict instanceof Verdict.Counted
            && person.get().status() == AdministratorStatus.ACTIVE;
    if (!in) {
      return refuse(person.get(), verdict, right);
    }
    hash.filter(passwords::wantsRehash).ifPresent(old -> rehash(person.get().id(), old, password));
    return database.inTransaction(() -> afterPassword(person.get().id(), verdict, changedAt));
  }

  private boolean check(String password, Optional<String> hash) {
    if (hash.isEmpty()) {
      passwords.checkAgainstNothing(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }

  private SignInStep refuseUnknown(String email, String password) {
    throttle.countNobody();
    passwords.checkAgainstNothing(password);
    // Somebody may have typed the password into the wrong field: only what looks like an address is kept.
    String name = EmailAddress.parse(email).map(EmailAddress::text).orElse("");
    return database.inTransaction(
        () -> {
          audit.record(
              AuditEntry.refused(AuditAction.PASSWORD_ENTERED, new Party(null, name), Party.NONE)
                  .because("UNKNOWN_ACCOUNT"));
          return new SignInStep.Refused();
        });
  }

  private SignInStep refuse(Administrator person, Verdict verdict, boolean right) {
    String why =
        verdict instanceof Verdict.Locked
            ? "LOCKED"
            : !right ? "WRONG_PASSWORD" : person.status().name();
    return database.inTransaction(
        () -> {
          attempts.failed(person, AuditAction.PASSWORD_ENTERED, verdict, why);
          return new SignInStep.Refused();
        });
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
  private SignInStep afterPassword(UUID id, Verdict verdict, Optional<Instant> changedAt) {
    Instant now = clock.instant();
    Administrator person = administrators.findAndHold(id).orElseThrow();
    boolean stillRight = credentials.passwordChangedAt(id).equals(changedAt);
    if (!stillRight || person.status() != AdministratorStatus.ACTIVE) {
      return refuse(person, verdict, stillRight);
    }
    PendingSignIn pending = new PendingSignIn(person.id(), person.email(), now, changedAt);
    if (person.mfaEnrollment() == MfaEnrollment.ENROLLED) {
      attempts.takeBack(person);
      return new SignInStep.EnterCode(pending);
    }
    if (person.mfaRequirement() == MfaRequirement.NOT_REQUIRED) {
      return new SignInStep.SignedIn(open(person.id()));
    }
    attempts.takeBack(person);
    if (person.firstEnrolledAt() == null) {
      return new SignInStep.EnrollFirst(
          pending, EnrollmentGrant.give(person, Reason.FIRST_ENROLLMENT, now));
    }
    // Whoever had an authenticator does not get another by the password alone.
    Party party = Access.party(person);
    audit.record(
        AuditEntry.refused(AuditAction.PASSWORD_ENTERED, party, party)
            .because("NOT_ENROLLED_ANY_MORE"));
    return new SignInStep.Refused();
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
          return enrolledByIt
              ? new SignInStep.SignedIn(open(person.id()))
              : new SignInStep.Refused();
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
    end(session, AuditAction.SIGNED_OUT);
  }

  /** Locks a session: whoever comes back shows password and code again. */
  public void lock(Session session) {
    end(session, AuditAction.LOCKED_SESSION);
  }

  private void end(Session session, AuditAction action) {
    database.inTransaction(
        () -> {
          administrators
              .find(session.actor().id())
              .map(Access::party)
              .ifPresent(party -> audit.record(AuditEntry.done(action, party, party)));
          return true;
        });
  }
}
