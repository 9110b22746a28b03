package org.latchkey.administration.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.outbox.OutboxEntry.NotAgain;
import org.latchkey.administration.outbox.opened.MessageOpening;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administration.outbox.opened.OpenedMessage;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.SetupCodes;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.OutboxRepository;

/** Lists messages, grants their text, sends them again, cancels them and notes that they were handed over. */
public final class OutboxService {
  private final Access access;
  private final AdministratorRepository administrators;
  private final OutboxRepository messages;
  private final MessageHandlingRepository handling;
  private final Outbox outbox;
  private final MessageOpening opening;
  private final SetupCodes setupCodes;
  private final SignInNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public OutboxService(
      Access access,
      AdministratorRepository administrators,
      OutboxRepository messages,
      MessageHandlingRepository handling,
      Outbox outbox,
      MessageOpening opening,
      SetupCodes setupCodes,
      SignInNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.messages = messages;
    this.handling = handling;
    this.outbox = outbox;
    this.opening = opening;
    this.setupCodes = setupCodes;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** The messages that the actor may see, the newest first; empty for whoever has no outbox. */
  public Optional<OutboxContent> list(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_OUTBOX,
        AuditAction.OUTBOX_READ,
        viewer -> {
          Map<UUID, Administrator> people =
              administrators.all().stream()
                  .collect(Collectors.toMap(Administrator::id, Function.identity()));
          List<OutboxEntry> entries =
              messages.all().stream()
                  .map(message -> new Addressed(message, of(people, message)))
                  .filter(addressed -> maySee(viewer.role(), addressed))
                  .map(addressed -> entry(viewer.role(), addressed))
                  .toList();
          return Optional.of(
              new OutboxContent(opening.sendsMail(), opening.organization(), entries));
        },
        Optional::empty);
  }

  /**
   * The text of a message, for one use of it. When it carries a code, that is recorded; when it could
   * set somebody else's password, that person is told at their next sign-in. Whoever sits at an open
   * console could take an account by a code, so it takes an authenticator of one's own (S-35).
   */
  public MessageOutcome open(Actor actor, UUID id, MessageUse use) {
    return acting(
        actor, id, AuditAction.MESSAGE_READ, (viewer, found) -> open(actor, viewer, found, use));
  }

  private MessageOutcome open(
      Actor actor, Administrator viewer, Addressed found, MessageUse use) {
    Readability readability = readability(viewer.role(), found.message());
    if (readability == Readability.NOT_PERMITTED) {
      return refuse(AuditAction.MESSAGE_READ, viewer, found.message());
    }
    if (readability != Readability.OPEN && actor.owesCode(viewer, clock.instant())) {
      return new MessageOutcome.CodeNeeded();
    }
    Optional<OpenedMessage> opened =
        readability == Readability.GONE ? Optional.empty() : opening.of(found.message(), viewer);
    if (opened.isEmpty()) {
      return new MessageOutcome.TooLate();
    }
    if (readability != Readability.OPEN) {
      record(AuditAction.MESSAGE_READ, viewer, found.message(), use.name());
    }
    UUID recipient = found.message().administratorId();
    if (readability == Readability.ANNOUNCED && recipient != null && !recipient.equals(viewer.id())) {
      notices.tell(recipient, NoticeKind.PASSWORD_MESSAGE_OPENED, viewer.name());
    }
    return new MessageOutcome.Opened(opened.get());
  }

  /** Sends a message again: with a new code in the place of the one it carried, or as it was. */
  public MessageOutcome sendAgain(Actor actor, UUID id) {
    return acting(actor, id, AuditAction.MESSAGE_SENT_AGAIN, this::sendAgain);
  }

  private MessageOutcome sendAgain(Administrator actor, Addressed found) {
    Message message = found.message();
    Optional<NotAgain> prevented = SendingAgain.prevented(message, found.recipient());
    if (prevented.isPresent()) {
      return new MessageOutcome.CannotSendAgain(prevented.get());
    }
    if (message.kind().carriesCode()) {
      setupCodes.send(found.recipient().orElseThrow(), message.kind(), actor.name());
    } else if (outbox.putAgain(message)) {
      handling.supersede(message.id());
    }
    record(AuditAction.MESSAGE_SENT_AGAIN, actor, message, message.kind().name());
    return new MessageOutcome.Done();
  }

