package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.Party;

/**
 * The disk gets full at each write and each force, one after the other: what was acknowledged is there,
 * what was refused is not, and as soon as there is room the same database serves on (S-65).
 */
class FullDiskTest {
  private static final int PEOPLE = 2000;
  private static final int ROUNDS = 3;

  @TempDir private Path temp = Path.of("");

  /** What a store holds: rows added one by one, and a bulk change of everybody with its events. */
  private record Content(int added, int bulk, int events) {
    Content withOneMore() {
      return new Content(added + 1, bulk, events);
    }

    Content withBulk() {
      return new Content(added, bulk + 1, events + PEOPLE);
    }
  }

  private interface Change {
    Content in(Database database, Content before);
  }

  @BeforeEach
  void makeAStore() {
    FullDisk.register();
    try (Database database = Database.create(store("base"))) {
      change(
          database,
          """
          insert into administrator (id, email, email_key, first_name, last_name, role, status,
              mfa_requirement, created_at, version)
          select random_uuid(), "X", "X", 'N', 'Many', 'READ_ONLY', 'ACTIVE', 'REQUIRED',
              current_timestamp, 0 from system_range(1, %d)
          """
              .formatted(PEOPLE));
    }
  }

  @AfterEach
  void makeRoom() {
    FullDisk.makeRoom();
  }

  private DataFolder.Store store(String name) {
    try {
      return new DataFolder.Store(Files.createDirectories(temp.resolve(name)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataFolder.Store copyOf(DataFolder.Store store, String name) throws IOException {
    DataFolder.Store copy = store(name);
    Files.copy(store.databaseFile(), copy.databaseFile());
    return copy;
  }

  private static void change(Database database, String sql) {
    database.inTransaction(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
  }

  private static Content addOne(Database database, Content before) {
    change(
        database,
        "insert into sign_in_throttle (administrator_id, failures) values ('"
            + UUID.randomUUID()
            + "', 1)");
    return before.withOneMore();
  }

  private static Content changeAll(Database database, Content before) {
    AuditLog audit = new AuditLog(new AuditRepository(database.jdbi()), Instant::now, "DESK");
    AuditEntry entry = AuditEntry.done(AuditAction.MFA_REQUIRED, Party.NONE, Party.NONE);
    database.inTransaction(
        () -> {
          database
              .jdbi()
              .useHandle(h -> h.execute("update administrator set version = version + 1"));
          audit.record(Collections.nCopies(PEOPLE, entry));
          return true;
        });
    return before.withBulk();
  }

  private static Content content(Database database) {
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
                          return new Content(
                              row.getInt("added"), row.getInt("bulk"), row.getInt("events"));
                        })
                    .one());
  }

  @ParameterizedTest
  @EnumSource
  void theSameDatabaseServesOnWhereverTheDiskWasFull(FullDisk.Refuses refuses) throws IOException {
    int operation = 1;
    while (servesOn(operation, refuses)) {
      operation++;
    }
    assertTrue(operation > 10, "writes and forces: " + operation);
  }

  /** Returns false when the disk did not get full at all. */
  private boolean servesOn(int operation, FullDisk.Refuses refuses) throws IOException {
    String name = refuses + "-" + operation;
    DataFolder.Store store = copyOf(store("base"), name);
    FullDisk.fillAt(operation, refuses);
    boolean wasFull = false;
    Content expected = new Content(0, 0, 0);
    try (Database database = opened(store)) {
      wasFull = FullDisk.makeRoomIfFull();
      for (int round = 0; round < ROUNDS; round++) {
        for (Change change : List.<Change>of(FullDiskTest::addOne, FullDiskTest::changeAll)) {
          expected = tried(database, change, expected, name);
          if (FullDisk.makeRoomIfFull() && !wasFull) {
            wasFull = true;
            // And once more, at another place.
            FullDisk.fillAt(1 + operation % 5, refuses);
          }
        }
      }
      FullDisk.makeRoom();
      assertEquals(expected, content(database), name);
      expected = addOne(database, expected);
      try (Database killed = Database.open(copyOf(store, name + "-killed"), () -> {})) {
        assertEquals(expected, content(killed), name + ", killed");
      }
    }
    try (Database database = Database.open(store, () -> {})) {
      assertEquals(expected, content(database), name + ", reopened");
    }
    return wasFull;
  }

  private static Database opened(DataFolder.Store store) {
    try {
      return Database.open(FullDisk.SCHEME, store, () -> {});
    } catch (StoreException e) {
      assertEquals(StoreProblem.DISK_FULL, e.problem());
      FullDisk.makeRoom();
      return Database.open(FullDisk.SCHEME, store, () -> {});
    }
  }

  /** Changes something; where that is refused the disk is full, and it stays so for a second try. */
  private static Content tried(
      Database database, Change change, Content before, String name) {
    try {
      return change.in(database, before);
    } catch (RuntimeException first) {
      assertTrue(FullDisk.isFull(), () -> name + ": " + first);
      assertFull(first);
      readOrBeRefused(database, before, name);
    }
    try {
      Content after = change.in(database, before);
      assertEquals(after, content(database), name);
      return after;
    } catch (RuntimeException second) {
      assertFull(second);
    }
    readOrBeRefused(database, before, name);
    return before;
  }

  private static void readOrBeRefused(Database database, Content expected, String name) {
    Content found;
    try {
      found = content(database);
    } catch (RuntimeException e) {
      assertFull(e);
      return;
    }
    assertEquals(expected, found, name + ", while it is full");
  }

  private static void assertFull(RuntimeException e) {
    if (!StoreProblems.behind(e).equals(Optional.of(StoreProblem.DISK_FULL))) {
      throw e;
    }
  }
}
