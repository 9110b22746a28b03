package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a database while somebody is still at work (S-59, S-61). */
class ClosingTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void aTransactionThatIsUnderWayIsFinishedFirst() throws InterruptedException {
    DataFolder.Store store = new DataFolder.Store(temp);
    Database database = Database.create(store);
    StoreContent.people(database);
    AtomicReference<Thread.State> whenItGoesOn = new AtomicReference<>(Thread.State.NEW);
    Thread closing = Thread.ofPlatform().unstarted(database::close);
    StoreContent content =
        database.inTransaction(
            () -> {
              closing.start();
              whenItGoesOn.set(waitingOrOver(closing));
              return StoreContent.NOTHING.addOne(database).changeAll(database);
            });
    closing.join();
    assertEquals(Thread.State.WAITING, whenItGoesOn.get());
    assertThrows(IllegalStateException.class, () -> content.addOne(database));
    try (Database opened = Database.open(store, () -> {})) {
      assertEquals(content, StoreContent.of(opened));
    }
  }

  /** Until it cannot get any further by itself. */
  private static Thread.State waitingOrOver(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
    return thread.getState();
  }

  @Test
  void aReadingThatIsUnderWayIsFinishedFirst() throws InterruptedException {
    Database database = Database.create(new DataFolder.Store(temp));
    StoreContent.people(database);
    Thread closing = Thread.ofPlatform().unstarted(database::close);
    assertTrue(
        database.reading(
            () -> {
              closing.start();
              Thread.State state = waitingOrOver(closing);
              return state == Thread.State.WAITING
                  && StoreContent.of(database).equals(StoreContent.NOTHING);
            }));
    closing.join();
  }
}
