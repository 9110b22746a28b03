package org.latchkey.ui.kit.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what only its owner should read to a file of their choice. */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * Writes the text in UTF-8. The file is readable by its owner alone where the disk knows owners, and
   * there is either a whole one or the one that was there before.
   *
   * @throws IOException when it cannot be written there
   */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // A temporary file is made with mode 0600 on POSIX.
    Path making = Files.createTempFile(folder, ".latchkey", null);
    try {
      Files.write(making, text.getBytes(StandardCharsets.UTF_8));
      Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(making);
    }
  }
}
