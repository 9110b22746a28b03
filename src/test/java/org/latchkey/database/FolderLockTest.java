package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program to a folder (S-64); the kill test shows the same with a second process. */
class FolderLockTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void whoeverComesSecondIsToldAndTheFirstIsAskedToShowItself() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    CountDownLatch asked = new CountDownLatch(1);
    try (FolderLock _ = FolderLock.take(folder, "", said -> asked.countDown())) {
      StoreException e =
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {}));
      assertEquals(StoreProblem.IN_USE, e.problem());
      assertTrue(asked.await(20, TimeUnit.SECONDS));
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }

  @Test
  void theLockEndsWithTheFirstAndWithNothingElse() {
    DataFolder folder = DataFolder.at(temp);
    for (int i = 0; i < 3; i++) {
      try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
        assertEquals(true, Files.exists(temp.resolve("latchkey.lock")));
      }
    }
  }

  @Test
  void aSocketThatAKilledProgramLeftIsNoHindrance() throws Exception {
    DataFolder folder = DataFolder.at(temp);
    Files.writeString(temp.resolve("latchkey.socket"), "");
    Files.writeString(temp.resolve("latchkey.lock"), "");
    try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }

  @Test // a path longer than a socket's name may be
  void aDeepFolderIsLockedToo() {
    DataFolder folder = DataFolder.at(temp.resolve("x".repeat(120)));
    try (FolderLock _ = FolderLock.take(folder, "", said -> {})) {
      assertEquals(
          StoreProblem.IN_USE,
          assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    }
  }
}
