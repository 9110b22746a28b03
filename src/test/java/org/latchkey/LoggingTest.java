package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the log is written, and who may read it. */
class LoggingTest {
  @TempDir private Path temp = Path.of("");

  @ParameterizedTest // in the pattern of a log file, a percent sign begins a place holder
  @ValueSource(strings = {"plain", "per%20cent", "%h", "100%", "%%", "%u-%g"})
  void theLogIsInTheFolderThatWasNamed(String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Runnable end = Logging.toFolder(folder);
    try (Stream<Path> files = Files.list(folder.resolve("log"))) {
      assertEquals(
          List.of("latchkey-0.log", "latchkey-0.log.lck"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    } finally {
      end.run();
    }
  }

  @Test
  void theLogIsForItsOwnerOnly() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    Logging.toFolder(temp).run();
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("log"))));
  }
}
