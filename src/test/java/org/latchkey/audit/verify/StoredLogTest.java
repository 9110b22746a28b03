package org.latchkey.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.audit.verify.Verification.Broken;
import org.latchkey.audit.verify.Verification.Kind;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.database.file.NoteFile;
import org.latchkey.vault.DataKey;

/** S-58: the log of a store in a folder, with the note beside it. */
class StoredLogTest {
  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  @TempDir private Path temp = Path.of("");

  private Path note() {
    return temp.resolve("store").resolve("latchkey.audit");
  }

  private static Verification verified(FileConsole console) {
    return console
        .services()
        .activity()
        .verify(console.actor(FileConsole.OWNER), done -> {}, () -> false)
        .orElseThrow();
  }

  private static void fail(FileConsole console, int times) {
    for (int i = 0; i < times; i++) {
      console.services().signIn().signIn("nobody@harborfinch.example", "whatever it is");
    }
  }

  @Test
  void theLogIsChainedFromTheFirstRunOnAndOverEveryStart() throws IOException {
    try (FileConsole console = FileConsole.setUp(temp, clock)) {
      fail(console, 2);
      assertEquals(new Verification.Intact(3, clock.instant()), verified(console));
    }
    try (FileConsole console = FileConsole.open(temp, clock)) {
      fail(console, 1);
      assertEquals(new Verification.Intact(4, clock.instant()), verified(console));
    }
    assertTrue(Files.readString(note()).startsWith("latchkey audit head, version 1\n4\n"));
    if (Files.getFileStore(note()).supportsFileAttributeView("posix")) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(note())));
    }
  }

  @Test
  void aNoteThatWasTakenAwayIsFound() throws IOException {
    FileConsole.setUp(temp, clock).close();
    Files.delete(note());
    try (FileConsole console = FileConsole.open(temp, clock)) {
      fail(console, 1);
      assertEquals(new Broken(Kind.NOTE_MISSING, 2), verified(console));
    }
    assertTrue(Files.notExists(note()), "it does not come back by itself");
  }

  @Test
  void anOlderCopyOfTheDatabaseIsFound() throws IOException {
    Path database = temp.resolve("store").resolve("latchkey.mv.db");
    Path copy = temp.resolve("older.mv.db");
    FileConsole.setUp(temp, clock).close();
    Files.copy(database, copy);
    try (FileConsole console = FileConsole.open(temp, clock)) {
      fail(console, 3);
    }
    Files.copy(copy, database, StandardCopyOption.REPLACE_EXISTING);
    try (FileConsole console = FileConsole.open(temp, clock)) {
      assertEquals(new Broken(Kind.END_CUT, 2), verified(console));
      fail(console, 5);
      assertEquals(new Broken(Kind.NOTE_DIFFERS, 4), verified(console));
    }
  }

  @Test // killed between the commit and the note
  void anOlderNoteIsNoBreak() throws IOException {
    Path copy = temp.resolve("older");
    FileConsole.setUp(temp, clock).close();
    Files.copy(note(), copy);
    try (FileConsole console = FileConsole.open(temp, clock)) {
      fail(console, 3);
    }
    Files.copy(copy, note(), StandardCopyOption.REPLACE_EXISTING);
    try (FileConsole console = FileConsole.open(temp, clock)) {
      assertEquals(new Verification.Intact(4, clock.instant()), verified(console));
    }
  }

  @Test
  void whoSeesOnlyTheirOwnActivityCannotVerifyAndThatIsRecorded() {
    try (FileConsole console = FileConsole.setUp(temp, clock)) {
      console.add("Cora", Role.COMMAND_RUNNER, MfaRequirement.NOT_REQUIRED);
      assertTrue(
          console.services().activity().verify(console.actor("Cora"), d -> {}, () -> false).isEmpty());
      AuditEvent last = console.services().events().newest(1).getFirst();
      assertEquals(AuditAction.ACTIVITY_READ, last.action());
      assertEquals("Cora Tester", last.actorName());
    }
  }

  @ParameterizedTest // S-66
  @ValueSource(strings = {"1", "2", "3"})
  void theEventsOfAnOlderSchemaAreSealedOnceAndThatIsAnEvent(String version) throws Exception {
    DataFolder.Store store = new DataFolder.Store(temp);
    older(store, version);
    DataKey key = DataKey.random();
    for (int start = 0; start < 2; start++) {
      try (Database database = Database.open(store, () -> {})) {
        NoteFile note = new NoteFile(store.auditHeadFile());
        AuditChain chain = new AuditChain(database, key, new HeadNote(note::read, note::write));
        new AuditLog(chain, clock, "DESK").takeUp();
        List<AuditEvent> events = new AuditRepository(database.jdbi()).all();
        assertEquals(
            List.of(1L, 2L, 5L, 6L), events.stream().map(AuditEvent::seq).toList(), "a gap stays");
        assertEquals(AuditAction.LOG_SEALED, events.getLast().action());
        assertEquals("3", events.getLast().detail());
        assertEquals(
            4,
            assertInstanceOf(
                    Verification.Intact.class, new Verifier(chain).verify(d -> {}, () -> false))
                .events());
      }
    }
  }

  private static void older(DataFolder.Store store, String version) throws Exception {
    String url = "jdbc:h2:file:" + store.folder().resolve("latchkey") + SETTINGS;
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:org/latchkey/database/migrations")
        .target(version)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into audit_event (operation_id, operation_place, operation_size, at, action, result,
              actor_name, subject_name, detail, workstation)
          select random_uuid(), 0, 1, current_timestamp, 'SIGNED_IN', 'DONE', 'Anna', '', '', 'DESK'
          from system_range(1, 5)
          """);
      statement.execute("delete from audit_event where seq in (3, 4)");
    }
  }
}
