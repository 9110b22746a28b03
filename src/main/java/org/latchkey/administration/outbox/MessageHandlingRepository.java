package org.latchkey.administration.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.latchkey.administrator.Role;

/** What people do to messages by hand, as rows; each only where the message still waits. */
public final class MessageHandlingRepository {
  private final Jdbi jdbi;

  public MessageHandlingRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How many messages wait for a mail server or for somebody to hand them over. */
  public int waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from message where state in ('QUEUED', 'FAILED')")
                .mapTo(Integer.class)
                .one());
  }

  /** The same for messages to existing accounts of other roles than the given one. */
  public int waitingExceptTo(Role role) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from message m
                    join administrator a on a.id = m.administrator_id and a.role <> :role
                    where m.state in ('QUEUED', 'FAILED')
                    """)
                .bind("role", role)
                .mapTo(Integer.class)
                .one());
  }

  /** The set-up code in a message. */
  Optional<UUID> setupCode(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select setup_code_id from message
                    where id = :id and setup_code_id is not null
                    """)
                .bind("id", message)
                .mapTo(UUID.class)
                .findOne());
  }

  boolean cancel(UUID message) {
    return end(message, "update message set state = 'CANCELLED'");
  }

  /** Another message has taken its place. */
  void supersede(UUID message) {
    end(message, "update message set state = 'SUPERSEDED'");
  }

  boolean handOver(UUID message, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update message set state = 'SENT', sent_at = :at, tried_at = null, failure = ''
                        where id = :id and state in ('QUEUED', 'FAILED')
                        """)
                    .bind("at", at)
                    .bind("id", message)
                    .execute()
                == 1);
  }

  private boolean end(UUID message, String update) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(update + " where id = :id and state in ('QUEUED', 'FAILED')")
                    .bind("id", message)
                    .execute()
                == 1);
  }
}
