package org.latchkey.ui.words;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.latchkey.credential.PasswordRule;
import org.latchkey.ui.kit.Background;

/**
 * Judges a password while it is typed, away from the thread that draws. One judgement runs at a time;
 * whatever was typed meanwhile is judged once afterwards, and an outdated judgement is never shown.
 */
public final class PasswordJudge {
  /** What is not accepted does not look strong, however many tries a guesser would need. */
  private static final int REFUSED_AT_MOST = 1;

  private final Background background;
  private final PasswordRule rule;
  private final BiConsumer<Integer, Optional<PasswordRule.Flaw>> verdict;
  private String password = "";
  private Callable<List<String>> ownWords = List::of;
  private long asked;
  private boolean running;

  private record Judgement(int strength, Optional<PasswordRule.Flaw> flaw) {}

  /**
   * A judge.
   *
   * @param verdict gets the strength, 0 to 4, or -1 for an empty password, and what is wrong
   */
  public PasswordJudge(
      Background background,
      PasswordRule rule,
      BiConsumer<Integer, Optional<PasswordRule.Flaw>> verdict) {
    this.background = background;
    this.rule = rule;
    this.verdict = verdict;
  }

  /**
   * Judges what is typed by now.
   *
   * @param words gives what somebody would guess by, away from the thread that draws
   */
  public void judge(String typed, Callable<List<String>> words) {
    password = typed;
    ownWords = words;
    asked++;
    if (typed.isEmpty()) {
      verdict.accept(-1, Optional.empty());
    } else if (!running) {
      run();
    }
  }

  private void run() {
    long generation = asked;
    String judged = password;
    Callable<List<String>> words = ownWords;
    running = true;
    background.run(
        () -> judgement(judged, words.call()),
        judgement -> answer(generation, judgement),
        // The service judges again before anything is made.
        failure -> running = false);
  }

  private Judgement judgement(String judged, List<String> words) {
    Optional<PasswordRule.Flaw> flaw = rule.flaw(judged, words);
    int strength = rule.strength(judged, words);
    return new Judgement(flaw.isPresent() ? Math.min(strength, REFUSED_AT_MOST) : strength, flaw);
  }

  private void answer(long generation, Judgement judgement) {
    running = false;
    if (generation == asked) {
      verdict.accept(judgement.strength(), judgement.flaw());
    } else if (!password.isEmpty()) {
      run();
    }
  }

  /** Forgets what was typed. */
  public void close() {
    judge("", List::of);
  }
}
