package org.latchkey.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.credential.SetupCodeRepository.NewCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.credential.StoredSetupCode.State;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;

/** Sends set-up codes and takes them back in. Nothing but the message ever holds a code (S-40). */
public final class SetupCodes {
  /** How long a code works. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private final SetupCodeRepository codes;
  private final Outbox outbox;
  private final InstantSource clock;

  public SetupCodes(SetupCodeRepository codes, Outbox outbox, InstantSource clock) {
    this.codes = codes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A message with a code that is to be sent.
   *
   * @param by who causes it, empty when it is the person
   * @param heldBack how long it can be taken back
   */
  public record Send(Administrator to, MessageKind kind, String by, Duration heldBack) {}

  /** Sends a code; an older one for the same purpose ends. Call it inside the transaction. */
  public void send(Administrator to, MessageKind kind, String by) {
    send(List.of(new Send(to, kind, by, Duration.ZERO)));
  }

  /** Sends the codes of one operation. Call it inside the transaction. */
  public void send(Collection<Send> sends) {
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    List<NewCode> rows = new ArrayList<>(sends.size());
    List<Letter> letters = new ArrayList<>(sends.size());
    Map<Purpose, List<UUID>> receivers = new EnumMap<>(Purpose.class);
    for (Send send : sends) {
      Administrator person = send.to();
      Purpose purpose = purpose(send.kind());
      receivers.computeIfAbsent(purpose, first -> new ArrayList<>()).add(person.id());
      SetupCode code = SetupCode.random();
      UUID id = UUID.randomUUID();
      rows.add(
          new NewCode(
              id, person.id(), purpose, code.hash(), keyOf(person), now, expires));
      letters.add(
          Letter.withCode(
                  send.kind(), Recipient.of(person), new Letter.Code(id, code.text(), expires))
              .by(send.by())
              .heldBackFor(send.heldBack()));
    }
    receivers.forEach((purpose, people) -> supersede(codes.open(people, purpose), now));
    codes.insert(rows);
    outbox.put(letters);
  }

  /** What is known of a code; empty for one that was never sent. */
  public Optional<StoredSetupCode> find(SetupCode code) {
    return codes.findByHash(code.hash());
  }

  /**
   * Uses a code up for its person, in the transaction that does what it is for.
   *
   * @return whether it still worked: true for exactly one of several who try
   */
  public boolean use(StoredSetupCode code, Administrator person) {
    Instant now = clock.instant();
    boolean works =
        code.state() == State.OPEN
            && !code.expiredAt(now)
            && code.administratorId().equals(person.id())
            && code.emailKey().equals(keyOf(person))
            && codes.use(code.id(), now);
    if (works) {
      outbox.codesEnded(List.of(code.id()));
    }
    return works;
  }

  /** Ends every code of a person for a purpose. Call it inside the transaction. */
  public void revoke(UUID administratorId, Purpose purpose) {
    supersede(codes.open(List.of(administratorId), purpose), clock.instant());
  }

  /** Ends codes whose messages were taken back. Call it inside the transaction. */
  public void revoke(Collection<UUID> ids) {
    supersede(ids, clock.instant());
  }

  /** Whether there is a message whose code has expired and that still holds it. */
  public boolean someToWipe() {
    return !codes.expiredUnwiped(clock.instant()).isEmpty();
  }

  /** Wipes messages whose code has expired. Call it inside a transaction. */
  public void wipeExpired() {
    outbox.codesEnded(codes.expiredUnwiped(clock.instant()));
  }

  /** Whether a code still belongs to the address that the person has now. */
  public static boolean isFor(StoredSetupCode code, Administrator person) {
    return code.administratorId().equals(person.id()) && code.emailKey().equals(keyOf(person));
  }

  private void supersede(Collection<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      codes.supersede(ids, now);
      outbox.codesEnded(ids);
    }
  }

  private static Purpose purpose(MessageKind kind) {
    return switch (kind) {
      case INVITATION -> Purpose.FIRST_PASSWORD;
      case PASSWORD_RESET -> Purpose.PASSWORD;
      case MFA_SET_UP_ASKED, MFA_SET_UP_REQUIRED, MFA_SET_UP_SENT -> Purpose.MFA;
      default -> throw new IllegalArgumentException(kind + " carries no code");
    };
  }

  private static String keyOf(Administrator person) {
    return EmailAddress.parse(person.email()).orElseThrow().key();
  }
}
