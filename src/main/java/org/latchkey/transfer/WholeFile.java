package org.latchkey.transfer;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of somebody's choice that is there whole or not at all; it is written beside its place. */
public final class WholeFile {
  private WholeFile() {}

  /** Fills a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes everything.
     *
     * @return whether the file is to be kept
     */
    boolean writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file in UTF-8, readable by its owner alone where the disk knows owners.
   *
   * @return whether it is there; if not, or when this throws, the one that was there before still is
   */
  public static boolean write(Path file, Content content) throws IOException {
    // A temporary file is made with mode 0600 on POSIX.
    Path making = Files.createTempFile(file.toAbsolutePath().getParent(), ".latchkey", null);
    try {
      boolean isKept;
      try (Writer out = Files.newBufferedWriter(making, StandardCharsets.UTF_8)) {
        isKept = content.writeTo(out);
      }
      if (isKept) {
        move(making, file);
      }
      return isKept;
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
