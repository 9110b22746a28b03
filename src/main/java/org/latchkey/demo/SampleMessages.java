package org.latchkey.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.latchkey.administrator.Administrator;
import org.latchkey.credential.SetupCodeRepository;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.OutboxRepository;
import org.latchkey.mail.Recipient;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.Vault;

/** Messages of the sample in every state, so that its Outbox has something to show. */
final class SampleMessages {
  private static final String ANNA = "Anna Moreau";
  private static final String JONAS = "Jonas Weber";

  private final Vault vault;
  private final String workstation;
  private final Function<String, Administrator> people;
  private final Instant now;
  private final OutboxRepository messages;
  private final SampleMessageRepository rows;
  private final SetupCodeRepository codes;
  private final SettingsRepository settings;

  /**
   * Messages that are written as of now.
   *
   * @param people finds somebody by first name
   */
  SampleMessages(
      Database database,
      Vault vault,
      String workstation,
      Function<String, Administrator> people,
      Instant now) {
    this.vault = vault;
    this.workstation = workstation;
    this.people = people;
    this.now = now;
    messages = new OutboxRepository(database.jdbi());
    rows = new SampleMessageRepository(database.jdbi());
    codes = new SetupCodeRepository(database.jdbi());
    settings = new SettingsRepository(database.jdbi());
  }

  /** Writes them, the oldest first. Call it inside a transaction. */
  void write() {
    Instant nineDays = ago(Duration.ofDays(9));
    code(nineDays, "Elif", MessageKind.PASSWORD_RESET, "");
    codes(() -> nineDays).revoke(people.apply("Elif").id(), Purpose.PASSWORD);

    Instant fiveDays = ago(Duration.ofDays(5));
    sent(notice(fiveDays, "Daniel", MessageKind.MFA_ENROLLED, ""), fiveDays);
    Instant fourDays = ago(Duration.ofDays(4));
    rows.tried(
        notice(fourDays, "Camille", MessageKind.RECOVERY_CODE_USED, ""),
        MessageState.FAILED,
        fourDays,
        "550 5.1.1 Recipient address rejected: mailbox unavailable");

    Instant thirtyHours = ago(Duration.ofHours(30));
    rows.handedOver(code(thirtyHours, "Lucía", MessageKind.INVITATION, ANNA), thirtyHours);
    Instant twentyHours = ago(Duration.ofHours(20));
    sent(notice(twentyHours, "Hannes", MessageKind.MFA_REQUIRED, ANNA), twentyHours);
    // A moment apart, because the newest is found by its time.
    Instant second = twentyHours.plusSeconds(1);
    sent(notice(second, "Aoife", MessageKind.MFA_REQUIRED, ANNA), second);
    code(second.plusSeconds(1), "Yusuf", MessageKind.MFA_SET_UP_REQUIRED, ANNA);

    Instant sixHours = ago(Duration.ofHours(6));
    UUID cancelled = code(sixHours, "Noah", MessageKind.INVITATION, ANNA);
    rows.cancelled(cancelled);
    codes(() -> sixHours).revoke(people.apply("Noah").id(), Purpose.FIRST_PASSWORD);

    code(ago(Duration.ofHours(5)), "Mei-Ling", MessageKind.PASSWORD_RESET, "");
    code(ago(Duration.ofHours(3)), "Lucía", MessageKind.INVITATION, ANNA);
    code(ago(Duration.ofHours(2)), "Sam", MessageKind.MFA_SET_UP_SENT, JONAS);
  }

  private Instant ago(Duration time) {
    return now.minus(time);
  }

  private UUID code(Instant at, String firstName, MessageKind kind, String by) {
    codes(() -> at).send(people.apply(firstName), kind, by);
    return newest();
  }

  private UUID notice(Instant at, String firstName, MessageKind kind, String by) {
    outbox(() -> at)
        .put(List.of(Letter.notice(kind, Recipient.of(people.apply(firstName))).by(by)));
    return newest();
  }

  private void sent(UUID message, Instant at) {
    rows.tried(message, MessageState.SENT, at.plusSeconds(4), "");
  }

  private UUID newest() {
    return messages.all().getFirst().id();
  }

  private SetupCodes codes(InstantSource then) {
    return new SetupCodes(codes, outbox(then), then);
  }

  private Outbox outbox(InstantSource then) {
    return new Outbox(
        messages,
        settings,
        vault,
        new LetterWords(workstation, ZoneId.systemDefault()),
        then);
  }
}
