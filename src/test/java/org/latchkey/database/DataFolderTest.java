package org.latchkey.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder, whatever somebody names as one (S-62, S-75, and bad input). */
class DataFolderTest {
  @TempDir private Path temp = Path.of("");

  private static StoreProblem problemOf(Path path) {
    return assertThrows(StoreException.class, () -> DataFolder.at(path)).problem();
  }

  @Test
  void aMissingFolderIsMadeForItsOwnerOnlyAndNothingIsLeftInIt() throws IOException {
    Path path = temp.resolve("a/b/c");
    DataFolder folder = DataFolder.at(path);
    assertTrue(folder.isNew());
    try (Stream<Path> content = Files.list(path)) {
      assertEquals(List.of(), content.toList());
    }
    assumeTrue(Files.getFileStore(path).supportsFileAttributeView("posix"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test // --data-dir may name a folder that others use too
  void aFolderThatIsThereKeepsItsPermissions() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    Path path = Files.createDirectory(temp.resolve("shared"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxr-x"));
    DataFolder.at(path);
    DataFolder.at(Files.createSymbolicLink(temp.resolve("link"), path));
    assertEquals("rwxrwxr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void aFileIsNoFolderAndNeitherIsAPathBelowOne() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertEquals(StoreProblem.FOLDER_IS_A_FILE, problemOf(file));
    assertEquals(StoreProblem.FOLDER_IS_A_FILE, problemOf(file.resolve("below")));
    assertEquals("mine", Files.readString(file));
  }

  @Test // /proc takes no folders, not even from root
  void aPlaceThatCannotBeWrittenIsTold() {
    Path proc = Path.of("/proc");
    assumeTrue(Files.isDirectory(proc));
    assertEquals(StoreProblem.FOLDER_NOT_WRITABLE, problemOf(proc.resolve("latchkey")));
    assertEquals(StoreProblem.FOLDER_NOT_WRITABLE, problemOf(proc.resolve("self")));
  }

  @Test // S-75: what follows a semicolon would be settings of the database, code to run among them
  void aSemicolonInThePathIsRefusedBeforeAnythingIsMade() {
    Path path = temp.resolve("x;INIT=RUNSCRIPT FROM 'y'");
    assertEquals(StoreProblem.FOLDER_NAME, problemOf(path));
    assertEquals(StoreProblem.FOLDER_NAME, problemOf(path.resolve("below")));
    assertFalse(Files.exists(path));
  }

  @Test // the database would take it for a separator and write into another folder
  void aBackslashInThePathIsRefusedWhereItIsNoSeparator() {
    assumeTrue(File.separatorChar == '/');
    assertEquals(StoreProblem.FOLDER_NAME, problemOf(temp.resolve("back\\slash")));
  }

  @Test // S-62
  void aFolderWithAnyTraceOfAStoreIsNotNew() throws IOException {
    for (String trace : new String[] {"store", "backups"}) {
      Path path = temp.resolve("with-" + trace);
      Files.createDirectories(path.resolve(trace));
      assertFalse(DataFolder.at(path).isNew(), trace);
    }
  }

  @Test // S-62
  void aStoreWithoutADatabaseOrWithAnEmptyOneIsRefused() throws IOException {
    DataFolder folder = DataFolder.at(temp);
    Files.createDirectories(folder.store().folder());
    Files.writeString(folder.store().keyFile(), "key");
    assertEquals(
        StoreProblem.DATABASE_MISSING,
        assertThrows(StoreException.class, folder::requireDatabase).problem());
    Files.createFile(folder.store().databaseFile());
    assertEquals(
        StoreProblem.DATABASE_EMPTY,
        assertThrows(StoreException.class, folder::requireDatabase).problem());
    assertFalse(folder.isNew());
  }

  @Test // an interrupted first run
  void whatAnInterruptedFirstRunLeftIsRemovedByTheNext() throws IOException {
    DataFolder folder = DataFolder.at(temp);
    Path left = folder.newStore().folder();
    Files.writeString(left.resolve("latchkey.mv.db"), "half");
    Files.createDirectories(left.resolve("deeper/still"));
    Files.writeString(left.resolve("deeper/still/file"), "x");
    assertTrue(folder.isNew());
    Path again = DataFolder.at(temp).newStore().folder();
    try (Stream<Path> content = Files.list(again)) {
      assertEquals(List.of(), content.toList());
    }
  }

  @Test
  void aStoreIsThereAsAWholeOrNotAtAll() throws IOException {
    DataFolder folder = DataFolder.at(temp);
    DataFolder.Store making = folder.newStore();
    Files.writeString(making.databaseFile(), "content");
    assertTrue(folder.isNew());
    folder.adopt(making);
    assertFalse(folder.isNew());
    assertEquals("content", Files.readString(folder.store().databaseFile()));
    assertFalse(Files.exists(making.folder()));
  }
}
