package org.latchkey.ui.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.latchkey.credential.PasswordRule;
import org.latchkey.ui.kit.Background;

/**
 * Judges a password while it is typed, away from the thread that draws. One judgement runs at a time;
 * whatever was typed meanwhile is judged once afterwards, and an outdated judgement is never shown.
 */
final class PasswordJudge {
  private final Background background;
  private final PasswordRule rule;
  private final BiConsumer<Integer, Optional<PasswordRule.Flaw>> verdict;
  private String password = "";
  private List<String> ownWords = List.of();
  private long asked;
  private boolean running;

  private record Judgement(int strength, Optional<PasswordRule.Flaw> flaw) {}

  /**
   * A judge.
   *
   * @param verdict gets the strength, 0 to 4, or -1 for an empty password, and what is wrong
   */
  PasswordJudge(
      Background background,
      PasswordRule rule,
      BiConsumer<Integer, Optional<PasswordRule.Flaw>> verdict) {
    this.background = background;
    this.rule = rule;
    this.verdict = verdict;
  }

  void judge(String typed, List<String> words) {
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
    List<String> words = ownWords;
    running = true;
    background.run(
        () -> new Judgement(rule.strength(judged, words), rule.flaw(judged, words)),
        judgement -> answer(generation, judgement),
        // The service judges again before anything is made.
        failure -> running = false);
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
  void close() {
    judge("", List.of());
  }
}
