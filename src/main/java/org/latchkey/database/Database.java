package org.latchkey.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.latchkey.database.commit.PutOff;

/**
 * The embedded store: every change happens in {@link #inTransaction}, is durable when that returns,
 * and is then told to whoever listens.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Database.class.getName());
  private static final int TRIES = 5;
  private static final String TAKEN_BACK = "taken_back";

  private final Connections connections;
  private final Jdbi jdbi;
  private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();
  private final ThreadLocal<PutOff> putOff = ThreadLocal.withInitial(PutOff::new);
  private final ThreadLocal<Inside> inside = ThreadLocal.withInitial(() -> Inside.NOTHING);

  /** Whoever reads or changes something shares it; whoever closes the database has it alone. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private enum Inside {
    NOTHING,
    READING,
    CHANGE
  }

  private Database(Connections connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.setTransactionHandler(
        new CheckpointAfterCommit(new LocalTransactionHandler(), connections));
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
          return time == null ? null : time.toInstant();
        });
    jdbi.setSqlLogger(new StatementGuard(connections, () -> inside.get() == Inside.READING));
    // Every other rendering puts what was bound into the message, and so into the log (S-57, S-60).
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /** Creates the database of a new store. */
  public static Database create(DataFolder.Store store) {
    return new Database(Connections.create(store));
  }

  /**
   * Opens the database of an existing store.
   *
   * @param beforeMigration run before an older schema is changed
   * @throws StoreException when it is missing, damaged, in use or newer than this program
   */
  public static Database open(DataFolder.Store store, Runnable beforeMigration) {
    return open(Connections.DISK, store, beforeMigration);
  }

  /** The same through one of H2's file systems. */
  static Database open(String fileSystem, DataFolder.Store store, Runnable beforeMigration) {
    return new Database(Connections.open(fileSystem, store, beforeMigration));
  }

  /** A database that lives as long as this object, for the sample organization and for tests. */
  public static Database inMemory() {
    return new Database(Connections.inMemory());
  }

  /** For repositories. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Runs the work in one transaction, or in the one that this thread is already in. When it returns,
   * the change is on the disk; when it throws, nothing has changed. Of two that wait for each other the
   * database rolls one back: its work runs again, so it must not rely on running once.
   */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    if (inside.get() == Inside.CHANGE) {
      return work.get();
    }
    if (inside.get() == Inside.READING) {
      throw new IllegalStateException("A change within a reading");
    }
    T result = within(Inside.CHANGE, () -> inTransaction(work, TRIES));
    commitListeners.forEach(Runnable::run);
    return result;
  }

  /**
   * Runs work that only reads, all of it on the state of one moment, whatever others commit meanwhile.
   * Within a transaction it sees what that has changed.
   */
  public <T extends @Nullable Object> T reading(Supplier<T> work) {
    if (inside.get() != Inside.NOTHING) {
      return work.get();
    }
    return within(Inside.READING, () -> jdbi.withHandle(handle -> atOneMoment(handle, work)));
  }

  private static <T extends @Nullable Object> T atOneMoment(Handle handle, Supplier<T> work) {
    TransactionIsolationLevel before = handle.getTransactionIsolationLevel();
    // H2 calls a lower level repeatable, too, but then each table is of the moment it is first read.
    handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
    handle.begin();
    try {
      return work.get();
    } finally {
      // There is nothing to commit, and nobody to be told.
      handle.rollback();
      handle.setTransactionIsolationLevel(before);
    }
  }

  private <T extends @Nullable Object> T within(Inside what, Supplier<T> work) {
    inUse.readLock().lock();
    inside.set(what);
    try {
      return work.get();
    } finally {
      inside.remove();
      putOff.remove();
      inUse.readLock().unlock();
    }
  }

  private <T extends @Nullable Object> T inTransaction(Supplier<T> work, int tries) {
    for (int left = tries; ; left--) {
      try {
        putOff.get().clear();
        T result = jdbi.inTransaction(handle -> withWhatWasPutOff(work));
        putOff.get().runAfter();
        return result;
      } catch (RuntimeException e) {
        if (left == 1 || !StoreProblems.isDeadlock(e)) {
          throw e;
        }
        LOG.log(Level.DEBUG, "Gave way to another transaction and starts again", e);
      }
    }
  }

  private <T extends @Nullable Object> T withWhatWasPutOff(Supplier<T> work) {
    T result = work.get();
    putOff.get().runBefore();
    return result;
  }

  /** Puts work off to the end of this thread's transaction, to which it belongs; throws outside of one. */
  public void beforeCommit(Runnable work) {
    ofThisChange().before(work);
  }

  /** Puts work off until this thread's transaction is on the disk; throws outside of one. */
  public void afterCommit(Runnable work) {
    ofThisChange().after(work);
  }

  private PutOff ofThisChange() {
    if (inside.get() != Inside.CHANGE) {
      throw new IllegalStateException("Not in a transaction");
    }
    return putOff.get();
  }

  /**
   * Runs work within a transaction and takes back what it has changed, whatever becomes of the rest:
   * what stays is the time it takes.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void takingBack(Runnable work) {
    int before = ofThisChange().size();
    jdbi.useHandle(
        handle -> {
          handle.savepoint(TAKEN_BACK);
          work.run();
          // Not where it throws: then the whole transaction is rolled back.
          handle.rollbackToSavepoint(TAKEN_BACK);
        });
    putOff.get().cutTo(before);
  }

  /** Whether this thread is in a transaction. */
  public boolean isChanging() {
    return inside.get() == Inside.CHANGE;
  }

  /** Runs the listener after every commit, on the thread that committed; it must return at once. */
  public void onCommit(Runnable listener) {
    commitListeners.add(listener);
  }

  /** Stops telling a listener. */
  public void removeCommitListener(Runnable listener) {
    commitListeners.remove(listener);
  }

  /** Waits for the transactions that are under way; no new ones begin. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      connections.close();
    } finally {
      inUse.writeLock().unlock();
    }
  }

  /**
   * An instant travels with its offset. JDBC's own timestamp goes through the workstation's zone,
   * where the hour that a change of the clocks repeats is ambiguous (S-7).
   */
  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(
              position, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
  }

  /**
   * Refuses a write in a reading, which would be lost, and one in autocommit, which would be neither
   * checkpointed nor audited, and takes out of a failure what H2 tells about its values (S-57, S-60).
   */
  private static final class StatementGuard implements SqlLogger {
    private final Connections connections;
    private final BooleanSupplier onlyReading;

    StatementGuard(Connections connections, BooleanSupplier onlyReading) {
      this.connections = connections;
      this.onlyReading = onlyReading;
    }

    @Override
    public void logException(StatementContext context, SQLException e) {
      Connection connection = context.getConnection();
      if (connection != null && StoreProblems.hasClosedItself(e)) {
        connections.giveUp(connection);
      }
      String state = String.valueOf(e.getSQLState());
      // 22, data that does not fit, and 23, a broken constraint: the others name no values.
      if (state.startsWith("22") || state.startsWith("23")) {
        SQLException silent =
            new SQLException("State " + state + " in " + context.getRenderedSql(), state, e.getErrorCode());
        silent.setStackTrace(e.getStackTrace());
        throw new UnableToExecuteStatementException(silent, context);
      }
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
      String sql = String.valueOf(context.getRenderedSql()).strip().toLowerCase(Locale.ROOT);
      Connection connection = context.getConnection();
      try {
        if (!sql.startsWith("select")
            && connection != null
            && (connection.getAutoCommit() || onlyReading.getAsBoolean())) {
          throw new IllegalStateException("A write outside a transaction: " + sql);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
