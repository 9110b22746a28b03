package org.latchkey.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store cannot be used, for a reason that a person can act on. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreProblem problem;
  private final String place;

  public StoreException(StoreProblem problem, Path place) {
    this(problem, place, null);
  }

  public StoreException(StoreProblem problem, Path place, @Nullable Throwable cause) {
    super(problem + ": " + place, cause);
    this.problem = problem;
    this.place = place.toString();
  }

  public StoreProblem problem() {
    return problem;
  }

  /** The file or folder concerned. */
  public String place() {
    return place;
  }
}
