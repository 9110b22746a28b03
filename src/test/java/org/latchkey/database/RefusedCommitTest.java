package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that was written, but that the disk does not promise to keep (S-61, S-65). */
class RefusedCommitTest {
  @TempDir private Path temp = Path.of("");

  private DataFolder.Store store(String name) throws IOException {
    return new DataFolder.Store(Files.createDirectories(temp.resolve(name)));
  }

  private Database opened() throws IOException {
    return Database.open(FullDisk.SCHEME, store("store"), () -> {});
  }

  private static void assertRefused(StoreContent before, Database database) {
    FullDisk.fillAt(1, FullDisk.Refuses.FORCE);
    assertThrows(
        CheckpointAfterCommit.NotDurableException.class, () -> before.addOne(database));
    assertTrue(FullDisk.makeRoomIfFull());
  }

  @BeforeEach
  void makeAStore() throws IOException {
    FullDisk.register();
    try (Database database = Database.create(store("store"))) {
      StoreContent.people(database);
    }
  }

  @AfterEach
  void makeRoom() {
    FullDisk.makeRoom();
  }

  @Test
  void nobodyIsToldOfItAndNobodySeesIt() throws IOException {
    try (Database database = opened()) {
      StoreContent before = StoreContent.NOTHING.addOne(database);
      List<StoreContent> heard = new ArrayList<>();
      database.onCommit(() -> heard.add(StoreContent.of(database)));
      assertRefused(before, database);
      assertEquals(before, StoreContent.of(database));
      assertEquals(List.of(), heard);
      StoreContent after = before.addOne(database);
      assertEquals(List.of(after), heard);
    }
  }

  @Test
  void itIsOutOfTheFileAtOnceAndDoesNotComeBackWithTheNextStart() throws IOException {
    try (Database database = opened()) {
      StoreContent before = StoreContent.NOTHING.addOne(database);
      assertRefused(before, database);
      DataFolder.Store killed = store("killed");
      Files.copy(store("store").databaseFile(), killed.databaseFile());
      try (Database next = Database.open(killed, () -> {})) {
        assertEquals(before, StoreContent.of(next));
      }
    }
    try (Database next = opened()) {
      assertEquals(StoreContent.NOTHING.added() + 1, StoreContent.of(next).added());
    }
  }

  @Test // as one of another thread would be
  void aTransactionThatWasOpenThenFailsByItselfAndLeavesTheNextOnesAlone() throws IOException {
    try (Database database = opened();
        Handle other = database.jdbi().open()) {
      other.begin();
      other.execute("update administrator set version = 7");
      assertRefused(StoreContent.NOTHING, database);
      StoreContent after = StoreContent.NOTHING.addOne(database);
      assertThrows(RuntimeException.class, other::commit);
      assertEquals(after, StoreContent.of(database));
      assertEquals(after.addOne(database), StoreContent.of(database));
    }
  }

  @Test
  void aDatabaseThatIsClosedStaysClosed() throws IOException {
    Database database = opened();
    assertRefused(StoreContent.NOTHING, database);
    database.close();
    assertThrows(IllegalStateException.class, () -> StoreContent.of(database));
    try (Database next = opened()) {
      assertEquals(StoreContent.NOTHING, StoreContent.of(next));
    }
  }
}
