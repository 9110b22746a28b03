package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed, or the power fails, before each write of a change so large that H2 writes its
 * commit in several parts: it has happened as a whole or not at all, and what was acknowledged before is
 * there (S-59, S-61).
 */
class KilledCommitTest {
  private static final int PEOPLE = 3_000;

  @TempDir private Path temp = Path.of("");

  /** The files of a store as they are found after an end. */
  private record Image(byte[] database, byte[] note, boolean noteIsThere) {}

  @BeforeEach
  void makeAStore() throws IOException {
    FullDisk.register();
    try (Database database = Database.create(store("store"))) {
      StoreContent.people(PEOPLE, database);
    }
  }

  @AfterEach
  void leaveTheDiskAlone() {
    FullDisk.register();
  }

  private DataFolder.Store store(String name) throws IOException {
    return new DataFolder.Store(Files.createDirectories(temp.resolve(name)));
  }

  private static Path note(DataFolder.Store store) {
    return store.folder().resolve("latchkey.acknowledged");
  }

  private StoreContent contentOf(String name, Image image) throws IOException {
    DataFolder.Store store = store(name);
    Files.write(store.databaseFile(), image.database());
    if (image.noteIsThere()) {
      Files.write(note(store), image.note());
    }
    try (Database database = Database.open(store, () -> {})) {
      StoreContent found = StoreContent.of(database);
      assertEquals(found.addOne(database), StoreContent.of(database), name + " serves on");
      return found;
    }
  }

  @Test
  void aLargeChangeHasHappenedAsAWholeOrNotAtAll() throws IOException {
    Images images = new Images(store("store"));
    StoreContent before;
    StoreContent after;
    try (Database database = Database.open(FullDisk.SCHEME, store("store"), () -> {})) {
      before = StoreContent.NOTHING.addOne(database);
      images.begin();
      after = before.changeAll(database);
      FullDisk.watch(FullDisk.Watcher.NOBODY);
      assertEquals(after, contentOf("acknowledged", images.killed()));
      assertEquals(after, contentOf("acknowledged-power", images.withoutWhatWasNotForced()));
    }
    assertTrue(images.taken.size() > 10, "writes: " + images.taken.size());
    int number = 0;
    for (Image image : images.taken) {
      number++;
      StoreContent found = contentOf("image-" + number, image);
      assertTrue(
          List.of(before, after).contains(found), number + " of " + images.taken.size() + ": " + found);
    }
  }

  /** Takes the images while the files are written. */
  private static final class Images implements FullDisk.Watcher {
    private final DataFolder.Store store;
    private final Map<String, byte[]> forced = new HashMap<>();
    private final List<Image> taken = new ArrayList<>();

    Images(DataFolder.Store store) {
      this.store = store;
    }

    void begin() throws IOException {
      forced(store.databaseFile().toString());
      forced(note(store).toString());
      FullDisk.watch(this);
    }

    @Override
    public void beforeWrite(String file) throws IOException {
      taken.add(killed());
      taken.add(withoutWhatWasNotForced());
    }

    @Override
    public void forced(String file) throws IOException {
      forced.put(file, Files.readAllBytes(Path.of(file)));
    }

    /** After a kill the system still writes what it was given. */
    Image killed() throws IOException {
      return new Image(
          Files.readAllBytes(store.databaseFile()), Files.readAllBytes(note(store)), true);
    }

    /** After a power cut the file may have its new length already, but not what is in it. */
    Image withoutWhatWasNotForced() throws IOException {
      byte[] database = forced.getOrDefault(store.databaseFile().toString(), new byte[0]);
      int length = (int) Files.size(store.databaseFile());
      byte[] note = forced.getOrDefault(note(store).toString(), new byte[0]);
      return new Image(Arrays.copyOf(database, length), note, true);
    }
  }
}
