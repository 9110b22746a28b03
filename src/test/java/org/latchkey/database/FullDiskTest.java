package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The disk gets full at each write and each force, one after the other: what was acknowledged is there,
 * what was refused is not, and as soon as there is room the same database serves on (S-65).
 */
class FullDiskTest {
  private static final int ROUNDS = 2;

  @TempDir private Path temp = Path.of("");
  private int refusedOpenings;

  private interface Change extends BiFunction<StoreContent, Database, StoreContent> {}

  @BeforeEach
  void makeAStore() throws IOException {
    FullDisk.register();
    try (Database database = Database.create(store("base"))) {
      StoreContent.people(database);
    }
  }

  @AfterEach
  void makeRoom() {
    FullDisk.makeRoom();
  }

  private DataFolder.Store store(String name) throws IOException {
    return new DataFolder.Store(Files.createDirectories(temp.resolve(name)));
  }

  private DataFolder.Store copyOf(DataFolder.Store store, String name) throws IOException {
    DataFolder.Store copy = store(name);
    Files.copy(store.databaseFile(), copy.databaseFile());
    return copy;
  }

  private static StoreContent contentOf(DataFolder.Store store) {
    try (Database database = Database.open(store, () -> {})) {
      return StoreContent.of(database);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameDatabaseServesOnWhereverTheDiskWasFull(FullDisk.Refuses refuses) throws IOException {
    int operation = 1;
    while (servesOn(operation, refuses)) {
      operation++;
    }
    assertTrue(operation > 15, "writes and forces: " + operation);
  }

  /** Returns false when the disk did not get full at all. */
  private boolean servesOn(int operation, FullDisk.Refuses refuses) throws IOException {
    String name = refuses + "-" + operation;
    DataFolder.Store store = copyOf(store("base"), name);
    FullDisk.fillAt(operation, refuses);
    int openingsBefore = refusedOpenings;
    boolean wasFull = false;
    StoreContent expected = StoreContent.NOTHING;
    try (Database database = opened(store)) {
      wasFull = FullDisk.makeRoomIfFull() || refusedOpenings > openingsBefore;
      for (int round = 0; round < ROUNDS; round++) {
        for (Change change : List.<Change>of(StoreContent::addOne, StoreContent::changeAll)) {
          expected = tried(change, expected, database, name);
          if (FullDisk.makeRoomIfFull() && !wasFull) {
            wasFull = true;
            // And once more, at another place.
            FullDisk.fillAt(1 + operation % 5, refuses);
          }
        }
      }
      FullDisk.makeRoom();
      assertEquals(expected, StoreContent.of(database), name);
      expected = expected.addOne(database);
      assertEquals(expected, contentOf(copyOf(store, name + "-killed")), name + ", killed");
    }
    assertEquals(expected, contentOf(store), name + ", reopened");
    return wasFull;
  }

  @ParameterizedTest // tidying up at the end is nothing that could cost a commit either
  @EnumSource
  void aDiskThatGetsFullWhileTheDatabaseClosesCostsNothing(FullDisk.Refuses refuses)
      throws IOException {
    boolean wasFull = true;
    for (int operation = 1; wasFull; operation++) {
      String name = "closed-" + refuses + "-" + operation;
      DataFolder.Store store = copyOf(store("base"), name);
      StoreContent expected = StoreContent.NOTHING;
      try (Database database = opened(store)) {
        for (int round = 0; round < ROUNDS; round++) {
          expected = expected.addOne(database).changeAll(database);
        }
        FullDisk.fillAt(operation, refuses);
      }
      wasFull = FullDisk.makeRoomIfFull();
      assertEquals(expected, contentOf(store), name);
    }
  }

  @Test // what H2 writes before the commit, because it has no more room in memory
  void aLargeChangeThatIsCutOffInTheMiddleHasNotHappened() throws IOException {
    int operation = 0;
    boolean wasFull = true;
    while (wasFull) {
      operation++;
      String name = "large-" + operation;
      try (Database database = opened(copyOf(store("base"), name))) {
        FullDisk.fillAt(operation, FullDisk.Refuses.GROWTH);
        StoreContent expected =
            tried(StoreContent::addMany, StoreContent.NOTHING, database, name);
        wasFull = FullDisk.makeRoomIfFull();
        FullDisk.makeRoom();
        assertEquals(expected.addOne(database), StoreContent.of(database), name);
      }
    }
    assertTrue(operation > 4, "more than a commit writes: " + operation);
  }

  private Database opened(DataFolder.Store store) {
    try {
      return Database.open(FullDisk.SCHEME, store, () -> {});
    } catch (StoreException e) {
      assertEquals(StoreProblem.DISK_FULL, e.problem());
      refusedOpenings++;
      FullDisk.makeRoom();
      return Database.open(FullDisk.SCHEME, store, () -> {});
    }
  }

  /** Changes something; where that is refused the disk is full, and it stays so for a second try. */
  private static StoreContent tried(
      Change change, StoreContent before, Database database, String name) {
    try {
      return change.apply(before, database);
    } catch (RuntimeException first) {
      assertTrue(FullDisk.isFull(), () -> name + ": " + first);
      assertFull(first);
      readOrBeRefused(database, before, name);
    }
    try {
      // Not every write of it needs room: where they are refused one by one, this may get through.
      StoreContent after = change.apply(before, database);
      assertEquals(after, StoreContent.of(database), name);
      return after;
    } catch (RuntimeException second) {
      assertFull(second);
      readOrBeRefused(database, before, name);
      return before;
    }
  }

  private static void readOrBeRefused(Database database, StoreContent expected, String name) {
    StoreContent found;
    try {
      found = StoreContent.of(database);
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
