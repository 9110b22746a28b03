package org.latchkey.signin.reset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.NewAdministrator;
import org.latchkey.administrator.PersonName;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.database.Database;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.OutboxRepository;
import org.latchkey.signin.PendingSignIn;

/**
 * Writes the messages that are asked for before anybody is signed in. The answer never tells whether
 * there is such an account, and takes the same time (S-26). None of it is for the JavaFX thread.
 */
public final class MessageRequestService {
  /** How many messages of a kind somebody gets within an hour, so that nobody floods a mailbox. */
  public static final int MOST_PER_HOUR = 3;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final PersonName NOBODY = PersonName.parse("Nobody").orElseThrow();

  private final Database database;
  private final AdministratorRepository administrators;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final SetupCodes codes;
  private final OutboxRepository messages;
  private final MailServerRepository mailServer;
  private final AuditLog audit;
  private final InstantSource clock;

  public MessageRequestService(
      Database database,
      AdministratorRepository administrators,
      CredentialRepository credentials,
      Passwords passwords,
      SetupCodes codes,
      OutboxRepository messages,
      MailServerRepository mailServer,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.credentials = credentials;
    this.passwords = passwords;
    this.codes = codes;
    this.messages = messages;
    this.mailServer = mailServer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is said, whoever asks.
   *
   * @param byMail whether messages are sent; otherwise somebody hands them over from the outbox
   */
  public record Answer(boolean byMail) {}

  /** Writes a message with which its reader sets another password; an invited person, the first one. */
  public Answer newPassword(String email) {
    passwords.checkAgainstNothing(email);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Optional<Administrator> person =
        address.map(EmailAddress::key).flatMap(administrators::findByEmailKey);
    return database.inTransaction(
        () -> {
          person
              .flatMap(found -> administrators.findAndHold(found.id()))
              .ifPresentOrElse(
                  found ->
                      ask(
                          found,
                          AuditAction.PASSWORD_RESET_ASKED,
                          found.status() == AdministratorStatus.INVITED
                              ? MessageKind.INVITATION
                              : MessageKind.PASSWORD_RESET),
                  () -> {
                    writeToNobody();
                    refuseUnknown(
                        AuditAction.PASSWORD_RESET_ASKED,
                        address.map(EmailAddress::text).orElse(""));
                  });
          return answer();
        });
  }

  /**
   * Writes a message with which somebody whose password was right enrolls another authenticator.
   *
   * @return empty when the password was entered too long ago, or is another one by now
   */
  public Optional<Answer> setUp(PendingSignIn pending) {
    return database.inTransaction(
        () -> {
          Optional<Administrator> person = administrators.findAndHold(pending.administratorId());
          boolean late = pending.expiredAt(clock.instant());
          if (person.isEmpty()) {
            refuseUnknown(AuditAction.SET_UP_ASKED, pending.email());
            return late ? Optional.empty() : Optional.of(answer());
          }
          if (late) {
            refuse(person.get(), AuditAction.SET_UP_ASKED, "START_AGAIN");
            return Optional.empty();
          }
          if (!pending.isOfPasswordSetAt(credentials.passwordChangedAt(person.get().id()))) {
            refuse(person.get(), AuditAction.SET_UP_ASKED, "PASSWORD_CHANGED");
            return Optional.empty();
          }
          ask(person.get(), AuditAction.SET_UP_ASKED, MessageKind.MFA_SET_UP_ASKED);
          return Optional.of(answer());
        });
  }

  private void ask(Administrator person, AuditAction action, MessageKind kind) {
    boolean takesPart =
        person.status() == AdministratorStatus.ACTIVE || kind == MessageKind.INVITATION;
    boolean enough = enough(person, kind);
    if (!takesPart || enough) {
      database.takingBack(() -> codes.send(person, kind, ""));
      refuse(person, action, takesPart ? "TOO_MANY" : person.status().name());
    } else {
      codes.send(person, kind, "");
      audit.record(AuditEntry.done(action, Access.party(person), Access.party(person)));
    }
  }

  /**
   * Does for an unknown account what is done for one that is known, and takes it back: the answer
   * takes as long, because the same is written to the same tables (S-26).
   */
  private void writeToNobody() {
    UUID id = UUID.randomUUID();
    NewAdministrator nobody =
        new NewAdministrator(
            id,
            EmailAddress.parse(id + "@nobody.invalid").orElseThrow(),
            NOBODY,
            NOBODY,
            Role.READ_ONLY,
            AdministratorStatus.ACTIVE,
            MfaRequirement.NOT_REQUIRED,
            clock.instant());
    database.takingBack(
        () -> {
          administrators.insert(nobody);
          Administrator stored = administrators.find(id).orElseThrow();
          if (!enough(stored, MessageKind.PASSWORD_RESET)) {
            codes.send(stored, MessageKind.PASSWORD_RESET, "");
          }
        });
  }

  private void refuse(Administrator person, AuditAction action, String why) {
    Party party = Access.party(person);
    audit.record(AuditEntry.refused(action, party, party).because(why));
  }

  /** Both ways, so that a clock set back keeps nobody waiting for longer than an hour. */
  private boolean enough(Administrator person, MessageKind kind) {
    Instant now = clock.instant();
    return messages.count(person.id(), kind, now.minus(HOUR), now.plus(HOUR)) >= MOST_PER_HOUR;
  }

  private void refuseUnknown(AuditAction action, String email) {
    audit.record(
        AuditEntry.refused(action, new Party(null, email), Party.NONE)
            .because("UNKNOWN_ACCOUNT"));
  }

  private Answer answer() {
    return new Answer(mailServer.isConfigured());
  }
}
