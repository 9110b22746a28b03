package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next start cuts off a database file, and what it leaves alone (S-61). */
class AcknowledgedLengthTest {
  private static final byte[] REST = new byte[10_000];

  @TempDir private Path temp = Path.of("");
  private StoreContent acknowledged = StoreContent.NOTHING;

  private DataFolder.Store store(String name) throws IOException {
    return new DataFolder.Store(Files.createDirectories(temp.resolve(name)));
  }

  private static Path note(DataFolder.Store store) {
    return store.folder().resolve("latchkey.acknowledged");
  }

  /** A store as a killed program leaves it: a commit was acknowledged, another one was beginning. */
  @BeforeEach
  void kill() throws IOException {
    DataFolder.Store running = store("running");
    try (Database database = Database.create(running)) {
      StoreContent.people(database);
      acknowledged = StoreContent.NOTHING.addOne(database).changeAll(database);
      Files.copy(running.databaseFile(), store("killed").databaseFile());
      Files.copy(note(running), note(store("killed")));
    }
    append(store("killed"), REST);
  }

  private static void append(DataFolder.Store store, byte[] bytes) throws IOException {
    Files.write(store.databaseFile(), bytes, StandardOpenOption.APPEND);
  }

  /** How much shorter the file is when it has just been opened, in bytes. */
  private static long cut(DataFolder.Store store, StoreContent expected) throws IOException {
    long before = Files.size(store.databaseFile());
    try (Database database = Database.open(store, () -> {})) {
      long after = Files.size(store.databaseFile());
      assertEquals(expected, StoreContent.of(database));
      return before - after;
    }
  }

  @Test
  void whatCameAfterTheLastAcknowledgedCommitIsCutOff() throws IOException {
    assertEquals(REST.length, cut(store("killed"), acknowledged));
  }

  @Test // with a part of it that H2 would take for the end
  void aFileThatEndsLikeTheNotedOneIsCutThereAndNotLater() throws IOException {
    byte[] content = Files.readAllBytes(store("killed").databaseFile());
    byte[] tail =
        Arrays.copyOfRange(content, content.length - REST.length - 4096, content.length - REST.length);
    append(store("killed"), tail);
    assertEquals(REST.length + tail.length, cut(store("killed"), acknowledged));
  }

  @Test // somebody has put another file in its place
  void anotherFileIsLeftAlone() throws IOException {
    DataFolder.Store other = store("other");
    StoreContent content = StoreContent.NOTHING;
    try (Database database = Database.create(other)) {
      StoreContent.people(database);
      for (int i = 0; i < 12; i++) {
        content = content.changeAll(database);
      }
    }
    DataFolder.Store killed = store("killed");
    Files.write(killed.databaseFile(), Files.readAllBytes(other.databaseFile()));
    while (Files.size(killed.databaseFile()) < Files.size(store("running").databaseFile())) {
      append(killed, new byte[4096]);
    }
    assertTrue(cut(killed, content) <= 0);
  }

  @Test
  void aNoteThatIsNotWholeCutsNothing() throws IOException {
    byte[] whole = Files.readAllBytes(note(store("killed")));
    // In each of its four numbers.
    for (int at : List.of(0, 14, 18, 22)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      assertNothingIsCut("byte " + at, damaged);
    }
    assertNothingIsCut("half", Arrays.copyOf(whole, whole.length / 2));
    assertNothingIsCut("empty", new byte[0]);
    assertNothingIsCut("zeros", new byte[whole.length]);
  }

  private void assertNothingIsCut(String name, byte[] note) throws IOException {
    DataFolder.Store store = store(name);
    Files.copy(store("killed").databaseFile(), store.databaseFile());
    Files.write(note(store), note);
    assertTrue(cut(store, acknowledged) <= 0, name);
  }

  @Test
  void aMissingNoteCutsNothing() throws IOException {
    Files.delete(note(store("killed")));
    assertTrue(cut(store("killed"), acknowledged) <= 0);
  }

  @Test // an ordinary end rewrites the file, so the note must be gone before
  void thereIsNoNoteWhileNobodyHasTheStoreOpen() throws IOException {
    assertTrue(Files.notExists(note(store("running"))));
    assertEquals(REST.length, cut(store("killed"), acknowledged));
    assertTrue(Files.notExists(note(store("killed"))));
  }

  @Test
  void theNoteIsForItsOwnerOnly() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    DataFolder.Store store = store("running");
    try (Database database = Database.open(store, () -> {})) {
      assertEquals(acknowledged, StoreContent.of(database));
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(note(store))));
    }
  }

  @Test // whoever deletes it meanwhile
  void aNoteThatDisappearsIsMadeAnewByTheNextCommit() throws IOException {
    DataFolder.Store store = store("running");
    try (Database database = Database.open(store, () -> {})) {
      Files.delete(note(store));
      StoreContent after = acknowledged.addOne(database);
      DataFolder.Store killed = store("killed-again");
      Files.copy(store.databaseFile(), killed.databaseFile());
      Files.copy(note(store), note(killed));
      append(killed, REST);
      assertEquals(REST.length, cut(killed, after));
    }
  }
}
