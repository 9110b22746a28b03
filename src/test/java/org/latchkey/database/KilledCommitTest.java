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
  private static final int PEOPLE = 12_000;

  /** Of the long time before the commit begins, every one of so many images is looked at. */
  private static final int STEP = 20;

  @TempDir private Path temp = Path.of("");

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
    return storeIn(temp, name);
  }

  private static DataFolder.Store storeIn(Path folder, String name) throws IOException {
    return new DataFolder.Store(Files.createDirectories(folder.resolve(name)));
  }

  private static Path note(DataFolder.Store store) {
    return store.folder().resolve("latchkey.acknowledged");
  }

  private static StoreContent contentOf(DataFolder.Store image) {
    try (Database database = Database.open(image, () -> {})) {
      StoreContent found = StoreContent.of(database);
      assertEquals(found.addOne(database), StoreContent.of(database), image + " serves on");
      return found;
    }
  }

  @Test
  void aLargeChangeHasHappenedAsAWholeOrNotAtAll() throws IOException {
    Images images = new Images(store("store"), temp);
    StoreContent before;
    StoreContent after;
    try (Database database = Database.open(FullDisk.SCHEME, store("store"), () -> {})) {
      before = StoreContent.NOTHING.addOne(database);
      images.begin();
      after = before.changeAll(database);
      FullDisk.watch(FullDisk.Watcher.NOBODY);
      assertEquals(after, contentOf(images.killed()), "acknowledged");
      assertEquals(after, contentOf(images.withoutWhatWasNotForced()), "acknowledged");
    }
    int count = images.taken.size();
    assertTrue(count > STEP, "images: " + count);
    for (int i = 0; i < count; i += i < count - STEP ? STEP : 1) {
      StoreContent found = contentOf(images.taken.get(i));
      assertTrue(List.of(before, after).contains(found), i + " of " + count + ": " + found);
    }
  }

  @Test // an ordinary end rewrites the file, which the note must not be applied to
  void aKillWhileTheDatabaseClosesCostsNothing() throws IOException {
    List<DataFolder.Store> killed = new ArrayList<>();
    DataFolder.Store store = store("store");
    StoreContent content;
    Images images = new Images(store, temp);
    try (Database database = Database.open(FullDisk.SCHEME, store, () -> {})) {
      content = StoreContent.NOTHING.addOne(database).changeAll(database).addOne(database);
      FullDisk.watch(
          new FullDisk.Watcher() {
            @Override
            public void beforeWrite(String file) throws IOException {
              killed.add(images.killed());
            }

            @Override
            public void forced(String file) throws IOException {
              killed.add(images.killed());
            }
          });
    }
    assertTrue(killed.size() >= 4, "images: " + killed.size());
    for (DataFolder.Store image : killed) {
      assertEquals(content, contentOf(image), () -> image + " of " + killed.size());
    }
  }

  /** Takes the images while the files are written. */
  private static final class Images implements FullDisk.Watcher {
    private final DataFolder.Store store;
    private final Path folder;
    private final Map<String, byte[]> forced = new HashMap<>();
    private final List<DataFolder.Store> taken = new ArrayList<>();
    private int number;

    Images(DataFolder.Store store, Path folder) {
      this.store = store;
      this.folder = folder;
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
    DataFolder.Store killed() throws IOException {
      // Without a note, the same as with an empty one.
      byte[] note = Files.exists(note(store)) ? Files.readAllBytes(note(store)) : new byte[0];
      return image(Files.readAllBytes(store.databaseFile()), note);
    }

    /** After a power cut the file may have its new length already, but not what is in it. */
    DataFolder.Store withoutWhatWasNotForced() throws IOException {
      byte[] database = forced.getOrDefault(store.databaseFile().toString(), new byte[0]);
      int length = (int) Files.size(store.databaseFile());
      byte[] note = forced.getOrDefault(note(store).toString(), new byte[0]);
      return image(Arrays.copyOf(database, length), note);
    }

    private DataFolder.Store image(byte[] database, byte[] note) throws IOException {
      number++;
      DataFolder.Store image = storeIn(folder, "image-" + number);
      Files.write(image.databaseFile(), database);
      Files.write(note(image), note);
      return image;
    }
  }
}
