package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.database.file.Shrinking;

/** Giving back the space of a database that has grown, without risking it (S-61). */
class ShrinkingTest {
  private static final String SETTINGS = Connections.SETTINGS + ";IFEXISTS=TRUE";

  @TempDir private Path temp = Path.of("");

  private DataFolder.Store grown() {
    DataFolder.Store store = new DataFolder.Store(temp);
    UUID id = UUID.randomUUID();
    try (Database database = Database.create(store)) {
      change(database, "insert into sign_in_throttle (administrator_id, failures) values ('" + id + "', 0)");
      for (int i = 0; i < 300; i++) {
        change(database, "update sign_in_throttle set failures = failures + 1");
      }
    }
    return store;
  }

  private static void change(Database database, String sql) {
    database.inTransaction(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
  }

  private static int failures(DataFolder.Store store) {
    try (Database database = Database.open(store, () -> {})) {
      return database.jdbi().withHandle(
          handle ->
              handle.createQuery("select failures from sign_in_throttle").mapTo(Integer.class).one());
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void aGrownFileBecomesSmallAndHoldsTheSame() throws IOException {
    DataFolder.Store store = grown();
    long before = Files.size(store.databaseFile());
    assertTrue(before > 1 << 20, "it only grows while it is open: " + before);
    Shrinking.shrinkFrom(1, store.databaseFile(), SETTINGS);
    long after = Files.size(store.databaseFile());
    assertTrue(after < before / 3, before + " -> " + after);
    assertEquals(300, failures(store));
    assertEquals(List.of("latchkey.mv.db"), names());
  }

  @Test
  void aSmallFileAndAMissingOneAreLeftAlone() throws IOException {
    DataFolder.Store store = grown();
    byte[] before = Files.readAllBytes(store.databaseFile());
    Shrinking.shrinkFrom(before.length + 1L, store.databaseFile(), SETTINGS);
    assertTrue(Arrays.equals(before, Files.readAllBytes(store.databaseFile())));
    Shrinking.shrinkFrom(1, temp.resolve("missing.mv.db"), SETTINGS);
    assertEquals(List.of("latchkey.mv.db"), names());
  }

  @Test // a program that was killed while it shrank
  void whatAnInterruptedShrinkingLeftIsRemoved() throws IOException {
    DataFolder.Store store = grown();
    Files.writeString(temp.resolve("shrinking.mv.db"), "half a copy");
    Shrinking.shrinkFrom(1 << 30, store.databaseFile(), SETTINGS);
    assertEquals(List.of("latchkey.mv.db"), names());
    Files.writeString(temp.resolve("shrinking.mv.db"), "half a copy");
    Shrinking.shrinkFrom(1, store.databaseFile(), SETTINGS);
    assertEquals(List.of("latchkey.mv.db"), names());
    assertEquals(300, failures(store));
  }

  @Test
  void aFileThatIsOpenElsewhereIsLeftAlone() throws IOException {
    DataFolder.Store store = grown();
    long before = Files.size(store.databaseFile());
    try (FileChannel other = FileChannel.open(store.databaseFile(), StandardOpenOption.WRITE)) {
      assertTrue(other.lock().isValid());
      Shrinking.shrinkFrom(1, store.databaseFile(), SETTINGS);
      assertEquals(before, Files.size(store.databaseFile()));
    }
    assertEquals(300, failures(store));
  }

  @Test
  void aDamagedFileIsLeftAsItIsForWhoeverMendsIt() throws IOException {
    DataFolder.Store store = grown();
    byte[] damaged = Arrays.copyOf(Files.readAllBytes(store.databaseFile()), 5000);
    Files.write(store.databaseFile(), damaged);
    Shrinking.shrinkFrom(1, store.databaseFile(), SETTINGS);
    assertTrue(Arrays.equals(damaged, Files.readAllBytes(store.databaseFile())));
    assertEquals(List.of("latchkey.mv.db"), names());
  }
}
