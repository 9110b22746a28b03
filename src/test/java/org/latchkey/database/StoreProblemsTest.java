package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures somebody can act on (S-65). */
class StoreProblemsTest {
  @Test // the sentence of the operating system itself, from a device that is always full
  void aFullDiskIsRecognizedByWhatTheSystemSays() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              try (FileOutputStream out = new FileOutputStream(full.toFile())) {
                out.write(1);
              }
            });
    assertEquals(Optional.of(StoreProblem.DISK_FULL), StoreProblems.behind(e));
    assertEquals(
        Optional.of(StoreProblem.DISK_FULL),
        StoreProblems.behind(
            new IllegalStateException("outer", new SQLException("General error", e))));
    assertEquals(StoreProblem.DISK_FULL, StoreProblems.writing(full, e).problem());
    assertEquals(
        StoreProblem.DISK_FULL,
        StoreProblems.opening(full, new IllegalStateException(e)).problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device", "/data/x: Disk quota exceeded", "There is not enough space on the disk"
      })
  void aFullDiskIsRecognizedOnEverySystem(String message) {
    assertEquals(
        Optional.of(StoreProblem.DISK_FULL), StoreProblems.behind(new IOException(message)));
  }

  @Test
  void whatSomebodyTypedIsNoFullDisk() {
    assertEquals(
        Optional.empty(),
        StoreProblems.behind(new IllegalArgumentException("No space left on device")));
    assertEquals(Optional.empty(), StoreProblems.behind(null));
    assertEquals(Optional.empty(), StoreProblems.behind(new IOException()));
  }

  @Test
  void theProblemOfAStoreIsFoundBehindOtherExceptions() {
    StoreException store = new StoreException(StoreProblem.IN_USE, Path.of("x"));
    assertEquals(
        Optional.of(StoreProblem.IN_USE), StoreProblems.behind(new RuntimeException(store)));
  }

  @Test // as H2 tells it, which closes itself first and goes on with a batch
  void aFullDiskIsFoundBesideAFailureAndBehindTheFirstOfABatch() {
    IOException full = new IOException("No space left on device");
    IllegalStateException closed = new IllegalStateException("This store is closed");
    closed.addSuppressed(new IllegalStateException(full));
    assertEquals(Optional.of(StoreProblem.DISK_FULL), StoreProblems.behind(closed));
    BatchUpdateException batch = new BatchUpdateException();
    batch.setNextException(new SQLException("General error", full));
    assertEquals(Optional.of(StoreProblem.DISK_FULL), StoreProblems.behind(batch));
    assertTrue(StoreProblems.hasClosedItself(batch));
    closed.addSuppressed(new RuntimeException(closed));
    assertEquals(Optional.of(StoreProblem.DISK_FULL), StoreProblems.behind(closed), "no end");
  }

  @Test // a refused value or a lock that took too long leaves the database as it is
  void notEveryFailureClosesTheDatabase() {
    assertFalse(StoreProblems.hasClosedItself(new SQLException("duplicate", "23505", 23505)));
    assertFalse(StoreProblems.hasClosedItself(new SQLException("lock", "HYT00", 50200)));
    assertFalse(StoreProblems.hasClosedItself(new SQLException("deadlock", "40001", 40001)));
    assertFalse(StoreProblems.hasClosedItself(new SQLException("general", "HY000", 50000)));
    assertTrue(StoreProblems.hasClosedItself(new SQLException("closed", "90098", 90098)));
  }

  @Test
  void aDeadlockIsRecognizedByItsState() {
    assertEquals(
        true,
        StoreProblems.isDeadlock(new RuntimeException(new SQLException("x", "40001"))));
    assertEquals(true, StoreProblems.isDeadlock(new SQLException("x", "40P01")));
    assertEquals(false, StoreProblems.isDeadlock(new SQLException("x", "23505")));
    assertEquals(false, StoreProblems.isDeadlock(new IllegalStateException("40001")));
  }
}
