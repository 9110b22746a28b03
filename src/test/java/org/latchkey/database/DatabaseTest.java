package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.Party;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.vault.DataKey;

/** Transactions, durability and what failures tell (S-57, S-59, S-61). */
class DatabaseTest {
  private static final String COUNT = "select count(*) from sign_in_throttle";

  @TempDir private Path temp = Path.of("");

  private DataFolder.Store store(String name) throws IOException {
    Path folder = temp.resolve(name);
    Files.createDirectories(folder);
    return new DataFolder.Store(folder);
  }

  private static void add(Database database) {
    database.inTransaction(
        () ->
            database.jdbi().withHandle(
                handle ->
                    handle.execute(
                        "insert into sign_in_throttle (administrator_id, failures) values (?, 1)",
                        UUID.randomUUID())));
  }

  private static void change(Database database, String sql) {
    database.inTransaction(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
  }

  private static int count(Database database) {
    return database.jdbi().withHandle(
        handle -> handle.createQuery(COUNT).mapTo(Integer.class).one());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into sign_in_throttle (administrator_id, failures) values (random_uuid(), 1)",
        "  UPDATE sign_in_throttle set failures = 2", "delete from sign_in_throttle",
        "merge into sign_in_throttle key (administrator_id) values (random_uuid(), 1, null)",
        "truncate table sign_in_throttle", "drop table sign_in_throttle", "-- x\ndelete from sign_in_throttle"
      })
  void aWriteOutsideATransactionIsRefused(String sql) {
    try (Database database = Database.inMemory()) {
      add(database);
      assertThrows(
          IllegalStateException.class, () -> database.jdbi().useHandle(h -> h.execute(sql)));
      assertEquals(1, count(database));
    }
  }

  @Test
  void aBatchOutsideATransactionIsRefusedToo() {
    try (Database database = Database.inMemory()) {
      AuditChain chain =
          new AuditChain(database, DataKey.random(), HeadNote.inMemory());
      AuditRepository events = new AuditRepository(database.jdbi());
      AuditLog log = new AuditLog(chain, Instant::now, "DESK");
      assertThrows(
          IllegalStateException.class,
          () -> log.record(AuditEntry.done(AuditAction.SIGNED_IN, Party.NONE, Party.NONE)));
      assertEquals(List.of(), events.all());
    }
  }

  @Test
  void whatIsTakenBackLeavesNothingAndTheRestStays() {
    try (Database database = Database.inMemory()) {
      database.inTransaction(
          () -> {
            add(database);
            database.takingBack(
                () -> {
                  add(database);
                  assertEquals(2, count(database), "it was done");
                });
            add(database);
            return true;
          });
      assertEquals(2, count(database));
      assertThrows(IllegalStateException.class, () -> database.takingBack(() -> add(database)));
    }
  }

  @Test
  void whatIsDoneAfterACommitIsDoneBeforeAnybodyIsToldAndNotAfterAFailure() {
    try (Database database = Database.inMemory()) {
      List<String> heard = new ArrayList<>();
      database.onCommit(() -> heard.add("told"));
      database.inTransaction(
          () -> {
            add(database);
            database.afterCommit(() -> heard.add("done"));
            assertEquals(List.of(), heard);
            return true;
          });
      assertEquals(List.of("done", "told"), heard);
      assertThrows(
          IllegalArgumentException.class,
          () ->
              database.inTransaction(
                  () -> {
                    database.afterCommit(() -> heard.add("wrongly"));
                    throw new IllegalArgumentException("it fails");
                  }));
      add(database);
      assertEquals(List.of("done", "told", "told"), heard);
      assertThrows(IllegalStateException.class, () -> database.afterCommit(heard::clear));
    }
  }

