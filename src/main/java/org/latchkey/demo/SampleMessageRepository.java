package org.latchkey.demo;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.latchkey.mail.MessageState;

/** Lets messages of the sample have been through what no mail server here has done to them. */
final class SampleMessageRepository {
  private final Jdbi jdbi;

  SampleMessageRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void tried(UUID id, MessageState state, Instant at, String failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update message set state = :state, attempts = attempts + 1, tried_at = :at,
                        sent_at = case when :state = 'SENT' then :at end, failure = :failure
                    where id = :id
                    """)
                .bind("state", state)
                .bind("at", at)
                .bind("failure", failure)
                .bind("id", id)
                .execute());
  }

  void handedOver(UUID id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update message set state = 'SENT', sent_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  void cancelled(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update message set state = 'CANCELLED' where id = :id")
                .bind("id", id)
                .execute());
  }
}
