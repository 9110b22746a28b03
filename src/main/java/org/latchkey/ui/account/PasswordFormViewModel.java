package org.latchkey.ui.account;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.PasswordRule;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.OwnAccountService.PasswordOutcome;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.PasswordJudge;
import org.latchkey.ui.words.PasswordWords;
import org.latchkey.ui.words.ProblemWords;

/** The form in which one changes one's own password. */
final class PasswordFormViewModel {
  private final Strings strings;
  private final OwnAccountService accounts;
  private final PasswordJudge judge;
  private final Session session;
  private final AccountSurroundings surroundings;
  private final PasswordWords words;
  private final ProblemWords problems;
  private final OneAtATime work;

  private final StringProperty present = new SimpleStringProperty("");
  private final StringProperty wanted = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper presentProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wantedProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper againProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper strength = new ReadOnlyIntegerWrapper(-1);
  private final BooleanBinding ready;

  PasswordFormViewModel(
      Background background,
      Strings strings,
      OwnAccountService accounts,
      PasswordRule rule,
      Session session,
      AccountSurroundings surroundings) {
    this.strings = strings;
    this.accounts = accounts;
    this.judge = new PasswordJudge(background, rule, this::judged);
    this.session = session;
    this.surroundings = surroundings;
    this.words = new PasswordWords(strings);
    this.problems = new ProblemWords(strings);
    this.work = new OneAtATime(background);
    this.ready =
        present
            .isNotEmpty()
            .and(wanted.isNotEmpty())
            .and(again.isNotEmpty())
            .and(work.busyProperty().not());
    present.subscribe(() -> presentProblem.set(""));
    again.subscribe(() -> againProblem.set(""));
    wanted.subscribe(this::judge);
  }

  StringProperty presentProperty() {
    return present;
  }

  StringProperty wantedProperty() {
    return wanted;
  }

  StringProperty againProperty() {
    return again;
  }

  /** What is wrong with the present password as entered; empty when nothing is known to be. */
  ReadOnlyStringProperty presentProblemProperty() {
    return presentProblem.getReadOnlyProperty();
  }

  /** What is wrong with the new password; empty when nothing is known to be. */
  ReadOnlyStringProperty wantedProblemProperty() {
    return wantedProblem.getReadOnlyProperty();
  }

  /** What is wrong with the repetition; empty when nothing is known to be. */
  ReadOnlyStringProperty againProblemProperty() {
    return againProblem.getReadOnlyProperty();
  }

  /** What a password must be, or what the one being typed still lacks. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** How strong the new password is, 0 to 4; -1 while nothing is typed. */
  ReadOnlyIntegerProperty strengthProperty() {
    return strength.getReadOnlyProperty();
  }

  /** Whether everything is filled and nothing is running. */
  BooleanBinding readyBinding() {
    return ready;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Changes the password; asks for a code first where one is needed, and goes on after it. */
  void change() {
    if (!ready.get()) {
      return;
    }
    String now = present.get();
    String then = wanted.get();
    if (!then.equals(again.get())) {
      againProblem.set(words.differ());
    } else if (then.equals(now)) {
      wantedProblem.set(strings.get("account.password.same"));
    } else {
      work.run(
          () -> accounts.changePassword(session, now, then),
          this::answer,
          failure ->
              surroundings.fail(
                  strings.get("account.password.failed"), problems.sentence(failure), failure));
    }
  }

  /** The screen has gone: passwords and late answers are dropped. */
  void close() {
    work.close();
    judge.close();
    clear();
  }

  private void answer(PasswordOutcome outcome) {
    switch (outcome) {
      case PasswordOutcome.Changed done -> {
        clear();
        surroundings.tell(strings.get("account.password.changed"));
      }
      case PasswordOutcome.NotYours wrong ->
          presentProblem.set(strings.get("account.password.not-yours"));
      case PasswordOutcome.Refused(PasswordRule.Flaw flaw) -> wantedProblem.set(words.flaw(flaw));
      case PasswordOutcome.CodeNeeded needed -> surroundings.askForCode(this::change);
      case PasswordOutcome.AccountGone gone -> presentProblem.set(strings.get("account.gone"));
    }
  }

  private void clear() {
    present.set("");
    wanted.set("");
    again.set("");
  }

  private void judge(String password) {
    wantedProblem.set("");
    judge.judge(
        password,
        () -> accounts.account(session.actor()).map(accounts::ownWords).orElseGet(List::of));
  }

  private void judged(int score, Optional<PasswordRule.Flaw> flaw) {
    strength.set(score);
    hint.set(flaw.map(words::flaw).orElseGet(words::rule));
  }
}
