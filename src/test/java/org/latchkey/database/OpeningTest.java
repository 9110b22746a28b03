package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store has to look like to be opened (S-62, S-63, S-64, S-66). */
class OpeningTest {
  @TempDir private Path temp = Path.of("");

  private DataFolder.Store store(String name) throws IOException {
    Path folder = temp.resolve(name);
    Files.createDirectories(folder);
    return new DataFolder.Store(folder);
  }

  private static StoreProblem problemOf(DataFolder.Store store) {
    return assertThrows(StoreException.class, () -> Database.open(store, () -> {}).close())
        .problem();
  }

  private static void raw(DataFolder.Store store, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + store.databasePath() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test // S-62
  void aMissingDatabaseIsNotMade() throws IOException {
    DataFolder.Store store = store("store");
    assertEquals(StoreProblem.DATABASE_MISSING, problemOf(store));
    assertTrue(Files.notExists(store.databaseFile()));
  }

  @Test // S-62: H2 itself opens zero bytes as a new database, even when told that one exists
  void aFileOfZeroBytesIsNotTakenForADatabase() throws IOException {
    DataFolder.Store store = store("store");
    Files.createFile(store.databaseFile());
    assertEquals(StoreProblem.DATABASE_EMPTY, problemOf(store));
  }

  @Test // S-62
  void aDatabaseWithoutOurSchemaIsNotGivenOne() throws Exception {
    DataFolder.Store store = store("store");
    raw(store, "create table other (id integer)");
    assertEquals(StoreProblem.DATABASE_EMPTY, problemOf(store));
    raw(store, "select * from other");
  }

  @ParameterizedTest // S-66
  @ValueSource(strings = {"99", "5", "4.1"})
  void aNewerSchemaIsRefusedAndLeftAsItIs(String version) throws Exception {
    DataFolder.Store store = store("store");
    Database.create(store).close();
    raw(
        store,
        """
        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
            "script", "installed_by", "installed_on", "execution_time", "success")
        values (99, '%s', 'later', 'SQL', 'later.sql', 'sa', current_timestamp, 1, true)
        """
            .formatted(version));
    assertEquals(StoreProblem.DATABASE_NEWER, problemOf(store));
    assertEquals(StoreProblem.DATABASE_NEWER, problemOf(store), "and again");
  }

  @Test // S-63, the part without a backup: refused, not opened as new
  void aDamagedDatabaseIsRefused() throws IOException {
    DataFolder.Store store = store("store");
    Database.create(store).close();
    byte[] content = Files.readAllBytes(store.databaseFile());
    byte[] noise = new byte[content.length];
    new Random(7).nextBytes(noise);
    for (byte[] damaged :
        List.of(
            noise,
            Arrays.copyOf(content, 100),
            Arrays.copyOf(content, 4096),
            "not a database".repeat(1000).getBytes(StandardCharsets.US_ASCII),
            new byte[content.length])) {
      Files.write(store.databaseFile(), damaged);
      assertEquals(StoreProblem.DATABASE_DAMAGED, problemOf(store));
    }
  }

  @Test // S-64: the database's own lock, for whoever comes past ours
  void aDatabaseThatAnotherProgramHasOpenIsInUse() throws IOException {
    DataFolder.Store store = store("store");
    Database.create(store).close();
    try (FileChannel other =
        FileChannel.open(store.databaseFile(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      assertTrue(other.lock().isValid());
      assertEquals(StoreProblem.IN_USE, problemOf(store));
    }
    Database.open(store, () -> {}).close();
  }

  @ParameterizedTest // folders that people have
  @ValueSource(
      strings = {
        "with space", "Zoë’s Ärger", "per%20cent", "#hash", "quest?ion", "plus+and&", "quo'te\"s", "tilde~", "${x}",
        "comma,=", "東方", "mem:x", "file:x"
      })
  void aFolderMayHaveAnyNameThatTheSystemTakes(String name) throws IOException {
    DataFolder.Store store = store(name);
    try (Database database = Database.create(store)) {
      StoreContent.NOTHING.addOne(database);
    }
    assertTrue(Files.size(store.databaseFile()) > 0);
    try (Database database = Database.open(store, () -> {})) {
      assertEquals(1, StoreContent.of(database).added());
    }
  }
}
