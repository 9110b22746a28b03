package org.latchkey.ui.account;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
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
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.ui.words.TypedTwice;

/** The form in which one changes one's own password. */
final class PasswordFormViewModel {
  private final Strings strings;
  private final OwnAccountService accounts;
  private final Session session;
  private final AccountSurroundings surroundings;
  private final ProblemWords problems;
  private final OneAtATime work;

  private final StringProperty present = new SimpleStringProperty("");
  private final TypedTwice wanted;
  private final ReadOnlyStringWrapper presentProblem = new ReadOnlyStringWrapper("");
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
    this.session = session;
    this.surroundings = surroundings;
    this.problems = new ProblemWords(strings);
    this.work = new OneAtATime(background);
    this.wanted =
        new TypedTwice(
            background,
            strings,
            rule,
            () -> accounts.account(session.actor()).map(accounts::ownWords).orElseGet(List::of));
    this.ready =
        present.isNotEmpty().and(wanted.filledBinding()).and(work.busyProperty().not());
    present.subscribe(() -> presentProblem.set(""));
  }

  StringProperty presentProperty() {
    return present;
  }

  StringProperty wantedProperty() {
    return wanted.firstProperty();
  }

  StringProperty againProperty() {
    return wanted.againProperty();
  }

  /** What is wrong with the present password as entered; empty when nothing is known to be. */
  ReadOnlyStringProperty presentProblemProperty() {
    return presentProblem.getReadOnlyProperty();
  }

  /** What is wrong with the new password; empty when nothing is known to be. */
  ReadOnlyStringProperty wantedProblemProperty() {
    return wanted.problemProperty();
  }

  /** What is wrong with the repetition; empty when nothing is known to be. */
  ReadOnlyStringProperty againProblemProperty() {
    return wanted.againProblemProperty();
  }

  /** What a password must be, or what the one being typed still lacks. */
  ReadOnlyStringProperty hintProperty() {
    return wanted.hintProperty();
  }

  /** How strong the new password is, 0 to 4; -1 while nothing is typed. */
  ReadOnlyIntegerProperty strengthProperty() {
    return wanted.strengthProperty();
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
    String then = wanted.text();
    if (!wanted.agree()) {
      return;
    }
    if (then.equals(now)) {
      wanted.refuse(strings.get("account.password.same"));
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
    wanted.close();
    present.set("");
  }

  private void answer(PasswordOutcome outcome) {
    switch (outcome) {
      case PasswordOutcome.Changed done -> {
        clear();
        surroundings.tell(strings.get("account.password.changed"));
      }
      case PasswordOutcome.NotYours wrong ->
          presentProblem.set(strings.get("account.password.not-yours"));
      case PasswordOutcome.Refused(PasswordRule.Flaw flaw) -> wanted.refuse(flaw);
      case PasswordOutcome.CodeNeeded needed -> surroundings.askForCode(this::change);
      case PasswordOutcome.AccountGone gone -> presentProblem.set(strings.get("account.gone"));
    }
  }

  private void clear() {
    present.set("");
    wanted.clear();
  }
}
