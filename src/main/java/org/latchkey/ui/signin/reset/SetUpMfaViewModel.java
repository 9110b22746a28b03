package org.latchkey.ui.signin.reset;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.reset.CodeProblem;
import org.latchkey.signin.reset.SetUpOutcome;
import org.latchkey.signin.reset.SetupCodeService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.SupportWords;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** E-mail and password to a set-up code for MFA; the enrollment wizard follows. */
public final class SetUpMfaViewModel {
  private final Strings strings;
  private final SetupCodeService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final CodeInHand inHand;
  private final WayBackOn way;
  private final CodeWords words;
  private final OneAtATime work;
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canSetUp;

  public SetUpMfaViewModel(
      Background background,
      Strings strings,
      SetupCodeService service,
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
    this.work = new OneAtATime(background);
    email.set(inHand.email());
    canSetUp =
        Bindings.createBooleanBinding(
            () -> !text(email).isBlank() && !text(password).isEmpty() && !busyProperty().get(),
            email,
            password,
            busyProperty());
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  StringProperty emailProperty() {
    return email;
  }

  StringProperty passwordProperty() {
    return password;
  }

  /** Whether both are filled and nothing is running. */
  BooleanBinding canSetUpProperty() {
    return canSetUp;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Why it does not go on and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void setUp() {
    if (!canSetUp.get()) {
      return;
    }
    String typedEmail = text(email);
    String typedPassword = text(password);
    problem.set("");
    work.run(
        () -> service.setUpMfa(inHand.code(), typedEmail, typedPassword),
        this::answered,
        this::failed);
  }

  private void answered(SetUpOutcome outcome) {
    password.set("");
    switch (outcome) {
      case SetUpOutcome.Granted(EnrollmentGrant grant) -> way.enroll().accept(grant);
      case SetUpOutcome.Refused(CodeProblem why) -> problem.set(words.setUp(why));
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("setup-code.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  void anotherCode() {
    way.setupCode().accept(SetupCodeEntry.empty(text(email).strip()));
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more, and the password is forgotten. */
  void close() {
    work.close();
    password.set("");
  }

  private static String text(StringProperty property) {
    String text = property.get();
    return text == null ? "" : text;
  }
}
