package org.latchkey.ui.setup;

import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** Why the program cannot start on this data folder, and what to do about it. */
public final class StoreProblemViewModel {
  private final String sentence;
  private final Throwable failure;
  private final Runnable onQuit;

  /** For a failure that ended the start; {@code onQuit} closes the window. */
  public StoreProblemViewModel(Strings strings, Throwable failure, Runnable onQuit) {
    this.sentence = new ProblemWords(strings).sentence(failure);
    this.failure = failure;
    this.onQuit = onQuit;
  }

  /** What is wrong and what to do. */
  public String sentence() {
    return sentence;
  }

  Throwable failure() {
    return failure;
  }

  void quit() {
    onQuit.run();
  }
}
