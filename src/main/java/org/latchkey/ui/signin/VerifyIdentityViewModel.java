package org.latchkey.ui.signin;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.mfa.Totp;
import org.latchkey.settings.Organization;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.reset.MessageRequestService;
import org.latchkey.signin.reset.MessageRequestService.Answer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.CodeText;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.CodeWords;
import org.latchkey.ui.words.ProblemWords;

/** The code of the authenticator; for somebody who has yet to enroll, the way to do that. */
public final class VerifyIdentityViewModel {
  private final Strings strings;
  private final CodeWords words;
  private final InstantSource clock;
  private final SecondFactorService service;
  private final MessageRequestService messages;
  private final Organization organization;
  private final Dialogs dialogs;
  private final PendingSignIn pending;
  private final SignInStep.Verify step;
  private final WayOn way;
  private final OneAtATime work;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private final BooleanBinding canVerify;

  /** For whoever the password has let come this far. */
  public VerifyIdentityViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      SecondFactorService service,
      MessageRequestService messages,
      Organization organization,
      Dialogs dialogs,
      SignInStep.Verify step,
      WayOn way) {
    this.strings = strings;
    this.words = new CodeWords(strings);
    this.clock = clock;
    this.service = service;
    this.messages = messages;
    this.organization = organization;
    this.dialogs = dialogs;
    this.pending = step.pending();
    this.step = step;
    this.way = way;
    this.work = new OneAtATime(background);
    canVerify =
        Bindings.createBooleanBinding(
            () ->
                CodeText.of(code.get()).complete()
                    && !busyProperty().get()
                    && !over.get()
                    && !mustEnroll(),
            code,
            busyProperty(),
            over);
    showCountdown();
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return SupportWords.line(strings, organization);
  }

  String email() {
    return pending.email();
  }

  /** Whether there is no authenticator yet whose code could be entered. */
  boolean mustEnroll() {
    return !(step instanceof SignInStep.EnterCode);
  }

  /** What is said to somebody without an authenticator. */
  String wayToEnroll() {
    return strings.get(
        step instanceof SignInStep.EnrollFirst ? "verify.enroll-now" : "verify.enroll-by-code");
  }

  StringProperty codeProperty() {
    return code;
  }

  BooleanBinding canVerifyProperty() {
    return canVerify;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Whether no code can help any more, only going back. */
  ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /** Why the last code was not accepted and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyStringProperty countdownProperty() {
    return countdown.getReadOnlyProperty();
  }

  /**
   * Shows the time as it is now, and goes back when it was too long ago that the password was entered;
   * to be called once a second.
   */
  void tick() {
    showCountdown();
    if (pending.expiredAt(clock.instant()) && !busyProperty().get()) {
      way.tooLate().run();
    }
  }

  private void showCountdown() {
    countdown.set(strings.get("verify.countdown", Totp.secondsLeftAt(clock.instant())));
  }

  void verify() {
    if (canVerify.get()) {
      String entered = CodeText.of(code.get()).text();
      problem.set("");
      work.run(() -> service.verify(pending, entered), this::answered, this::failed);
    }
  }

  private void answered(CodeOutcome outcome) {
    code.set("");
    switch (outcome) {
      case CodeOutcome.Accepted(SignInStep next) -> way.next().accept(next);
      case CodeOutcome.NotAccepted(CodeOutcome.Reason reason) -> {
        over.set(reason == CodeOutcome.Reason.START_AGAIN);
        problem.set(words.authenticator(reason));
      }
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("verify.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  void useRecoveryCode() {
    way.recoveryCode().accept(pending);
  }

  /** Opens the wizard where the password is enough for that; otherwise writes a message with a code. */
  void enroll() {
    if (step instanceof SignInStep.EnrollFirst first) {
      way.enroll().accept(first.grant());
    } else if (!over.get()) {
      problem.set("");
      work.run(() -> messages.setUp(pending), this::asked, this::failed);
    }
  }

  private void asked(Optional<Answer> answer) {
    answer.ifPresentOrElse(
        said -> way.setupCode().accept(SetupCodeEntry.asked(pending.email(), said)),
        () -> {
          over.set(true);
          problem.set(words.authenticator(CodeOutcome.Reason.START_AGAIN));
        });
  }

  void back() {
    way.signIn().run();
  }

  /** The screen has gone: nothing answers any more. */
  void close() {
    work.close();
    code.set("");
  }
}
