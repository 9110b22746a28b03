package org.latchkey.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.Vault;

/**
 * Where messages are put, in the transaction that causes them; they go out after its commit. Every
 * text is sealed, since some carry a code.
 */
public final class Outbox {
  private final OutboxRepository messages;
  private final SettingsRepository settings;
  private final Vault vault;
  private final LetterWords words;
  private final InstantSource clock;

  public Outbox(
      OutboxRepository messages,
      SettingsRepository settings,
      Vault vault,
      LetterWords words,
      InstantSource clock) {
    this.messages = messages;
    this.settings = settings;
    this.vault = vault;
    this.words = words;
    this.clock = clock;
  }

  /** Puts one message. Call it inside the transaction. */
  public void put(Letter letter) {
    put(List.of(letter));
  }

  /** Puts the messages of one operation. Call it inside the transaction. */
  public void put(List<Letter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    String organization = settings.organization().map(Organization::name).orElseThrow();
    Instant now = clock.instant();
    List<OutboxRepository.NewMessage> rows = new ArrayList<>(letters.size());
    for (Letter letter : letters) {
      UUID id = UUID.randomUUID();
      LetterText text = words.write(letter, organization, now);
      byte[] sealed = vault.seal(text.text().getBytes(StandardCharsets.UTF_8), place(id));
      rows.add(new OutboxRepository.NewMessage(id, letter, text.subject(), sealed, now));
    }
    messages.insert(rows);
  }

  /**
   * The text of a message.
   *
   * @return empty when there is none such or it was wiped
   */
  public Optional<LetterText> text(UUID id) {
    return messages
        .sealedText(id)
        .map(
            found ->
                new LetterText(
                    found.subject(),
                    new String(vault.open(found.sealed(), place(id)), StandardCharsets.UTF_8)));
  }

  /**
   * Puts the text of a message without a code once more, as a message of its own. Call it inside the
   * transaction.
   *
   * @return whether its text was still there
   */
  public boolean putAgain(Message message) {
    Optional<LetterText> text = text(message.id());
    text.ifPresent(
        found -> {
          Recipient to =
              new Recipient(
                  message.administratorId(), message.recipientName(), message.recipientAddress());
          UUID id = UUID.randomUUID();
          byte[] sealed = vault.seal(found.text().getBytes(StandardCharsets.UTF_8), place(id));
          messages.insert(
              List.of(
                  new OutboxRepository.NewMessage(
                      id, Letter.notice(message.kind(), to), found.subject(), sealed, clock.instant())));
        });
    return text.isPresent();
  }

  /**
   * The codes are of no use any more: what carries them is wiped, and what has not gone yet stays here.
   * Call it inside the transaction that ends the codes.
   */
  public void codesEnded(Collection<UUID> setupCodes) {
    messages.wipe(setupCodes);
  }

  /**
   * Takes back the messages to these people that have not gone yet.
   *
   * @return the set-up codes in them
   */
  public List<UUID> takeBack(Collection<UUID> administrators, Collection<MessageKind> kinds) {
    // Read at once and not person by person: an undo may be about many.
    Set<UUID> wanted = Set.copyOf(administrators);
    List<OutboxRepository.Waiting> taken =
        messages.waiting(kinds).stream()
            .filter(message -> message.administratorId() != null)
            .filter(message -> wanted.contains(message.administratorId()))
            .toList();
    messages.cancel(taken);
    return taken.stream()
        .map(OutboxRepository.Waiting::setupCodeId)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String place(UUID id) {
    return "message/" + id + "/text";
  }
}
