package org.latchkey.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of messages. */
public final class OutboxRepository {
  private static final int BATCH = 1000;
  private static final String SELECT =
      """
      select m.id, m.administrator_id, m.kind, m.recipient_name, m.recipient_address, m.subject,
             case when m.sealed_text is null then false else true end as readable,
             s.expires_at as code_expires_at, m.state, m.created_at, m.not_before, m.attempts,
             m.tried_at, m.sent_at, m.failure
      from message m left join setup_code s on s.id = m.setup_code_id
      """;

  private final Jdbi jdbi;

  public OutboxRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(Message.class));
    jdbi.registerRowMapper(ConstructorMapper.factory(SealedText.class));
    jdbi.registerRowMapper(ConstructorMapper.factory(Waiting.class));
  }

  /** A message to be inserted. */
  @SuppressWarnings("ArrayRecordComponent") // sealed bytes, which nobody compares
  record NewMessage(UUID id, Letter letter, String subject, byte[] sealedText, Instant at) {}

  /** The stored text of a message. */
  @SuppressWarnings("ArrayRecordComponent") // sealed bytes, which nobody compares
  public record SealedText(String subject, byte[] sealed) {}

  void insert(List<NewMessage> rows) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into message (id, administrator_id, kind, recipient_name, recipient_address,
                      subject, sealed_text, setup_code_id, state, created_at, not_before, attempts,
                      failure)
                  values (:id, :administrator, :kind, :name, :address, :subject, :text, :code,
                      'QUEUED', :at, :notBefore, 0, '')
                  """);
          for (NewMessage row : rows) {
            Letter letter = row.letter();
            batch
                .bind("id", row.id())
                .bind("administrator", letter.to().id())
                .bind("kind", letter.kind())
                .bind("name", letter.to().name())
                .bind("address", letter.to().address())
                .bind("subject", row.subject())
                .bind("text", row.sealedText())
                .bind("code", letter.code().map(Letter.Code::id).orElse(null))
                .bind("at", row.at())
                .bind("notBefore", row.at().plus(letter.heldBack()))
                .add();
            if (batch.size() == BATCH) {
              batch.execute();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  Optional<SealedText> sealedText(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select subject, sealed_text as sealed from message
                    where id = :id and sealed_text is not null
                    """)
                .bind("id", id)
                .mapTo(SealedText.class)
                .findOne());
  }

  public Optional<Message> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where m.id = :id")
                .bind("id", id)
                .mapTo(Message.class)
                .findOne());
  }

  /** The newest message with a set-up code to somebody that was not taken back. */
  public Optional<Message> newestWithCode(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                           where m.administrator_id = :id and m.setup_code_id is not null
                              and m.state <> 'CANCELLED'
                          order by m.created_at desc, s.state, m.seq desc
                          fetch first 1 row only
                          """)
                .bind("id", administratorId)
                .mapTo(Message.class)
                .findOne());
  }

  /** All messages, the newest first. */
  public List<Message> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by m.created_at desc, m.seq desc")
                .mapTo(Message.class)
                .list());
  }

  /** How many messages of a kind were written to somebody after the one moment and before the other. */
  public int count(UUID administratorId, MessageKind kind, Instant after, Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from message
                    where administrator_id = :id and kind = :kind
                        and created_at > :after and created_at < :before
                    """)
                .bind("id", administratorId)
                .bind("kind", kind)
                .bind("after", after)
                .bind("before", before)
                .mapTo(Integer.class)
                .one());
  }

  void wipe(Collection<UUID> setupCodes) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update message set sealed_text = null,
                      state = case when state in ('QUEUED', 'FAILED') then 'SUPERSEDED' else state end
                  where setup_code_id = :code
                  """);
          for (UUID code : setupCodes) {
            batch.bind("code", code).add();
            if (batch.size() == BATCH) {
              batch.execute();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  /** A message that has not gone yet. */
  public record Waiting(UUID id, @Nullable UUID administratorId, @Nullable UUID setupCodeId) {}

  /** All messages of these kinds that have not gone yet. */
  List<Waiting> waiting(Collection<MessageKind> kinds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, administrator_id, setup_code_id from message
                    where state = 'QUEUED' and kind in (<kinds>)
                    """)
                .bindList("kinds", List.copyOf(kinds))
                .mapTo(Waiting.class)
                .list());
  }

  void cancel(Collection<Waiting> messages) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update message set state = 'CANCELLED', sealed_text = null
                  where id = :id and state = 'QUEUED'
                  """);
          for (Waiting message : messages) {
            batch.bind("id", message.id()).add();
            if (batch.size() == BATCH) {
              batch.execute();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }
}
