package org.latchkey.ui.words;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.PasswordRule;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;

/** A new password or passphrase, typed twice and judged while it is. */
public final class TypedTwice {
  private final PasswordWords words;
  private final PasswordJudge judge;
  private final Callable<List<String>> ownWords;
  private final StringProperty first = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper againProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper strength = new ReadOnlyIntegerWrapper(-1);
  private final BooleanBinding filled;

  /**
   * Two empty fields.
   *
   * @param ownWords gives by what somebody would guess, away from the thread that draws
   */
  public TypedTwice(
      Background background, Strings strings, PasswordRule rule, Callable<List<String>> ownWords) {
    this.words = new PasswordWords(strings);
    this.judge = new PasswordJudge(background, rule, this::judged);
    this.ownWords = ownWords;
    filled = first.isNotEmpty().and(again.isNotEmpty());
    hint.set(words.rule());
    first.subscribe((before, now) -> typed(now));
    again.subscribe((before, now) -> againProblem.set(""));
  }

  public StringProperty firstProperty() {
    return first;
  }

  public StringProperty againProperty() {
    return again;
  }

  /** What it must be, or what the one being typed still lacks. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Why it was not accepted, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is wrong with the repetition, or empty. */
  public ReadOnlyStringProperty againProblemProperty() {
    return againProblem.getReadOnlyProperty();
  }

  /** How strong it is, 0 to 4; -1 while nothing is typed. */
  public ReadOnlyIntegerProperty strengthProperty() {
    return strength.getReadOnlyProperty();
  }

  public BooleanBinding filledBinding() {
    return filled;
  }

  public String text() {
    return first.get();
  }

  /** Whether both are the same; says so below the second when they are not. */
  public boolean agree() {
    boolean same = first.get().equals(again.get());
    againProblem.set(same ? "" : words.differ());
    return same;
  }

  /** Says why it was not accepted. */
  public void refuse(PasswordRule.Flaw flaw) {
    refuse(words.flaw(flaw));
  }

  /** Says in these words why it was not accepted. */
  public void refuse(String sentence) {
    problem.set(sentence);
  }

  private void typed(String now) {
    problem.set("");
    judge.judge(now, ownWords);
  }

  private void judged(int score, Optional<PasswordRule.Flaw> flaw) {
    strength.set(score);
    hint.set(flaw.map(words::flaw).orElseGet(words::rule));
  }

  /** Empties both, for another one. */
  public void clear() {
    first.set("");
    again.set("");
  }

  /** Forgets what was typed, for good. */
  public void close() {
    judge.close();
    clear();
  }
}
