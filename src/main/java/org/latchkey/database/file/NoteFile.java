package org.latchkey.database.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A short text in a file for its owner only, which is always either the old one or the new one. */
public final class NoteFile {
  private static final Logger LOG = System.getLogger(NoteFile.class.getName());
  private static final int LONGEST_BYTES = 4096;

  private final Path file;

  /** Names the file; nothing is read or written yet. */
  public NoteFile(Path file) {
    this.file = file;
  }

  /** The text, in ASCII; empty when there is no file. One that cannot be read is an empty text. */
  public Optional<String> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.size(file) > LONGEST_BYTES ? new byte[0] : Files.readAllBytes(file);
      return Optional.of(new String(bytes, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      LOG.log(Level.WARNING, file + " cannot be read", e);
      return Optional.of("");
    }
  }

  /**
   * Replaces the text; after a power cut it may be the one before.
   *
   * @throws UncheckedIOException when it cannot be written; the text before stays
   */
  public void write(String text) {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.deleteIfExists(partial);
      OwnFolder.makeFile(partial);
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
