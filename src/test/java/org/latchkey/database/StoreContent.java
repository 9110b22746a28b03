package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.vault.DataKey;

/**
 * What a store of these tests holds.
 *
 * @param added rows that were added one by one, or many at once
 * @param bulk how often everybody was changed
 * @param events the audit events of that
 */
record StoreContent(int added, int bulk, int events) {
  static final StoreContent NOTHING = new StoreContent(0, 0, 0);

  /** Fills a new store with a few people and nothing else. */
  static void people(Database database) {
    people(200, database);
  }

  /** Fills a new store with as many people and nothing else. */
  static void people(int count, Database database) {
    change(
        database,
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        select random_uuid(), "X", "X", 'N', 'Many', 'READ_ONLY', 'ACTIVE', 'REQUIRED',
            current_timestamp, 0 from system_range(1, %d)
        """
            .formatted(count));
  }

  /** Reads it, and sees to it that nothing is half done. */
  static StoreContent of(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select (select count(*) from sign_in_throttle) as added,
                            min(version) as bulk, max(version) as highest,
                            (select count(*) from audit_event) as events
                        from administrator
                        """)
                    .map(
                        (row, context) -> {
                          assertEquals(row.getInt("bulk"), row.getInt("highest"), "half done");
                          return new StoreContent(
                              row.getInt("added"), row.getInt("bulk"), row.getInt("events"));
                        })
                    .one());
  }

  /** Adds one row; returns what is there then. */
  StoreContent addOne(Database database) {
    change(
        database,
        "insert into sign_in_throttle (administrator_id, failures) values ('"
            + UUID.randomUUID()
            + "', 1)");
    return new StoreContent(added + 1, bulk, events);
  }

  /** Adds so many rows at once that the database writes some of them before the commit. */
  StoreContent addMany(Database database) {
    int many = 30_000;
    change(
        database,
        "insert into sign_in_throttle (administrator_id, failures)"
            + " select random_uuid(), 1 from system_range(1, "
            + many
            + ")");
    return new StoreContent(added + many, bulk, events);
  }

  /** Changes everybody, with an audit event each. */
  StoreContent changeAll(Database database) {
    AuditLog audit = new AuditLog(
            new AuditChain(database, DataKey.random(), HeadNote.inMemory()),
            Instant::now,
            "DESK");
    AuditEntry entry = AuditEntry.done(AuditAction.MFA_REQUIRED, Party.NONE, Party.NONE);
    int people =
        database.inTransaction(
            () -> {
              int changed =
                  database
                      .jdbi()
                      .withHandle(h -> h.execute("update administrator set version = version + 1"));
              audit.record(Collections.nCopies(changed, entry));
              return changed;
            });
    return new StoreContent(added, bulk + 1, events + people);
  }

  private static void change(Database database, String sql) {
    database.inTransaction(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
  }
}
