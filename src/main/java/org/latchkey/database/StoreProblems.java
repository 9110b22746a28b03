package org.latchkey.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Recognizes in an exception the problems that a person can act on. */
public final class StoreProblems {
  private StoreProblems() {}

  /** The problem behind an exception, or empty when it is none that a person could mend. */
  public static Optional<StoreProblem> behind(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StoreException store) {
        return Optional.of(store.problem());
      }
      if (isDiskFull(t)) {
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
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (isDiskFull(t)) {
        return new StoreException(StoreProblem.DISK_FULL, databaseFile, e);
      }
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

  /** Whether the database rolled this transaction back in favour of another: SQLSTATE class 40. */
  static boolean isDeadlock(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** The JDK has no type of its own for it, only the operating system's sentence. */
  static boolean isDiskFull(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      boolean fromTheSystem =
          t instanceof IOException
              || t instanceof SQLException
              || t.getClass().getName().endsWith("MVStoreException");
      if (fromTheSystem
          && (message.contains("no space left on device")
              || message.contains("not enough space on the disk")
              || message.contains("disk quota exceeded"))) {
        return true;
      }
    }
    return false;
  }
}
