package org.latchkey.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.vault.KeyFileException.Problem;

/** The file of the data key and its copy (S-56). */
class KeyFileTest {
  private final DataKey key = DataKey.random();
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("latchkey.key");
  }

  private Path copy() {
    return folder.resolve("latchkey.key.copy");
  }

  private Problem problemOf(Path file) {
    return assertThrows(KeyFileException.class, () -> KeyFile.load(file, key.check())).problem();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aKeyIsReadBackAndNothingElseIsLeft() throws IOException {
    KeyFile.create(file(), key);
    assertEquals(key, KeyFile.load(file(), key.check()));
    assertEquals(List.of("latchkey.key", "latchkey.key.copy"), names());
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    KeyFile.create(file(), key);
    for (Path path : List.of(file(), copy())) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }
    Files.delete(file());
    KeyFile.load(file(), key.check());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void aMissingKeyIsPutBackFromItsCopy() throws IOException {
    KeyFile.create(file(), key);
    Files.delete(file());
    assertEquals(key, KeyFile.load(file(), key.check()));
    assertEquals(-1, Files.mismatch(file(), copy()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "latchkey data key, version 1\n", "latchkey data key, version 1\n!!\n!!\n", "\u0000\u0001"})
  void aDamagedKeyIsPutBackFromItsCopy(String damaged) throws IOException {
    KeyFile.create(file(), key);
    Files.writeString(file(), damaged);
    assertEquals(key, KeyFile.load(file(), key.check()));
    assertEquals(-1, Files.mismatch(file(), copy()));
  }

  @Test // every character is covered, also the last of the key, two bits of which carry nothing
  void aKeyWithOneCharacterChangedIsNotTakenForAKey() throws IOException {
    DataKey endsInA = new DataKey(new byte[32]);
    KeyFile.create(file(), endsInA);
    Files.delete(copy());
    String content = Files.readString(file());
    for (int i = 0; i < content.strip().length(); i++) {
      char other = content.charAt(i) == 'A' ? 'B' : 'A';
      Files.writeString(file(), content.substring(0, i) + other + content.substring(i + 1));
      assertEquals(
          Problem.DAMAGED,
          assertThrows(KeyFileException.class, () -> KeyFile.load(file(), endsInA.check()))
              .problem(),
          "character " + i);
    }
  }

  @Test
  void aMissingCopyIsMadeAgain() throws IOException {
    KeyFile.create(file(), key);
    Files.delete(copy());
    assertEquals(key, KeyFile.load(file(), key.check()));
    assertEquals(-1, Files.mismatch(file(), copy()));
  }

  @Test // a key of another store was put over one of the two: the other still fits
  void theOneOfTheTwoThatFitsTheStoreIsTakenAndTheOtherPutAside() throws IOException {
    DataKey other = DataKey.random();
    Path elsewhere = Files.createDirectories(folder.resolve("other")).resolve("latchkey.key");
    KeyFile.create(elsewhere, other);
    for (Path foreign : List.of(file(), copy())) {
      KeyFile.create(file(), key);
      Files.copy(elsewhere, foreign, StandardCopyOption.REPLACE_EXISTING);
      assertEquals(key, KeyFile.load(file(), key.check()));
      assertEquals(-1, Files.mismatch(file(), copy()));
      Path aside =
          folder.resolve(foreign.getFileName() + ".foreign-" + other.check().substring(0, 8));
      assertEquals(-1, Files.mismatch(elsewhere, aside), "nobody loses a key");
    }
    assertEquals(key, KeyFile.load(file(), key.check()));
  }

  @Test
  void aKeyOfAnotherStoreIsForeignWhetherOrNotItHasACopy() throws IOException {
    KeyFile.create(file(), DataKey.random());
    byte[] before = Files.readAllBytes(file());
    assertEquals(Problem.FOREIGN, problemOf(file()));
    Files.delete(copy());
    assertEquals(Problem.FOREIGN, problemOf(file()));
    Files.move(file(), copy());
    assertEquals(Problem.FOREIGN, problemOf(file()));
    assertEquals(List.of("latchkey.key.copy"), names(), "nothing was written");
    assertEquals(before.length, Files.size(copy()));
  }

  @Test
  void aKeyThatIsGoneWithItsCopyIsNeverMadeAnew() throws IOException {
    assertEquals(Problem.MISSING, problemOf(file()));
    assertEquals(List.of(), names());
    Files.writeString(file(), "noise");
    Files.writeString(copy(), "noise");
    assertEquals(Problem.DAMAGED, problemOf(file()));
    assertEquals("noise", Files.readString(file()));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() {
    Path nowhere = folder.resolve("missing").resolve("latchkey.key");
    KeyFileException e =
        assertThrows(KeyFileException.class, () -> KeyFile.create(nowhere, key));
    assertEquals(Problem.NOT_WRITTEN, e.problem());
    assertEquals(nowhere.toString(), e.place());
    assertFalse(String.valueOf(e.getMessage()).contains("AES"));
  }

  @Test // what a stopped program left does not stop the next one
  void aPartialFileOfAnEarlierTryIsReplaced() throws IOException {
    Files.writeString(folder.resolve("latchkey.key.partial"), "half");
    KeyFile.create(file(), key);
    assertEquals(key, KeyFile.load(file(), key.check()));
    assertEquals(List.of("latchkey.key", "latchkey.key.copy"), names());
  }
}