  @Test // S-59
  void whatThrowsChangesNothingAlsoFromWithin() {
    try (Database database = Database.inMemory()) {
      List<Integer> heard = new ArrayList<>();
      database.onCommit(() -> heard.add(1));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              database.inTransaction(
                  () -> {
                    add(database);
                    database.<Boolean>inTransaction(
                        () -> {
                          add(database);
                          throw new IllegalArgumentException("inner");
                        });
                    return true;
                  }));
      assertEquals(0, count(database));
      assertEquals(List.of(), heard);
      add(database);
      assertEquals(1, count(database), "and the next one works");
      assertEquals(List.of(1), heard);
    }
  }

  @Test // S-61: what was acknowledged is in the file at once, without closing anything
  void aCopyOfTheFileRightAfterACommitHasTheCommit() throws IOException {
    DataFolder.Store store = store("store");
    try (Database database = Database.create(store)) {
      for (int commits = 1; commits <= 8; commits++) {
        add(database);
        DataFolder.Store copy = store("copy" + commits);
        Files.copy(store.databaseFile(), copy.databaseFile());
        try (Database opened = Database.open(copy, () -> {})) {
          assertEquals(commits, count(opened));
        }
      }
    }
  }

  @Test // S-61: a file that was tidied up at a shutdown has gaps, which H2 would fill without noting it
  void aCopyOfAFileWithGapsHasTheNewestCommitToo() throws IOException {
    DataFolder.Store store = store("store");
    try (Database database = Database.create(store)) {
      change(
          database,
          """
          insert into administrator (id, email, email_key, first_name, last_name, role, status,
              mfa_requirement, created_at, version)
          select random_uuid(), "X", "X", 'N', 'Many', 'READ_ONLY', 'ACTIVE', 'REQUIRED',
              current_timestamp, 1 from system_range(1, 3000)
          """);
    }
    Random random = new Random(1);
    int commits = 0;
    for (int round = 0; round < 8; round++) {
      try (Database database = Database.open(store, () -> {})) {
        for (int i = 0; i < 8; i++) {
          change(
              database,
              "update administrator set version = version + 1 where email_key < '"
                  + (1 + random.nextInt(30))
                  + "'");
          add(database);
          commits++;
          DataFolder.Store copy = store("copy" + commits);
          Files.copy(store.databaseFile(), copy.databaseFile());
          try (Database opened = Database.open(copy, () -> {})) {
            assertEquals(commits, count(opened));
          }
        }
      }
    }
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() throws IOException {
    DataFolder.Store store = store("store");
    try (Database database = Database.create(store)) {
      add(database);
    }
    try (Database database = Database.open(store, () -> { throw new AssertionError("nothing to migrate"); })) {
      assertEquals(1, count(database));
    }
  }

  @Test // S-57: no trace file, whatever went wrong
  void failuresLeaveNoFileBesideTheDatabase() throws IOException {
    DataFolder.Store store = store("store");
    try (Database database = Database.create(store)) {
      assertThrows(
          RuntimeException.class,
          () ->
              database.inTransaction(
                  () ->
                      database.jdbi().withHandle(
                          handle -> handle.execute("insert into nowhere values ('a secret')"))));
    }
    try (var files = Files.list(store.folder())) {
      assertEquals(List.of(store.databaseFile()), files.toList());
    }
  }

  @ParameterizedTest // S-57, S-60: what failed is logged, what was in it is not
  @ValueSource(
      strings = {
        "insert into settled values (:secret, 1)", "insert into settled values (:secret, 2), (:secret, 3)",
        "insert into settled values (:secret || :secret || :secret, 4)",
        "insert into settled values ('another', cast(:secret as integer))",
        "update settled set code = 5 where code = cast(:secret as integer)",
        "insert into nowhere values (:secret)"
      })
  void aFailureTellsNothingThatWasBoundOrStored(String sql) {
    String secret = "$argon2id$seven-quiet-herons";
    try (Database database = Database.inMemory()) {
      database.inTransaction(
          () ->
              database.jdbi().withHandle(
                  handle -> {
                    handle.execute(
                        "create table settled (name varchar(40) primary key, code integer)");
                    return handle.execute("insert into settled values (?, 0)", secret);
                  }));
      RuntimeException e =
          assertThrows(
              RuntimeException.class,
              () ->
                  database.inTransaction(
                      () ->
                          database.jdbi().withHandle(
                              handle -> handle.createUpdate(sql).bind("secret", secret).execute())));
      assertSilentAbout("herons", e);
      e =
          assertThrows(
              RuntimeException.class,
              () ->
                  database.inTransaction(
                      () ->
                          database.jdbi().withHandle(
                              handle ->
                                  handle.prepareBatch(sql).bind("secret", secret).add().execute())));
      assertSilentAbout("herons", e);
    }
  }

  private static void assertSilentAbout(String secret, Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    assertFalse(text.toString().contains(secret), text::toString);
    assertTrue(text.toString().contains("SQLException"), "the cause is told: " + text);
  }
}
