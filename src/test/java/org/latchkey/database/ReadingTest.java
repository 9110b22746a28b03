package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that only reads. */
class ReadingTest {
  private final Database database = Database.inMemory();
  private StoreContent content = StoreContent.NOTHING;

  @BeforeEach
  void fill() {
    StoreContent.people(database);
    content = content.addOne(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test // it would be lost, as nothing is committed
  void nothingIsWrittenInAReading() {
    assertThrows(
        IllegalStateException.class,
        () -> database.reading(() -> content.addOne(database)));
    assertThrows(
        IllegalStateException.class,
        () ->
            database.reading(
                () -> database.jdbi().withHandle(h -> h.execute("delete from sign_in_throttle"))));
    assertEquals(content, StoreContent.of(database));
  }

  @Test
  void aReadingInATransactionSeesWhatThatHasChanged() {
    StoreContent after =
        database.inTransaction(
            () -> {
              StoreContent changed = content.addOne(database);
              assertEquals(changed, database.reading(() -> StoreContent.of(database)));
              return changed;
            });
    assertEquals(after, database.reading(() -> database.reading(() -> StoreContent.of(database))));
  }

  @Test // the connection goes back as it was, also when the reading fails
  void whatComesAfterAReadingIsNoReading() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.<Boolean>reading(
                () -> {
                  throw new IllegalArgumentException("no");
                }));
    assertEquals(content.addOne(database), StoreContent.of(database));
    assertEquals(
        TransactionIsolationLevel.READ_COMMITTED,
        database.jdbi().withHandle(Handle::getTransactionIsolationLevel));
  }
}
