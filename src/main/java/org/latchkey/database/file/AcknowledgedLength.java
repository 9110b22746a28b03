package org.latchkey.database.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;

/**
 * How long the database file was after the last acknowledged commit, kept here and noted beside the
 * file. H2 writes a large commit in several parts and recovers only some of it when it is killed between
 * two of them; the file only grows while it is open, so what is behind that length is no acknowledged
 * commit and is cut off (S-59, S-61, decision 0011). Not for several threads at once.
 */
public final class AcknowledgedLength {
  private static final Logger LOG = System.getLogger(AcknowledgedLength.class.getName());

  /** The last of H2's blocks ends with the footer of a chunk, which no two states of a file share. */
  private static final int TAIL_BYTES = 4096;

  private static final long UNKNOWN = -1;

  private final Path databaseFile;
  private final LengthNote note;
  private long bytes = UNKNOWN;

  /**
   * Nothing is read or written yet.
   *
   * @param fileSystem the name of one of H2's file systems, for the note
   */
  public AcknowledgedLength(String fileSystem, Path databaseFile) {
    this.databaseFile = databaseFile;
    this.note = new LengthNote(fileSystem, databaseFile.resolveSibling("latchkey.acknowledged"));
  }

  public Path databaseFile() {
    return databaseFile;
  }

  /**
   * Before anything opens, copies or exchanges the database file: takes out of it what came after the
   * last acknowledged commit, and voids the note, because whoever works on the file next may shorten or
   * rewrite it. A file that somebody has open stays as it is, and so does its note.
   *
   * @throws IOException when the disk does not promise to keep this; the file is then not to be opened
   */
  public void cutBack() throws IOException {
    boolean nothingNoted = bytes == UNKNOWN && !note.exists();
    if (nothingNoted || Files.notExists(databaseFile)) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(databaseFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return;
      }
      long kept = bytes == UNKNOWN ? noted(channel) : bytes;
      if (channel.size() > kept) {
        LOG.log(
            Level.INFO,
            "Cutting {0} bytes that no acknowledged commit needs from {1}",
            channel.size() - kept,
            databaseFile);
        channel.truncate(kept);
        channel.force(true);
      }
      note.write(LengthNote.Entry.NOTHING);
      bytes = UNKNOWN;
    } catch (OverlappingFileLockException e) {
      LOG.log(Level.DEBUG, "This very program has it open", e);
    }
  }

  /** The noted length, if this is the file that was noted. */
  private long noted(FileChannel channel) throws IOException {
    LengthNote.Entry entry = note.read();
    if (entry.bytes() >= channel.size()) {
      return entry.bytes();
    }
    ByteBuffer tail = ByteBuffer.allocate(tailBytes(entry.bytes()));
    LengthNote.read(channel, tail, entry.bytes() - tail.capacity());
    if (LengthNote.checksum(tail.array(), tail.capacity()) == entry.tail()) {
      return entry.bytes();
    }
    LOG.log(Level.WARNING, "{0} is not the file that was noted; it is opened as it is", databaseFile);
    return LengthNote.Entry.NOTHING.bytes();
  }

  /**
   * Notes that everything in the file now is safe. When this returns, the disk has the note.
   *
   * @param connection to the database that has the file open
   */
  public void note(Connection connection) throws IOException, SQLException {
    long now = Files.size(databaseFile);
    note.write(new LengthNote.Entry(now, tail(connection, now)));
    bytes = now;
  }

  /** Through H2's own channel: to open the file once more and close it would free H2's lock on it. */
  private static int tail(Connection connection, long end) throws SQLException {
    SessionLocal session =
        (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    FileStore<?> store = session.getDatabase().getStore().getMvStore().getFileStore();
    ByteBuffer tail = store.readFully(null, end - tailBytes(end), tailBytes(end));
    byte[] read = new byte[tail.remaining()];
    tail.get(read);
    return LengthNote.checksum(read, read.length);
  }

  private static int tailBytes(long end) {
    return (int) Math.min(TAIL_BYTES, Math.max(end, 0));
  }

  /**
   * Before the database ends in the ordinary way, which rewrites and shortens the file.
   *
   * @throws IOException when the note may still be there; the database must then not tidy up
   */
  public void remove() throws IOException {
    note.remove();
    bytes = UNKNOWN;
  }

  /** Lets go of the note and leaves it where it is. */
  public void close() {
    try {
      note.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A note could not be closed", e);
    }
  }
}
