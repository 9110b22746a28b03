package org.latchkey.database.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files for the eyes of whoever runs the program. */
public final class OwnFolder {
  private OwnFolder() {}

  /**
   * Makes the folder for its owner only, where the system knows such permissions. One that is there
   * already stays as it is: others may use it too.
   *
   * @return the folder
   */
  public static Path make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(folder)) {
        return folder; // another start was quicker
      }
      throw e;
    }
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  /** Makes an empty file for its owner only, where the system knows such permissions. */
  static void makeFile(Path file) throws IOException {
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Returns when the disk has the names of what is in a folder. */
  public static void sync(Path folder) throws IOException {
    // Windows opens no folder as a file; a rename there is durable with the volume's journal.
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
