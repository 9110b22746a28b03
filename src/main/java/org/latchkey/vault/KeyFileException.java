package org.latchkey.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data key cannot be had from its file, for a reason that a person can act on. */
public final class KeyFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String place;

  public KeyFileException(Problem problem, Path place, @Nullable Throwable cause) {
    super(problem + ": " + place, cause);
    this.problem = problem;
    this.place = place.toString();
  }

  public Problem problem() {
    return problem;
  }

  /** The key file. */
  public String place() {
    return place;
  }

  /** What is wrong with a key file. */
  public enum Problem {
    /** There is none, and no copy of it either. */
    MISSING,
    /** It is there, but not a key that was written by this program. */
    DAMAGED,
    /** It is a key, but not the one of this database. */
    FOREIGN,
    /** It cannot be written. */
    NOT_WRITTEN
  }
}
