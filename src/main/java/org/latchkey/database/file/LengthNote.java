package org.latchkey.database.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A small file with one entry: a length of the database file and how it ended there. It is written over
 * in place, which needs no room on a full disk. An entry that a power cut left half written is none: the
 * database file is whole whenever one is written, so then nothing has to be cut.
 */
final class LengthNote implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LengthNote.class.getName());

  private static final int CHECKED_BYTES = 2 * Long.BYTES + Integer.BYTES;
  private static final int ENTRY_BYTES = CHECKED_BYTES + Integer.BYTES;

  /** "LKLENGTH", so that a file of zeros is no entry. */
  private static final long MAGIC = 0x4C_4B_4C_45_4E_47_54_48L;

  private final String fileSystem;
  private final Path file;
  private @Nullable FileChannel channel;
  private boolean isNameOnDisk;

  /**
   * What is noted.
   *
   * @param bytes a length of the database file
   * @param tail the checksum of its last bytes at that length
   */
  record Entry(long bytes, int tail) {
    /** No file is longer, so nothing is ever cut. */
    static final Entry NOTHING = new Entry(Long.MAX_VALUE, 0);
  }

  /**
   * Names the file; nothing is read or written yet.
   *
   * @param fileSystem the name of one of H2's file systems
   */
  LengthNote(String fileSystem, Path file) {
    this.fileSystem = fileSystem;
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** The entry of a file that is there; {@link Entry#NOTHING} when it is not whole. */
  Entry read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ENTRY_BYTES);
    read(opened(), bytes, 0);
    int expected = checksum(bytes.array(), CHECKED_BYTES);
    bytes.clear();
    boolean isOurs = bytes.getLong() == MAGIC;
    Entry found = new Entry(bytes.getLong(), bytes.getInt());
    if (isOurs && bytes.getInt() == expected) {
      return found;
    }
    LOG.log(Level.WARNING, "{0} is not whole; the database is opened as it is", file);
    return Entry.NOTHING;
  }

  /** Notes it; when this returns, the disk has it, and when it throws, it may have it. */
  void write(Entry entry) throws IOException {
    if (!exists()) {
      close();
      OwnFolder.makeFile(file);
      isNameOnDisk = false;
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(ENTRY_BYTES)
            .putLong(MAGIC)
            .putLong(entry.bytes())
            .putInt(entry.tail());
    bytes.putInt(checksum(bytes.array(), CHECKED_BYTES)).flip();
    FileChannel open = opened();
    while (bytes.hasRemaining()) {
      open.write(bytes, bytes.position());
    }
    open.force(!isNameOnDisk);
    if (!isNameOnDisk) {
      OwnFolder.sync(file.toAbsolutePath().resolveSibling(""));
      isNameOnDisk = true;
    }
  }

  /** Takes the file away, having seen to it that one that comes back after a power cut says nothing. */
  void remove() throws IOException {
    if (exists()) {
      write(Entry.NOTHING);
    }
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = FilePath.get(fileSystem + ":" + file).open("rw");
      channel = open;
    }
    return open;
  }

  /** Fills what the file has from there on; the rest stays zero. */
  static void read(FileChannel open, ByteBuffer bytes, long at) throws IOException {
    int count = 0;
    while (count >= 0 && bytes.hasRemaining()) {
      count = open.read(bytes, at + bytes.position());
    }
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
