package org.latchkey.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Brings a database file of an older program to this one's schema. H2 takes no change of a schema back,
 * so it works on a copy that takes the file's place when it is done: an interruption costs nothing.
 */
final class SchemaChange {
  private static final Logger LOG = System.getLogger(SchemaChange.class.getName());
  private static final String DATABASE = "changing";

  private SchemaChange() {}

  /**
   * Changes a file that nobody has open.
   *
   * @param settings of the database address
   * @throws StoreException when there is no room for the copy or the change fails; the file stays as it is
   */
  static void of(Path databaseFile, String settings) {
    Path copy = databaseFile.resolveSibling(DATABASE + ".mv.db");
    try {
      Files.deleteIfExists(copy);
      if (!Shrinking.copied(databaseFile, copy)) {
        throw new StoreException(StoreProblem.IN_USE, databaseFile);
      }
      migrate(databaseFile.resolveSibling(DATABASE), databaseFile, settings);
      try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(copy, databaseFile, StandardCopyOption.ATOMIC_MOVE);
      LOG.log(Level.INFO, "Brought {0} to schema {1}", databaseFile, Migrations.CURRENT);
    } catch (IOException e) {
      throw StoreProblems.writing(databaseFile, e);
    } finally {
      Shrinking.delete(copy);
    }
  }

  private static void migrate(Path copy, Path databaseFile, String settings) {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + copy + settings, "sa", "");
    try {
      // With the pool's last connection H2 closes the file, and writes it out.
      Migrations.migrate(pool);
    } catch (RuntimeException e) {
      throw StoreProblems.opening(databaseFile, e);
    } finally {
      pool.dispose();
    }
  }
}
