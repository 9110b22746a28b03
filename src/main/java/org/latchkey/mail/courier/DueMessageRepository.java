package org.latchkey.mail.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.mail.MessageKind;

/** The rows of messages on their way from waiting to sent. */
public final class DueMessageRepository {
  /** No message waits longer; one that seems to was written before the clock was set back. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  private static final String DUE =
      "state = 'QUEUED' and (not_before <= :now or not_before > :latest)";

  private final Jdbi jdbi;

  public DueMessageRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(DueMessage.class));
  }

  /**
   * A message that is to go.
   *
   * @param attempts how often the mail server was tried, this time included
   * @param codeExpiresAt when the code in it ends; null when it has none, or none that works any more
   * @param readable whether its text is still there
   */
  public record DueMessage(
      UUID id,
      MessageKind kind,
      String recipientName,
      String recipientAddress,
      Instant createdAt,
      int attempts,
      @Nullable Instant codeExpiresAt,
      boolean readable) {}

  /** The messages whose time has come, the oldest first. */
  List<UUID> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from message where " + DUE + " order by created_at, seq")
                .bind("now", now)
                .bind("latest", now.plus(LONGEST_WAIT))
                .mapTo(UUID.class)
                .list());
  }

  /** When the next of those that wait is due; empty when none waits. */
  Optional<Instant> nextDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select not_before from message where state = 'QUEUED' order by not_before limit 1")
                .mapTo(Instant.class)
                .findOne());
  }

  /**
   * Takes a message to send it. Call it inside a transaction; it commits before the first byte goes.
   *
   * @return empty when it is not to be sent any more, or somebody else does
   */
  Optional<DueMessage> claim(UUID id, Instant now) {
    return jdbi.withHandle(
        handle -> {
          int claimed =
              handle
                  .createUpdate(
                      """
                      update message set state = 'SENDING', attempts = attempts + 1, tried_at = :now
                      where id = :id and
                      """
                          + DUE)
                  .bind("id", id)
                  .bind("now", now)
                  .bind("latest", now.plus(LONGEST_WAIT))
                  .execute();
          return claimed == 0
              ? Optional.empty()
              : handle
                  .createQuery(
                      """
                      select m.id, m.kind, m.recipient_name, m.recipient_address, m.created_at,
                             m.attempts, s.expires_at as code_expires_at,
                             case when m.sealed_text is null then false else true end as readable
                      from message m
                      left join setup_code s on s.id = m.setup_code_id and s.state = 'OPEN'
                      where m.id = :id
                      """)
                  .bind("id", id)
                  .mapTo(DueMessage.class)
                  .findOne();
        });
  }

  /** The mail server has taken it. */
  void sent(UUID id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set state = 'SENT', sent_at = :now, failure = ''
                    where id = :id and state = 'SENDING'
                    """)
                .bind("id", id)
                .bind("now", now)
                .execute());
  }

  /** It is to be tried again, unless it was wiped meanwhile. */
  void retry(UUID id, Instant notBefore, String failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set not_before = :notBefore, failure = :failure,
                        state = case when sealed_text is null then 'SUPERSEDED' else 'QUEUED' end
                    where id = :id and state = 'SENDING'
                    """)
                .bind("id", id)
                .bind("notBefore", notBefore)
                .bind("failure", failure)
                .execute());
  }

  /** It is not tried again by itself. */
  void fail(UUID id, String failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set failure = :failure,
                        state = case when sealed_text is null then 'SUPERSEDED' else 'FAILED' end
                    where id = :id and state = 'SENDING'
                    """)
                .bind("id", id)
                .bind("failure", failure)
                .execute());
  }

  /** The code in it works no more, so it goes nowhere and its text is wiped. */
  void supersede(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set state = 'SUPERSEDED', sealed_text = null
                    where id = :id and state = 'SENDING'
                    """)
                .bind("id", id)
                .execute());
  }

  /** Messages that were being sent when the program ended. */
  List<UUID> interrupted() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from message where state = 'SENDING' order by created_at, seq")
                .mapTo(UUID.class)
                .list());
  }

  /** What failed so far is tried once more without waiting, where its text is still there: something was mended. */
  public void hurry(Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set state = 'QUEUED', not_before = :now
                    where (state = 'QUEUED' and attempts > 0 and not_before > :now)
                        or (state = 'FAILED' and sealed_text is not null)
                    """)
                .bind("now", now)
                .execute());
  }
}
