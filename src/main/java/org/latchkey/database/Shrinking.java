package org.latchkey.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives back the space of a database file, which only ever grows while it is in use. It works on a copy
 * that takes the file's place when it holds the same, so that an interruption costs nothing.
 */
final class Shrinking {
  /** From this size on it is worth the seconds. */
  static final long FROM_BYTES = 64L << 20;

  private static final Logger LOG = System.getLogger(Shrinking.class.getName());
  private static final String SUFFIX = ".mv.db";

  /** What one shutdown has not given back the next one mostly does. */
  private static final int PASSES = 3;

  private Shrinking() {}

  /**
   * Shrinks a large file that nobody has open. Where that fails, the file stays as it is.
   *
   * @param settings of the database address, without those that keep the file growing
   */
  static void shrinkFrom(long bytes, Path databaseFile, String settings) {
    Path copy = databaseFile.resolveSibling("shrinking" + SUFFIX);
    try {
      Files.deleteIfExists(copy);
      if (Files.notExists(databaseFile) || Files.size(databaseFile) < bytes) {
        return;
      }
      long start = System.nanoTime();
      if (copied(databaseFile, copy) && shrunk(copy, settings)) {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(copy, databaseFile, StandardCopyOption.ATOMIC_MOVE);
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.log(Level.DEBUG, "Shrinking {0} took {1} ms", databaseFile, millis);
      }
    } catch (IOException | SQLException e) {
      LOG.log(Level.WARNING, "The database file stays as large as it is: " + databaseFile, e);
    } finally {
      delete(copy);
    }
  }

  /** Copies the file while no other program can have it open. */
  static boolean copied(Path databaseFile, Path copy) throws IOException {
    try (FileChannel from =
            FileChannel.open(databaseFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = from.tryLock();
        FileChannel to =
            FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (lock == null) {
        return false;
      }
      for (long done = 0; done < from.size(); ) {
        done += from.transferTo(done, from.size() - done, to);
      }
      return true;
    } catch (OverlappingFileLockException e) {
      LOG.log(Level.DEBUG, "This very program has it open", e);
      return false;
    }
  }

  private static boolean shrunk(Path copy, String settings) throws SQLException {
    String path = copy.toString();
    String url =
        "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length()) + settings;
    byte[] before = contentAndShutdown(url);
    byte[] after = before;
    for (int pass = 1; pass < PASSES; pass++) {
      after = contentAndShutdown(url);
    }
    if (!MessageDigest.isEqual(before, after)) {
      LOG.log(Level.WARNING, "Shrinking would have changed {0}", copy);
      return false;
    }
    return true;
  }

  /** A digest of everything in a database, which is then shut down in the ordinary way. */
  private static byte[] contentAndShutdown(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (ResultSet script = statement.executeQuery("SCRIPT")) {
        while (script.next()) {
          digest.update(script.getString(1).getBytes(StandardCharsets.UTF_8));
        }
      }
      statement.execute("SHUTDOWN");
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A copy of the database is left over: " + copy, e);
    }
  }
}