  /**
   * Cancels a message that waits; a code in it ends, also if somebody has been given it by hand. One that
   * tells of a change to the way in is left alone, so that nobody hides what they have done (S-45).
   */
  public MessageOutcome cancel(Actor actor, UUID id) {
    return acting(actor, id, AuditAction.MESSAGE_CANCELLED, this::cancel);
  }

  private MessageOutcome cancel(Administrator actor, Addressed found) {
    Message message = found.message();
    if (message.kind().mustArrive()) {
      refuse(AuditAction.MESSAGE_CANCELLED, actor, message);
      return new MessageOutcome.MustArrive();
    }
    if (!handling.cancel(message.id())) {
      return new MessageOutcome.TooLate();
    }
    handling.setupCode(message.id()).ifPresent(code -> setupCodes.revoke(List.of(code)));
    record(AuditAction.MESSAGE_CANCELLED, actor, message, message.kind().name());
    return new MessageOutcome.Done();
  }

  /** Notes that a waiting message has reached its recipient by hand, so that it waits no more. */
  public MessageOutcome handOver(Actor actor, UUID id) {
    return acting(actor, id, AuditAction.MESSAGE_HANDED_OVER, this::handOver);
  }

  private MessageOutcome handOver(Administrator actor, Addressed found) {
    Message message = found.message();
    if (!handling.handOver(message.id(), clock.instant())) {
      return new MessageOutcome.TooLate();
    }
    record(AuditAction.MESSAGE_HANDED_OVER, actor, message, message.kind().name());
    return new MessageOutcome.Done();
  }

  /** A message and whom it is to, as far as there still is such an account. */
  private record Addressed(Message message, Optional<Administrator> recipient) {}

  private MessageOutcome acting(
      Actor actor,
      UUID id,
      AuditAction action,
      BiFunction<Administrator, Addressed, MessageOutcome> granted) {
    return access.changing(
        actor,
        Permission.SEE_OUTBOX,
        action,
        person -> {
          Message message = messages.find(id).orElse(null);
          if (message == null) {
            return new MessageOutcome.TooLate();
          }
          Addressed found = new Addressed(message, recipient(message));
          return maySee(person.role(), found)
              ? granted.apply(person, found)
              : refuse(action, person, message);
        },
        MessageOutcome.Denied::new);
  }

  private Optional<Administrator> recipient(Message message) {
    return Optional.ofNullable(message.administratorId()).flatMap(administrators::findAndHold);
  }

  private static Optional<Administrator> of(Map<UUID, Administrator> people, Message message) {
    return Optional.ofNullable(message.administratorId()).map(people::get);
  }

  /** Whoever may not act on everybody does not see messages to nobody known either. */
  private static boolean maySee(Role viewer, Addressed found) {
    return found
        .recipient()
        .map(person -> viewer.mayActOn(person.role(), Permission.SEE_OUTBOX))
        .orElse(viewer == Role.ADMINISTRATOR_WITH_BILLING);
  }

  private OutboxEntry entry(Role viewer, Addressed found) {
    Message message = found.message();
    return new OutboxEntry(
        message,
        readability(viewer, message),
        SendingAgain.prevented(message, found.recipient()),
        message.state() == MessageState.QUEUED || message.state() == MessageState.FAILED);
  }

  private Readability readability(Role viewer, Message message) {
    if (!message.readable() || hasEnded(message.codeExpiresAt())) {
      return Readability.GONE;
    }
    if (!message.kind().carriesCode()) {
      return Readability.OPEN;
    }
    if (!message.kind().setsPassword()) {
      return Readability.RECORDED;
    }
    return viewer.may(Permission.READ_PASSWORD_MESSAGES)
        ? Readability.ANNOUNCED
        : Readability.NOT_PERMITTED;
  }

  private boolean hasEnded(@Nullable Instant expiresAt) {
    return expiresAt != null && !clock.instant().isBefore(expiresAt);
  }

  private MessageOutcome refuse(AuditAction action, Administrator actor, Message message) {
    audit.record(
        AuditEntry.refused(action, Access.party(actor), party(message))
            .because(message.kind().name()));
    return new MessageOutcome.Denied();
  }

  private void record(AuditAction action, Administrator actor, Message message, String detail) {
    audit.record(
        AuditEntry.done(action, Access.party(actor), party(message)).because(detail));
  }

  private static Party party(Message message) {
    return new Party(message.administratorId(), message.recipientName());
  }
}
