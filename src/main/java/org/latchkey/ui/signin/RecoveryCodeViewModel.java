package org.latchkey.ui.signin;

import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.settings.Organization;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** A recovery code in the place of the authenticator's. */
public final class RecoveryCodeViewModel {
  private final Strings strings;
  private final CodeWords words;
  private final InstantSource clock;
  private final SecondFactorService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final PendingSignIn pending;
  private final WayOn way;
  private final OneAtATime work;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private final BooleanBinding canContinue;

  public RecoveryCodeViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      SecondFactorService service,
      Organization organization,
      Dialogs dialogs,
      PendingSignIn pending,
      WayOn way) {
    this.strings = strings;
    this.words = new CodeWords(strings);
    this.clock = clock;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.pending = pending;
    this.way = way;
    this.work = new OneAtATime(background);
    canContinue =
        Bindings.createBooleanBinding(
            () -> RecoveryCodes.isComplete(text()) && !busyProperty().get() && !over.get(),
            code,
            busyProperty(),
            over);
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  StringProperty codeProperty() {
    return code;
  }

  BooleanBinding canContinueProperty() {
    return canContinue;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Whether no code can help any more, only going back. */
  ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /** Why the code was not accepted and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Goes back when it was too long ago that the password was entered; to be called once a second. */
  void tick() {
    if (pending.expiredAt(clock.instant()) && !busyProperty().get()) {
      way.tooLate().run();
    }
  }

  void useCode() {
    if (canContinue.get()) {
      String entered = RecoveryCodes.grouped(text());
      problem.set("");
      work.run(() -> service.useRecoveryCode(pending, entered), this::answered, this::failed);
    }
  }

  private void answered(CodeOutcome outcome) {
    switch (outcome) {
      case CodeOutcome.Accepted(SignInStep next) -> way.next().accept(next);
      // What was typed stays: it is long, and one letter may be wrong.
      case CodeOutcome.NotAccepted(CodeOutcome.Reason reason) -> {
        over.set(reason == CodeOutcome.Reason.START_AGAIN);
        problem.set(words.recovery(reason));
      }
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("verify.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** Back to the code of the authenticator. */
  void useAuthenticator() {
    way.next().accept(new SignInStep.EnterCode(pending));
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more, and the code is forgotten. */
  void close() {
    work.close();
    code.set("");
  }

  private String text() {
    String text = code.get();
    return text == null ? "" : text;
  }
}
