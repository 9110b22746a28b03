package org.latchkey.signin.reset;

import java.time.InstantSource;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.database.Database;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.attempt.AttemptCounter;
import org.latchkey.signin.attempt.PasswordCheck;
import org.latchkey.signin.attempt.PasswordCheck.Result;
import org.latchkey.signin.reset.CodeReader.Found;

/** Lets whoever holds a set-up code and knows the password enroll. None of it is for the JavaFX thread. */
public final class SetupCodeService {
  private final Database database;
  private final AdministratorRepository administrators;
  private final CredentialRepository credentials;
  private final SetupCodes codes;
  private final PasswordCheck check;
  private final AttemptCounter attempts;
  private final AuditLog audit;
  private final InstantSource clock;
  private final CodeReader reader;

  public SetupCodeService(
      Database database,
      AdministratorRepository administrators,
      CredentialRepository credentials,
      SetupCodes codes,
      PasswordCheck check,
      AttemptCounter attempts,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.credentials = credentials;
    this.codes = codes;
    this.check = check;
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
    this.reader = new CodeReader(administrators, codes, audit, clock);
  }

  /**
   * Looks at a code without using it.
   *
   * @param entered as typed, pasted, or the whole link
   */
  public CodeLook look(String entered) {
    return switch (reader.read(entered)) {
      case Found.Open(StoredSetupCode code) -> new CodeLook.Works(code.purpose());
      case Found.Ended(CodeProblem problem, Party owner) ->
          new CodeLook.WorksNot(refused(problem, owner));
    };
  }

  /**
   * Gives the right to enroll to whoever holds a code for MFA and knows the password of the account it
   * was sent to (S-40). The code works until the new authenticator is proved; so does the old
   * authenticator.
   */
  public SetUpOutcome setUpMfa(String entered, String email, String password) {
    return switch (reader.read(entered)) {
      case Found.Ended(CodeProblem problem, Party owner) ->
          new SetUpOutcome.Refused(refused(problem, owner));
      case Found.Open(StoredSetupCode code) when code.purpose() != Purpose.MFA ->
          new SetUpOutcome.Refused(refused(CodeProblem.OTHER_PURPOSE, reader.owner(code)));
      case Found.Open(StoredSetupCode code) ->
          switch (check.of(email, password)) {
            case Result.Nobody(String name) -> refuseNobody(name);
            case Result.Somebody found when found.passes() ->
                database.inTransaction(() -> afterPassword(entered, code, found));
            case Result.Somebody found ->
                database.inTransaction(
                    () -> failed(found.person(), found, CodeProblem.NOT_YOU, found.refusal()));
          };
    };
  }

  private CodeProblem refused(CodeProblem problem, Party owner) {
    return database.inTransaction(
        () -> reader.refused(AuditAction.SET_UP_CODE_ENTERED, problem, owner));
  }

  private SetUpOutcome refuseNobody(String name) {
    return database.inTransaction(
        () -> {
          audit.record(
              AuditEntry.refused(AuditAction.SET_UP_CODE_ENTERED, new Party(null, name), Party.NONE)
                  .because("UNKNOWN_ACCOUNT"));
          return new SetUpOutcome.Refused(CodeProblem.NOT_YOU);
        });
  }

  /** A right password with a wrong code counts as a failure too (S-30). */
  private SetUpOutcome failed(
      Administrator person, Result.Somebody found, CodeProblem problem, String why) {
    attempts.failed(person, AuditAction.SET_UP_CODE_ENTERED, found.verdict(), why);
    return new SetUpOutcome.Refused(problem);
  }

  /** Decides on code and person as they are by now: hashing takes time in which others change things. */
  private SetUpOutcome afterPassword(String entered, StoredSetupCode code, Result.Somebody found) {
    UUID id = found.person().id();
    Administrator person = administrators.findAndHold(id).orElse(null);
    if (person == null) {
      return new SetUpOutcome.Refused(
          reader.refused(
              AuditAction.SET_UP_CODE_ENTERED,
              CodeProblem.NOT_ACTIVE,
              Access.party(found.person())));
    }
    if (!found.isOfPasswordSetAt(credentials.passwordChangedAt(id))) {
      return failed(person, found, CodeProblem.NOT_YOU, "WRONG_PASSWORD");
    }
    if (!code.administratorId().equals(person.id())) {
      return failed(person, found, CodeProblem.SOMEBODY_ELSES, CodeProblem.SOMEBODY_ELSES.name());
    }
    if (person.status() != AdministratorStatus.ACTIVE) {
      return failed(person, found, CodeProblem.NOT_ACTIVE, person.status().name());
    }
    if (!SetupCodes.isFor(code, person)) {
      return failed(person, found, CodeProblem.SUPERSEDED, CodeProblem.SUPERSEDED.name());
    }
    if (reader.read(entered) instanceof Found.Ended(CodeProblem problem, Party owner)) {
      return failed(person, found, problem, problem.name());
    }
    attempts.takeBack(person);
    Party party = Access.party(person);
    audit.record(AuditEntry.done(AuditAction.SET_UP_CODE_ENTERED, party, party));
    return new SetUpOutcome.Granted(
        EnrollmentGrant.give(
            person,
            EnrollmentGrant.Reason.SET_UP_CODE,
            clock.instant(),
            enrolling -> codes.use(code, enrolling)));
  }
}
