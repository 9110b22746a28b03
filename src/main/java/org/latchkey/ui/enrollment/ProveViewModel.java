package org.latchkey.ui.enrollment;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.CodeText;

/** The code that proves that the app has the key. */
final class ProveViewModel {
  private final Strings strings;
  private final InstantSource clock;
  private final EnrollmentService service;
  private final ReadOnlyObjectProperty<@Nullable Enrollment> enrollment;
  private final Consumer<List<String>> onEnrolled;
  private final Runnable onGrantEnded;
  private final Consumer<Throwable> onFailure;
  private final OneAtATime work;
  private final StringProperty code = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper secondsLeft =
      new ReadOnlyIntegerWrapper(Totp.PERIOD_SECONDS);
  private final BooleanBinding canSubmit;

  /**
   * Without a code yet.
   *
   * @param onEnrolled gets the recovery codes
   */
  ProveViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      EnrollmentService service,
      ReadOnlyObjectProperty<@Nullable Enrollment> enrollment,
      Consumer<List<String>> onEnrolled,
      Runnable onGrantEnded,
      Consumer<Throwable> onFailure) {
    this.strings = strings;
    this.clock = clock;
    this.service = service;
    this.enrollment = enrollment;
    this.onEnrolled = onEnrolled;
    this.onGrantEnded = onGrantEnded;
    this.onFailure = onFailure;
    this.work = new OneAtATime(background);
    canSubmit =
        Bindings.createBooleanBinding(
            () -> CodeText.of(code.get()).complete() && !busyProperty().get() && enrollment.get() != null,
            code,
            busyProperty(),
            enrollment);
    tick();
  }

  StringProperty codeProperty() {
    return code;
  }

  BooleanBinding canSubmitProperty() {
    return canSubmit;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Why the last code did not prove it and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How long the app shows the present code, 1 to 30 seconds. */
  ReadOnlyIntegerProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  /** Shows the time as it is now; to be called once a second. */
  void tick() {
    secondsLeft.set(Totp.secondsLeftAt(clock.instant()));
  }

  void submit() {
    Enrollment present = enrollment.get();
    if (canSubmit.get() && present != null) {
      String entered = CodeText.of(code.get()).text();
      problem.set("");
      work.run(() -> service.prove(present, entered), this::answered, onFailure);
    }
  }

  private void answered(ProofOutcome outcome) {
    code.set("");
    switch (outcome) {
      case ProofOutcome.Enrolled(List<String> recoveryCodes) -> onEnrolled.accept(recoveryCodes);
      case ProofOutcome.WrongCode() -> problem.set(strings.get("enrollment.wrong-code"));
      case ProofOutcome.GrantEnded() -> onGrantEnded.run();
    }
  }

  /** Begins again without a code. */
  void reset() {
    code.set("");
    problem.set("");
  }

  void close() {
    work.close();
    reset();
  }
}
