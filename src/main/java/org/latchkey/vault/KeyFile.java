package org.latchkey.vault;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file of the data key and a copy of it beside it, both readable by their owner only. A missing
 * key is never made anew: that would turn everything sealed under it into noise (S-56).
 */
public final class KeyFile {
  private static final Logger LOG = System.getLogger(KeyFile.class.getName());
  private static final String FIRST_LINE = "latchkey data key, version 1";

  private KeyFile() {}

  /**
   * Writes a key and its copy, and reads both back.
   *
   * @throws KeyFileException when they cannot be written
   */
  public static void create(Path file, DataKey key) {
    for (Path path : List.of(file, copyOf(file))) {
      write(path, key);
      if (!read(path).equals(Optional.of(key))) {
        throw new KeyFileException(KeyFileException.Problem.NOT_WRITTEN, path, null);
      }
    }
  }

  /**
   * Reads the key of a store; a file that is missing, damaged or of another store is put back from its
   * copy, and the copy from the file. The key of another store is put aside, not overwritten.
   *
   * @param check the {@link DataKey#check} by which the store knows its key
   * @throws KeyFileException when neither can be used
   */
  public static DataKey load(Path file, String check) {
    Path copy = copyOf(file);
    Optional<DataKey> inFile = read(file);
    Optional<DataKey> inCopy = read(copy);
    if (inFile.isEmpty() && inCopy.isEmpty()) {
      boolean there = Files.exists(file);
      throw new KeyFileException(
          there ? KeyFileException.Problem.DAMAGED : KeyFileException.Problem.MISSING, file, null);
    }
    DataKey key =
        Stream.of(inFile, inCopy)
            .flatMap(Optional::stream)
            .filter(found -> found.check().equals(check))
            .findFirst()
            .orElseThrow(
                () -> new KeyFileException(KeyFileException.Problem.FOREIGN, file, null));
    putBack(file, inFile, key);
    putBack(copy, inCopy, key);
    return key;
  }

  private static void putBack(Path file, Optional<DataKey> found, DataKey key) {
    if (found.equals(Optional.of(key))) {
      return;
    }
    try {
      if (found.isPresent()) {
        String name = file.getFileName() + ".foreign-" + found.get().check().substring(0, 8);
        write(file.resolveSibling(name), found.get());
      }
      write(file, key);
      LOG.log(Level.WARNING, "The key file {0} was put back", file);
    } catch (KeyFileException e) {
      // The key itself is there: that is enough to go on with.
      LOG.log(Level.WARNING, "A key file could not be put back", e);
    }
  }

  private static Path copyOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".copy");
  }

  private static Optional<DataKey> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      if (lines.size() < 3 || !lines.get(0).equals(FIRST_LINE)) {
        return Optional.empty();
      }
      DataKey key = new DataKey(Base64.getDecoder().decode(lines.get(1)));
      // Written again, because the decoder lets bits pass that no byte of the key carries.
      return lines.subList(1, 3).equals(List.of(written(key), key.check()))
          ? Optional.of(key)
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The key file " + file + " cannot be read", e);
      return Optional.empty();
    }
  }

  private static String written(DataKey key) {
    return Base64.getEncoder().encodeToString(key.bytes());
  }

  private static void write(Path file, DataKey key) {
    String content = String.join("\n", FIRST_LINE, written(key), key.check(), "");
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.deleteIfExists(partial);
      Files.createFile(partial);
      if (Files.getFileStore(partial).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
      }
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new KeyFileException(KeyFileException.Problem.NOT_WRITTEN, file, e);
    }
  }
}
