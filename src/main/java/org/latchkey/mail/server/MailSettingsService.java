package org.latchkey.mail.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.mail.Letter;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;
import org.latchkey.mail.courier.DueMessageRepository;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.OutgoingMail;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;

/** Whether and through which server mail is sent. */
public final class MailSettingsService {
  private final Access access;
  private final MailServerRepository servers;
  private final DueMessageRepository messages;
  private final SettingsRepository settings;
  private final LetterWords words;
  private final Supplier<MailTransport> transports;
  private final AuditLog audit;
  private final InstantSource clock;

  /**
   * The service on a store.
   *
   * @param transports makes what takes a test message to the mail server
   */
  public MailSettingsService(
      Access access,
      MailServerRepository servers,
      DueMessageRepository messages,
      SettingsRepository settings,
      LetterWords words,
      Supplier<MailTransport> transports,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.servers = servers;
    this.messages = messages;
    this.settings = settings;
    this.words = words;
    this.transports = transports;
    this.audit = audit;
    this.clock = clock;
  }

  /** The settings, without the password; empty when the actor may not see them. */
  public Optional<MailSettings> read(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_SETTINGS,
        AuditAction.SETTINGS_READ,
        person -> Optional.of(MailSettings.of(servers.find())),
        Optional::empty);
  }

  /**
   * Sends mail through this server from now on. What could not be sent so far is tried at once. It takes a
   * code again, as does {@link #useNone}: the messages carry codes (S-35).
   *
   * @param version of the settings that the actor has seen
   */
  public MailOutcome use(Actor actor, MailForm form, int version) {
    return changing(
        actor,
        version,
        (person, stored) -> {
          Map<MailForm.Field, MailForm.Problem> wrong = form.wrong(stored);
          if (!wrong.isEmpty()) {
            return new MailOutcome.Invalid(wrong);
          }
          if (actor.owesCode(person, clock.instant())) {
            return new MailOutcome.CodeNeeded();
          }
          MailServer server = form.server(stored, version);
          if (!servers.replace(server)) {
            return new MailOutcome.Conflict(MailSettings.of(servers.find()));
          }
          messages.hurry(clock.instant());
          record(AuditAction.MAIL_SETTINGS_CHANGED, person, words(server));
          return new MailOutcome.Saved(MailSettings.of(servers.find()));
        });
  }

  /**
   * Sends no mail any more: messages wait in the outbox.
   *
   * @param version of the settings that the actor has seen
   */
  public MailOutcome useNone(Actor actor, int version) {
    return changing(
        actor,
        version,
        (person, stored) -> {
          if (actor.owesCode(person, clock.instant())) {
            return new MailOutcome.CodeNeeded();
          }
          servers.remove();
          record(AuditAction.MAIL_SETTINGS_CHANGED, person, "none");
          return new MailOutcome.Saved(MailSettings.of(Optional.empty()));
        });
  }

  /**
   * Sends a message to the actor by settings that need not be saved; saves nothing. It may log in by what
   * is stored, so it is recorded before it goes (S-60).
   */
  public TestMessage.Begun test(Actor actor, MailForm form) {
    Supplier<TestMessage.Begun> decided =
        access.changing(
            actor,
            Permission.CHANGE_SETTINGS,
            AuditAction.MAIL_TESTED,
            person -> {
              Optional<MailServer> stored = servers.find();
              Map<MailForm.Field, MailForm.Problem> wrong = form.wrong(stored);
              if (!wrong.isEmpty()) {
                return () -> new TestMessage.Begun.Invalid(wrong);
              }
              MailServer server = form.server(stored, 0);
              record(AuditAction.MAIL_TESTED, person, words(server));
              return () -> new TestMessage.Begun.OnItsWay(send(person, server));
            },
            () -> TestMessage.Begun.Denied::new);
    return decided.get();
  }

  private TestMessage send(Administrator person, MailServer server) {
    String organization = settings.organization().map(Organization::name).orElse("");
    Instant now = clock.instant();
    Recipient to = Recipient.of(person);
    LetterText letter =
        words.write(Letter.notice(MessageKind.TEST, to).by(person.name()), organization, now);
    OutgoingMail mail =
        new OutgoingMail(UUID.randomUUID(), organization, to.name(), to.address(), letter, now);
    return new TestMessage(server, to.address(), () -> send(server, mail));
  }

  private Delivery send(MailServer server, OutgoingMail mail) {
    MailTransport transport = transports.get();
    try {
      return transport.send(server, mail);
    } finally {
      transport.hangUp();
    }
  }

  /** A change of what is stored, for somebody who may and has seen it. */
  @FunctionalInterface
  private interface Change {
    MailOutcome by(Administrator person, Optional<MailServer> stored);
  }

  private MailOutcome changing(Actor actor, int version, Change change) {
    return access.changing(
        actor,
        Permission.CHANGE_SETTINGS,
        AuditAction.MAIL_SETTINGS_CHANGED,
        person -> {
          Optional<MailServer> stored = servers.find();
          return stored.map(MailServer::version).orElse(0) == version
              ? change.by(person, stored)
              : new MailOutcome.Conflict(MailSettings.of(stored));
        },
        MailOutcome.Denied::new);
  }

  private static String words(MailServer server) {
    return server.host() + ":" + server.port() + " " + server.security();
  }

  private void record(AuditAction action, Administrator person, String what) {
    audit.record(AuditEntry.done(action, Access.party(person), Party.NONE).because(what));
  }
}
