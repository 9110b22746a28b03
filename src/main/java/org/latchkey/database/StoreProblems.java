package org.latchkey.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Recognizes in an exception the problems that a person can act on. */
public final class StoreProblems {
  /** A batch of thousands can fail with as many exceptions; the first ones say it all. */
  private static final int MOST = 200;

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

  /**
   * An exception with all that is told behind and beside it, causes first: H2 goes on with a batch after
   * a failure and hangs the failures on one another, and why it closed itself is only beside one.
   */
  private static List<Throwable> chain(@Nullable Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    Deque<Throwable> next = new ArrayDeque<>();
    Stream.ofNullable(thrown).forEach(next::push);
    while (!next.isEmpty() && chain.size() < MOST) {
      Throwable t = next.pop();
      if (seen.add(t)) {
        chain.add(t);
        Stream.of(t.getSuppressed()).forEach(next::push);
        if (t instanceof SQLException sql) {
          Stream.ofNullable(sql.getNextException()).forEach(next::push);
        }
        Stream.ofNullable(t.getCause()).forEach(next::push);
      }
    }
    return chain;
  }
}
