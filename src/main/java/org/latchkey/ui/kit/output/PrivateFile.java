package org.latchkey.ui.kit.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files of somebody's choice that may hold a secret. */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * Writes a file, readable by its owner alone where the disk knows owners. There is either a whole one
   * or the one that was there before.
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // A temporary file is made with mode 0600 on POSIX.
    Path making = Files.createTempFile(folder, ".latchkey", null);
    try {
      Files.write(making, content);
      Files.move(making, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(making);
    }
  }
}
