package org.latchkey.ui.signin.reset;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.settings.Organization;
import org.latchkey.signin.reset.CodeProblem;
import org.latchkey.signin.reset.NewPasswordService;
import org.latchkey.signin.reset.PasswordOutcome;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.SupportWords;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;
import org.latchkey.ui.words.TypedTwice;

/** A first or another password, by a set-up code for that. */
public final class SetPasswordViewModel {
  private final Strings strings;
  private final NewPasswordService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final CodeInHand inHand;
  private final WayBackOn way;
  private final CodeWords words;
  private final TypedTwice password;
  private final OneAtATime work;
  private final StringProperty email = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canSet;

  public SetPasswordViewModel(
      Background background,
      Strings strings,
      NewPasswordService service,
      PasswordRule rule,
      Organization organization,
      Dialogs dialogs,
      CodeInHand inHand,
      WayBackOn way) {
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.inHand = inHand;
    this.way = way;
    this.words = new CodeWords(strings);
    this.password =
        new TypedTwice(background, strings, rule, () -> service.ownWords(inHand.code()));
    this.work = new OneAtATime(background);
    email.set(inHand.email());
    canSet =
        email.isNotEmpty().and(password.filledBinding()).and(work.busyProperty().not());
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  String title() {
    return strings.get(
        inHand.purpose() == Purpose.FIRST_PASSWORD
            ? "set-password.first-title"
            : "set-password.title");
  }

  StringProperty emailProperty() {
    return email;
  }

  StringProperty passwordProperty() {
    return password.firstProperty();
  }

  StringProperty againProperty() {
    return password.againProperty();
  }

  /** What a password must be, or what the one being typed still lacks. */
  ReadOnlyStringProperty hintProperty() {
    return password.hintProperty();
  }

  /** How strong the password is, 0 to 4; -1 while nothing is typed. */
  ReadOnlyIntegerProperty strengthProperty() {
    return password.strengthProperty();
  }

  /** Why the password was not accepted, or empty. */
  ReadOnlyStringProperty passwordProblemProperty() {
    return password.problemProperty();
  }

  /** What is wrong with the repetition, or empty. */
  ReadOnlyStringProperty againProblemProperty() {
    return password.againProblemProperty();
  }

  /** Why the code does nothing and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether all is filled and nothing is running. */
  BooleanBinding canSetProperty() {
    return canSet;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  void set() {
    if (!canSet.get()) {
      return;
    }
    problem.set("");
    if (!password.agree()) {
      return;
    }
    String typedEmail = email.get();
    String wanted = password.text();
    work.run(
        () -> service.setPassword(inHand.code(), typedEmail, wanted), this::answered, this::failed);
  }

  private void answered(PasswordOutcome outcome) {
    switch (outcome) {
      case PasswordOutcome.Done done -> way.passwordSet().accept(email.get().strip());
      case PasswordOutcome.Flawed(PasswordRule.Flaw flaw) -> password.refuse(flaw);
      case PasswordOutcome.Refused(CodeProblem why) -> problem.set(words.setUp(why));
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("set-password.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  void anotherCode() {
    way.setupCode().accept(SetupCodeEntry.empty(email.get().strip()));
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more, and the passwords are forgotten. */
  void close() {
    work.close();
    password.close();
  }
}
