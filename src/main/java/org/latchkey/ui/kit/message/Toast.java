package org.latchkey.ui.kit.message;

import java.time.Duration;
import java.util.Optional;
import org.latchkey.ui.kit.Tone;

/**
 * A short message at the lower right.
 *
 * @param text one sentence
 * @param tone chooses icon and colour
 * @param action what the user may do about it, such as Undo
 * @param shownFor how long it stays
 */
public record Toast(String text, Tone tone, Optional<Action> action, Duration shownFor) {
  private static final Duration PLAIN = Duration.ofSeconds(5);
  private static final Duration WITH_ACTION = Duration.ofSeconds(10);

  /** A toast for five seconds. */
  public Toast(String text, Tone tone) {
    this(text, tone, Optional.empty(), PLAIN);
  }

  /** A toast with a button for ten seconds. */
  public Toast(String text, Tone tone, Action action) {
    this(text, tone, Optional.of(action), WITH_ACTION);
  }

  /** The button of a toast; pressing it also takes the toast away. */
  public record Action(String label, Runnable run) {}
}
