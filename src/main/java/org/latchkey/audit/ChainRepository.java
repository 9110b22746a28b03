package org.latchkey.audit;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.latchkey.audit.chain.Head;

/** The rows of the audit log with the hashes by which they hang together. */
public final class ChainRepository {
  private static final int BATCH = 1000;

  private final Jdbi jdbi;

  public ChainRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(AuditEvent.class));
    jdbi.registerRowMapper(
        AuditRow.class,
        (row, context) ->
            new AuditRow(
                context.findRowMapperFor(AuditEvent.class).orElseThrow().map(row, context),
                row.getInt("operation_place"),
                row.getString("hash")));
    jdbi.registerRowMapper(ConstructorMapper.factory(Head.class));
  }

  /** Where the chain ends; whoever asks for it next waits until this transaction is over. */
  Optional<Head> headToAppendTo() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select seq, hash from audit_head where id = 1 for update")
                .mapTo(Head.class)
                .findOne());
  }

  /** Where the chain ends, as the database says. */
  public Optional<Head> head() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select seq, hash from audit_head where id = 1")
                .mapTo(Head.class)
                .findOne());
  }

  /** Says where the chain ends now. */
  void moveHead(Head head) {
    jdbi.useHandle(
        handle -> {
          int moved =
              handle
                  .createUpdate("update audit_head set seq = :seq, hash = :hash where id = 1")
                  .bind("seq", head.seq())
                  .bind("hash", head.hash())
                  .execute();
          if (moved == 0) {
            handle
                .createUpdate("insert into audit_head (id, seq, hash) values (1, :seq, :hash)")
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .execute();
          }
        });
  }

  void insert(List<AuditRow> rows) {
    inBatches(
        """
        insert into audit_event (seq, operation_id, operation_place, operation_size, at, action, result,
            actor_id, actor_name, subject_id, subject_name, detail, workstation, hash)
        values (:seq, :operationId, :place, :size, :at, :action, :result,
            :actorId, :actorName, :subjectId, :subjectName, :detail, :workstation, :hash)
        """,
        rows);
  }

  /** Gives rows that are there their hash. */
  void seal(List<AuditRow> rows) {
    inBatches("update audit_event set hash = :hash where seq = :seq", rows);
  }

  private void inBatches(String sql, List<AuditRow> rows) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          for (AuditRow row : rows) {
            AuditEvent event = row.event();
            batch
                .bind("seq", event.seq())
                .bind("operationId", event.operationId())
                .bind("place", row.operationPlace())
                .bind("size", event.operationSize())
                .bind("at", event.at())
                .bind("action", event.action())
                .bind("result", event.result())
                .bind("actorId", event.actorId())
                .bind("actorName", event.actorName())
                .bind("subjectId", event.subjectId())
                .bind("subjectName", event.subjectName())
                .bind("detail", event.detail())
                .bind("workstation", event.workstation())
                .bind("hash", row.hash())
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

  /** The rows behind a number, in order, at most so many. */
  public List<AuditRow> after(long seq, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from audit_event where seq > :seq
                    order by seq fetch first :count rows only
                    """)
                .bind("seq", seq)
                .bind("count", count)
                .mapTo(AuditRow.class)
                .list());
  }

  /** The newest row; empty for a log without any. */
  Optional<AuditRow> last() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from audit_event order by seq desc fetch first 1 rows only")
                .mapTo(AuditRow.class)
                .findOne());
  }

  /** The row with a number. */
  Optional<AuditRow> at(long seq) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from audit_event where seq = :seq")
                .bind("seq", seq)
                .mapTo(AuditRow.class)
                .findOne());
  }

  /** How many rows there are. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from audit_event").mapTo(Long.class).one());
  }
}
