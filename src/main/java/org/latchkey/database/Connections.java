package org.latchkey.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one database. H2 closes a database for good when a write fails; this takes the file
 * back to the last acknowledged commit and opens it anew when it is next needed, so that the program
 * goes on as soon as the disk has room again (S-65, decision 0010).
 */
final class Connections implements ConnectionFactory, AutoCloseable {
  private static final Logger LOG = System.getLogger(Connections.class.getName());

  /** H2's name for the file system of this machine. */
  static final String DISK = "file";

  static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
          // A trace file would repeat statements with their values (S-57).
          + ";TRACE_LEVEL_FILE=0";

  /**
   * After a killed process H2 finds its newest commits at the end of the file. What it writes into gaps
   * before the end it may not find: its header then still names the commit before (decision 0008). And
   * a writer in the background would let a checkpoint return before it has written.
   */
  private static final String DURABLE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

  private final Optional<Path> file;
  private final Supplier<JdbcConnectionPool> openAgain;
  private final Set<Connection> given = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable JdbcConnectionPool pool;
  private long acknowledgedBytes;
  private boolean closed;

  /**
   * Takes over a database that has just been opened.
   *
   * @param file where it is, or empty when it is in memory, which is never given up
   * @param openAgain opens the file with all the checks of a start; throws {@link StoreException}
   */
  private Connections(
      JdbcConnectionPool pool, Optional<Path> file, Supplier<JdbcConnectionPool> openAgain) {
    this.pool = pool;
    this.file = file;
    this.openAgain = openAgain;
    noteAcknowledged();
  }

  static Connections create(DataFolder.Store store) {
    Path file = store.databaseFile();
    JdbcConnectionPool pool = opened(url(DISK, store), file, Migrations::migrate);
    return new Connections(pool, Optional.of(file), () -> existing(DISK, store, () -> {}));
  }

  static Connections open(String fileSystem, DataFolder.Store store, Runnable beforeMigration) {
    Path file = store.databaseFile();
    Shrinking.shrinkFrom(Shrinking.FROM_BYTES, file, SETTINGS + ";IFEXISTS=TRUE");
    Supplier<JdbcConnectionPool> open = () -> existing(fileSystem, store, beforeMigration);
    return new Connections(open.get(), Optional.of(file), open);
  }

  static Connections inMemory() {
    String name = UUID.randomUUID().toString();
    String url = "jdbc:h2:mem:" + name + SETTINGS + ";DB_CLOSE_DELAY=-1";
    JdbcConnectionPool pool = opened(url, Path.of(name), Migrations::migrate);
    return new Connections(pool, Optional.empty(), () -> pool);
  }

  private static String url(String fileSystem, DataFolder.Store store) {
    return "jdbc:h2:" + fileSystem + ":" + store.databasePath() + SETTINGS + DURABLE;
  }

  private static JdbcConnectionPool existing(
      String fileSystem, DataFolder.Store store, Runnable beforeMigration) {
    String url = url(fileSystem, store) + ";IFEXISTS=TRUE";
    Path file = store.databaseFile();
    AtomicBoolean behind = new AtomicBoolean();
    JdbcConnectionPool pool =
        opened(url, file, found -> behind.set(Migrations.isBehind(found, file)));
    if (!behind.get()) {
      return pool;
    }
    pool.dispose();
    beforeMigration.run();
    SchemaChange.of(file, SETTINGS + ";IFEXISTS=TRUE");
    return opened(url, file, found -> Migrations.isBehind(found, file));
  }

  private static JdbcConnectionPool opened(
      String url, Path databaseFile, Consumer<JdbcConnectionPool> schema) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    try {
      schema.accept(pool);
      return pool;
    } catch (StoreException e) {
      pool.dispose();
      throw e;
    } catch (RuntimeException e) {
      pool.dispose();
      throw StoreProblems.opening(databaseFile, e);
    }
  }

  /**
   * A connection; opens the database when it was given up.
   *
   * @throws StoreException when it cannot be opened, because there is still no room, for example
   */
  @Override
  public Connection openConnection() throws SQLException {
    JdbcConnectionPool from = current();
    try {
      return given(from.getConnection());
    } catch (SQLException | IllegalStateException e) {
      if (e instanceof SQLException sql && !StoreProblems.hasClosedItself(sql)) {
        throw sql;
      }
      // It closed itself unheard, or another thread gave it up since the line before the try.
      LOG.log(Level.DEBUG, "The database was closed", e);
      giveUp(from);
      return given(current().getConnection());
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    synchronized (this) {
      given.remove(connection);
    }
    connection.close();
  }

  private synchronized Connection given(Connection connection) {
    given.add(connection);
    return connection;
  }

  private synchronized JdbcConnectionPool current() {
    if (closed) {
      throw new IllegalStateException("The database is closed");
    }
    JdbcConnectionPool open = pool;
    if (open == null) {
      cutBack();
      open = openAgain.get();
      pool = open;
      noteAcknowledged();
      LOG.log(Level.INFO, "The database was opened anew");
    }
    return open;
  }

  /** What is in the file now is safe: whatever fails later, the file is never taken further back. */
  synchronized void noteAcknowledged() {
    if (file.isPresent()) {
      try {
        acknowledgedBytes = Files.size(file.get());
      } catch (IOException e) {
        throw StoreProblems.writing(file.get(), e);
      }
    }
  }

  /**
   * Gives the database up because something on this connection could not be written or read. Nothing
   * happens when the connection is of an earlier opening.
   */
  synchronized void giveUp(Connection connection) {
    JdbcConnectionPool open = pool;
    if (file.isEmpty() || open == null || !given.contains(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      // An ordinary end would write what failed once more, and tidy up besides.
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "It had closed itself already", e);
    }
    giveUp(open);
    try {
      cutBack();
    } catch (StoreException e) {
      LOG.log(Level.DEBUG, "Cut back later, before it is opened", e);
    }
  }

  private synchronized void giveUp(JdbcConnectionPool failed) {
    if (pool == failed && file.isPresent()) {
      failed.dispose();
      given.clear();
      pool = null;
    }
  }

  /**
   * Takes out of the file what came after the last acknowledged commit. A commit that was written but
   * not forced to the disk was refused, so it must not come back; and the rest of a chunk that was
   * written in part would lead the next ones away from the end of the file (decision 0008).
   */
  private void cutBack() {
    Path path = file.orElseThrow();
    if (Files.notExists(path)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && channel.size() > acknowledgedBytes) {
        channel.truncate(acknowledgedBytes);
        channel.force(true);
      }
    } catch (OverlappingFileLockException e) {
      LOG.log(Level.DEBUG, "Another thread has opened it again", e);
    } catch (IOException e) {
      throw StoreProblems.writing(path, e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    JdbcConnectionPool open = pool;
    if (open == null) {
      return;
    }
    try (Connection connection = open.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The database did not shut down by itself", e);
    } finally {
      open.dispose();
    }
  }
}
