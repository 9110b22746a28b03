package org.latchkey.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.administrator.Access;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.credential.RecoveryCodes.NewCodes;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.mfa.TotpVerifier;
import org.latchkey.signin.CodeOutcome.Reason;
import org.latchkey.signin.attempt.AttemptCounter;

/** The second step of the way in: a code of the authenticator, or a recovery code in its place. */
public final class SecondFactorService {
  private static final String PASSWORD_CHANGED = "PASSWORD_CHANGED";

  private final Database database;
  private final AdministratorRepository administrators;
  private final TotpCredentialRepository authenticators;
  private final TotpVerifier verifier;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final EnrollmentService enrollment;
  private final SignInService signIn;
  private final AttemptCounter attempts;
  private final Outbox outbox;
  private final SignInNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  SecondFactorService(
      Database database,
      AdministratorRepository administrators,
      TotpCredentialRepository authenticators,
      TotpVerifier verifier,
      CredentialRepository credentials,
      Passwords passwords,
      EnrollmentService enrollment,
      SignInService signIn,
      AttemptCounter attempts,
      Outbox outbox,
      SignInNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.authenticators = authenticators;
    this.verifier = verifier;
    this.credentials = credentials;
    this.passwords = passwords;
    this.enrollment = enrollment;
    this.signIn = signIn;
    this.attempts = attempts;
    this.outbox = outbox;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Checks a code and lets its owner in. */
  public CodeOutcome verify(PendingSignIn pending, String code) {
    Optional<Administrator> person = present(pending);
    if (person.isEmpty()) {
      return startAgain(pending.administratorId(), AuditAction.CODE_ENTERED);
    }
    // Made for a wrong code too: with the person held, others would wait for a second.
    Optional<NewCodes> codes =
        recoveryCodesSaved(person.get())
            ? Optional.empty()
            : Optional.of(enrollment.makeRecoveryCodes());
    return check(
        person.get(), code, () -> passwordStands(pending), () -> enter(person.get(), codes));
  }

  private SignInStep enter(Administrator person, Optional<NewCodes> codes) {
    Session session = signIn.open(person.id());
    return codes.isEmpty() || recoveryCodesSaved(person)
        ? new SignInStep.SignedIn(session)
        : new SignInStep.SaveRecoveryCodes(
            session,
            person.email(),
            enrollment.replaceRecoveryCodes(person, codes.get()));
  }

  private boolean recoveryCodesSaved(Administrator person) {
    return authenticators
        .find(person.id())
        .map(TotpCredential::recoveryCodesSaved)
        .orElse(true);
  }

  /** Checks a code of somebody who is in already, before something sensitive (S-35). */
  public CodeOutcome proveAgain(Session session, String code) {
    Actor actor = session.actor();
    Optional<Administrator> person =
        administrators
            .find(actor.id())
            .filter(SecondFactorService::active)
            .filter(found -> actor.isSameAs(Actor.of(found)));
    if (person.isEmpty()) {
      return startAgain(actor.id(), AuditAction.CODE_ENTERED);
    }
    CodeOutcome outcome =
        check(
            person.get(),
            code,
            () -> true,
            () -> {
              attempts.reset(person.get());
              Party party = Access.party(person.get());
              audit.record(AuditEntry.done(AuditAction.CODE_ENTERED, party, party));
              return new SignInStep.SignedIn(session);
            });
    if (outcome instanceof CodeOutcome.Accepted) {
      session.proved(clock.instant());
    }
    return outcome;
  }

  /** Whether somebody who is in has no authenticator, and so proves themselves by the password (S-35). */
  public boolean provesByPassword(Session session) {
    return administrators
        .find(session.actor().id())
        .filter(person -> mayProveByPassword(person, session.actor()))
        .isPresent();
  }

  /**
   * Checks the password of somebody who is in already and has no authenticator whose code they could show,
   * before something sensitive (S-35). Takes as long as a hash takes.
   */
  public CodeOutcome proveByPassword(Session session, String password) {
    Actor actor = session.actor();
    if (!provesByPassword(session)) {
      return startAgain(actor.id(), AuditAction.PASSWORD_ENTERED);
    }
    Verdict verdict = attempts.count(administrators.find(actor.id()).orElseThrow());
    String hash = credentials.passwordHash(actor.id()).orElse("");
    boolean right = passwords.matches(password, hash) && verdict instanceof Verdict.Counted;
    CodeOutcome outcome =
        database.inTransaction(
            () -> {
              Administrator held = administrators.findAndHold(actor.id()).orElseThrow();
              if (!mayProveByPassword(held, actor)) {
                attempts.failed(held, AuditAction.PASSWORD_ENTERED, verdict, "NOT_ACTIVE");
                return new CodeOutcome.NotAccepted(Reason.START_AGAIN);
              }
              if (!right || !credentials.passwordHash(held.id()).equals(Optional.of(hash))) {
                String why = verdict instanceof Verdict.Locked ? "LOCKED" : "WRONG_PASSWORD";
                attempts.failed(held, AuditAction.PASSWORD_ENTERED, verdict, why);
                return new CodeOutcome.NotAccepted(Reason.WRONG);
              }
              attempts.reset(held);
              Party party = Access.party(held);
              audit.record(AuditEntry.done(AuditAction.PASSWORD_ENTERED, party, party));
              return new CodeOutcome.Accepted(new SignInStep.SignedIn(session));
            });
    if (outcome instanceof CodeOutcome.Accepted) {
      session.proved(clock.instant());
    }
    return outcome;
  }

  private static boolean mayProveByPassword(Administrator person, Actor actor) {
    return active(person)
        && actor.isSameAs(Actor.of(person))
        && person.mfaEnrollment() == MfaEnrollment.NOT_ENROLLED;
  }

  /** Counts the attempt durably, then looks at the code in a transaction of its own (S-28). */
  private CodeOutcome check(
      Administrator person,
      String code,
      BooleanSupplier passwordStands,
      Supplier<SignInStep> accepted) {
    Verdict verdict = attempts.count(person);
    return database.inTransaction(
        () -> {
          if (administrators.findAndHold(person.id()).filter(SecondFactorService::active).isEmpty()) {
            attempts.failed(person, AuditAction.CODE_ENTERED, verdict, "NOT_ACTIVE");
            return new CodeOutcome.NotAccepted(Reason.START_AGAIN);
          }
          if (!passwordStands.getAsBoolean()) {
            attempts.failed(person, AuditAction.CODE_ENTERED, verdict, PASSWORD_CHANGED);
            return new CodeOutcome.NotAccepted(Reason.START_AGAIN);
          }
          TotpVerifier.Result result =
              verdict instanceof Verdict.Locked
                  ? TotpVerifier.Result.WRONG
                  : verifier.verify(person.id(), code);
          if (result == TotpVerifier.Result.ACCEPTED) {
            return new CodeOutcome.Accepted(accepted.get());
          }
          String why = verdict instanceof Verdict.Locked ? "LOCKED" : result.name();
          attempts.failed(person, AuditAction.CODE_ENTERED, verdict, why);
          return new CodeOutcome.NotAccepted(reason(result));
        });
  }

  private static Reason reason(TotpVerifier.Result result) {
    return switch (result) {
      case ALREADY_USED -> Reason.ALREADY_USED;
      case CLOCK_WENT_BACK -> Reason.CLOCK_WENT_BACK;
      case DISABLED -> Reason.DISABLED;
      case NOT_ENROLLED -> Reason.START_AGAIN;
      case ACCEPTED, WRONG -> Reason.WRONG;
    };
  }

  /** Uses up a recovery code, tells its owner, and a new enrollment follows before anything else (S-47). */
  public CodeOutcome useRecoveryCode(PendingSignIn pending, String entered) {
    Optional<Administrator> person = present(pending);
    if (person.isEmpty()) {
      return startAgain(pending.administratorId(), AuditAction.RECOVERY_CODE_ENTERED);
    }
    Verdict verdict = attempts.count(person.get());
    Optional<RecoveryCodes.Typed> typed = RecoveryCodes.parse(entered);
    Optional<String> hash =
        typed.flatMap(t -> credentials.unusedRecoveryCode(person.get().id(), t.selector()));
    boolean right = typed.isPresent() && matches(typed.get().secret(), hash);
    boolean judged = right && verdict instanceof Verdict.Counted;
    return database.inTransaction(
        () -> {
          Administrator held = administrators.findAndHold(person.get().id()).orElseThrow();
          if (!passwordStands(pending)) {
            attempts.failed(held, AuditAction.RECOVERY_CODE_ENTERED, verdict, PASSWORD_CHANGED);
            return new CodeOutcome.NotAccepted(Reason.START_AGAIN);
          }
          Instant now = clock.instant();
          if (judged
              && active(held)
              && credentials.useRecoveryCode(
                  held.id(), typed.get().selector(), hash.orElseThrow(), now)) {
            attempts.reset(held);
            outbox.put(Letter.notice(MessageKind.RECOVERY_CODE_USED, Recipient.of(held)));
            tellIfFewAreLeft(held.id());
            audit.record(
                AuditEntry.done(
                    AuditAction.RECOVERY_CODE_ENTERED, Access.party(held), Access.party(held)));
            return new CodeOutcome.Accepted(
                new SignInStep.EnrollAgain(
                    EnrollmentGrant.give(held, EnrollmentGrant.Reason.RECOVERY_CODE, now)));
          }
          String why = verdict instanceof Verdict.Locked ? "LOCKED" : "WRONG";
          attempts.failed(held, AuditAction.RECOVERY_CODE_ENTERED, verdict, why);
          return new CodeOutcome.NotAccepted(Reason.WRONG);
        });
  }

  /** For the sign-in of whoever finds the phone again and does not go on to another enrollment. */
  private void tellIfFewAreLeft(UUID id) {
    if (administrators.find(id).orElseThrow().fewRecoveryCodesLeft()) {
      notices.tell(id, NoticeKind.FEW_RECOVERY_CODES, "");
    }
  }

  /** What was begun has ended: it is refused without looking at the code, and recorded (S-60). */
  private CodeOutcome startAgain(UUID administratorId, AuditAction attempted) {
    return database.inTransaction(
        () -> {
          Party party =
              administrators
                  .find(administratorId)
                  .map(Access::party)
                  .orElseGet(() -> new Party(administratorId, ""));
          audit.record(
              AuditEntry.refused(attempted, party, party).because(Reason.START_AGAIN.name()));
          return new CodeOutcome.NotAccepted(Reason.START_AGAIN);
        });
  }

  private boolean matches(String secret, Optional<String> hash) {
    if (hash.isEmpty()) {
      passwords.checkAgainstNothing(secret);
      return false;
    }
    return passwords.matches(secret, hash.get());
  }

  private Optional<Administrator> present(PendingSignIn pending) {
    return pending.expiredAt(clock.instant())
        ? Optional.empty()
        : administrators.find(pending.administratorId()).filter(SecondFactorService::active);
  }

  /** Call it inside the transaction, with the person held. */
  private boolean passwordStands(PendingSignIn pending) {
    return pending.isOfPasswordSetAt(credentials.passwordChangedAt(pending.administratorId()));
  }

  private static boolean active(Administrator person) {
    return person.status() == AdministratorStatus.ACTIVE;
  }
}
