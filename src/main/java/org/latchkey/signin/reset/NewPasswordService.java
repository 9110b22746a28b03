package org.latchkey.signin.reset;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.attempt.AttemptCounter;
import org.latchkey.signin.reset.CodeReader.Found;

/**
 * Sets a first or another password for whoever holds a set-up code that is for that. It never touches
 * MFA. None of it is for the JavaFX thread.
 */
public final class NewPasswordService {
  private final Database database;
  private final AdministratorRepository administrators;
  private final SettingsRepository settings;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final PasswordRule passwordRule;
  private final SetupCodes codes;
  private final AttemptCounter attempts;
  private final Outbox outbox;
  private final AuditLog audit;
  private final InstantSource clock;
  private final CodeReader reader;

  public NewPasswordService(
      Database database,
      AdministratorRepository administrators,
      SettingsRepository settings,
      CredentialRepository credentials,
      Passwords passwords,
      PasswordRule passwordRule,
      SetupCodes codes,
      AttemptCounter attempts,
      Outbox outbox,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.settings = settings;
    this.credentials = credentials;
    this.passwords = passwords;
    this.passwordRule = passwordRule;
    this.codes = codes;
    this.attempts = attempts;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.reader = new CodeReader(administrators, codes, audit, clock);
  }

  /**
   * Sets the password of the account that the code was sent to; an invited person becomes active.
   *
   * @param email of the account, which whoever holds the code has to know
   */
  public PasswordOutcome setPassword(String entered, String email, String wanted) {
    return switch (reader.read(entered)) {
      case Found.Ended(CodeProblem problem, Party owner) -> refuse(problem, owner);
      case Found.Open(StoredSetupCode code) when code.purpose() == Purpose.MFA ->
          refuse(CodeProblem.OTHER_PURPOSE, reader.owner(code));
      case Found.Open(StoredSetupCode code) when !isOf(code, email) ->
          refuse(CodeProblem.SOMEBODY_ELSES, reader.owner(code));
      case Found.Open(StoredSetupCode code) -> set(entered, code, wanted);
    };
  }

  private static boolean isOf(StoredSetupCode code, String email) {
    return EmailAddress.parse(email).map(EmailAddress::key).equals(Optional.of(code.emailKey()));
  }

  private PasswordOutcome set(String entered, StoredSetupCode code, String wanted) {
    Optional<Administrator> person = administrators.find(code.administratorId());
    Optional<PasswordRule.Flaw> flaw =
        person.flatMap(found -> passwordRule.flaw(wanted, ownWords(found)));
    if (flaw.isPresent()) {
      return new PasswordOutcome.Flawed(flaw.get());
    }
    String hash = passwords.hash(wanted);
    return database.inTransaction(() -> store(entered, code, hash));
  }

  /** Decides on code and person as they are by now: hashing takes time in which others change things. */
  private PasswordOutcome store(String entered, StoredSetupCode code, String hash) {
    Administrator person = administrators.findAndHold(code.administratorId()).orElse(null);
    if (person == null) {
      return refuse(CodeProblem.NOT_ACTIVE, Party.NONE);
    }
    Party party = Access.party(person);
    if (reader.read(entered) instanceof Found.Ended(CodeProblem problem, Party owner)) {
      return refuse(problem, owner);
    }
    boolean takesPart =
        person.status() == AdministratorStatus.ACTIVE
            || (person.status() == AdministratorStatus.INVITED
                && code.purpose() == Purpose.FIRST_PASSWORD);
    if (!takesPart) {
      return refuse(CodeProblem.NOT_ACTIVE, party);
    }
    if (!codes.use(code, person)) {
      // Only the address is left: the account has another one since the code was sent.
      return refuse(CodeProblem.SUPERSEDED, party);
    }
    credentials.setPassword(person.id(), hash, clock.instant());
    administrators.activate(person.id());
    // The pause was for guessing at a password that is no more; failures stay counted (S-29).
    attempts.endPause(person);
    codes.revoke(person.id(), Purpose.FIRST_PASSWORD);
    codes.revoke(person.id(), Purpose.PASSWORD);
    administrators.endSessions(person.id());
    outbox.put(Letter.notice(MessageKind.PASSWORD_CHANGED, Recipient.of(person)));
    audit.record(
        AuditEntry.done(AuditAction.PASSWORD_SET, party, party).because(code.purpose().name()));
    return new PasswordOutcome.Done();
  }

  private PasswordOutcome refuse(CodeProblem problem, Party owner) {
    return database.inTransaction(
        () ->
            new PasswordOutcome.Refused(reader.refused(AuditAction.PASSWORD_SET, problem, owner)));
  }

  /** By what somebody would guess the password of whoever the code was sent to; nothing without one. */
  public List<String> ownWords(String entered) {
    return reader.read(entered) instanceof Found.Open(StoredSetupCode code)
        ? administrators.find(code.administratorId()).map(this::ownWords).orElse(List.of())
        : List.of();
  }

  private List<String> ownWords(Administrator person) {
    return PasswordRule.ownWords(settings.organization(), person);
  }
}
