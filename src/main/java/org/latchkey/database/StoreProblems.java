package org.latchkey.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Recognizes in an exception the problems that a person can act on. */
public final class StoreProblems {
  /** Causes can go in circles. */
  private static final int LONGEST_CHAIN = 50;

  private StoreProblems() {}

  /** The problem behind an exception, or empty when it is none that a person could mend. */
  public static Optional<StoreProblem> behind(@Nullable Throwable thrown) {
    for (Throwable t : chain(thrown)) {
      if (t instanceof StoreException store) {
        return Optional.of(store.problem());
      }
      if (saysDiskFull(t)) {
        return Optional.of(StoreProblem.DISK_FULL);
      }
    }
    return Optional.empty();
  }

  static StoreException writing(Path place, IOException e) {
    return new StoreException(
        isDiskFull(e) ? StoreProblem.DISK_FULL : StoreProblem.FOLDER_NOT_WRITABLE, place, e);
  }

  static StoreException opening(Path databaseFile, Throwable e) {
    if (isDiskFull(e)) {
      return new StoreException(StoreProblem.DISK_FULL, databaseFile, e);
    }
    for (Throwable t : chain(e)) {
      if (t instanceof SQLException sql) {
        switch (sql.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
            return new StoreException(StoreProblem.IN_USE, databaseFile, e);
          }
          case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> {
            return new StoreException(StoreProblem.DATABASE_MISSING, databaseFile, e);
          }
          default -> {}
        }
      }
    }
    return new StoreException(StoreProblem.DATABASE_DAMAGED, databaseFile, e);
  }

  /** Whether H2 has failed to write or read its file, after which it serves nobody any more. */
  static boolean hasClosedItself(SQLException e) {
    return chain(e).stream()
        .anyMatch(t -> saysDiskFull(t) || (t instanceof SQLException sql && tellsOfTheFile(sql)));
  }

  private static boolean tellsOfTheFile(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1 ->
          true;
      case ErrorCode.GENERAL_ERROR_1 -> chain(e).stream().anyMatch(StoreProblems::isOfTheFileLayer);
      default -> false;
    };
  }

  /** Whether the database rolled this transaction back in favour of another: SQLSTATE class 40. */
  static boolean isDeadlock(Throwable thrown) {
    return chain(thrown).stream()
        .anyMatch(
            t ->
                t instanceof SQLException sql
                    && ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState())));
  }

  static boolean isDiskFull(Throwable thrown) {
    return chain(thrown).stream().anyMatch(StoreProblems::saysDiskFull);
  }

  /** The JDK has no type of its own for it, only the operating system's sentence. */
  private static boolean saysDiskFull(Throwable t) {
    String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
    boolean fromTheSystem =
        t instanceof IOException || t instanceof SQLException || isOfTheFileLayer(t);
    return fromTheSystem
        && (message.contains("no space left on device")
            || message.contains("not enough space on the disk")
            || message.contains("disk quota exceeded"));
  }

  private static boolean isOfTheFileLayer(Throwable t) {
    return t.getClass().getName().endsWith("MVStoreException");
  }

  /** An exception and its causes; of a batch also those of its first failing statement. */
  private static List<Throwable> chain(@Nullable Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && chain.size() < LONGEST_CHAIN; t = next(t)) {
      chain.add(t);
    }
    return chain;
  }

  private static @Nullable Throwable next(Throwable t) {
    Throwable cause = t.getCause();
    // H2 goes on with a batch after a failure and tells the failures beside the batch, not behind it.
    return cause == null && t instanceof BatchUpdateException batch
        ? batch.getNextException()
        : cause;
  }
}
