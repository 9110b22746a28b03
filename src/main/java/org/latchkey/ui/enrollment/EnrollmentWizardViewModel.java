package org.latchkey.ui.enrollment;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.window.TextClipboard;
import org.latchkey.ui.words.ProblemWords;

/** Leads through the steps of an enrollment; nothing is stored before a code is proved (S-19). */
public final class EnrollmentWizardViewModel {
  private final Strings strings;
  private final InstantSource clock;
  private final EnrollmentService service;
  private final Dialogs dialogs;
  private final Occasion occasion;
  private final WizardExits exits;
  private final OneAtATime work;
  private final Optional<ScanViewModel> scan;
  private final Optional<ProveViewModel> prove;
  private final SaveCodesViewModel saveCodes;
  private final ReadOnlyObjectWrapper<Step> step;
  private boolean left;

  /** What the wizard is opened for. */
  public sealed interface Occasion {
    /** An enrollment from its beginning. */
    record Enroll(EnrollmentGrant grant) implements Occasion {}

    /** New recovery codes alone, by wish or because the ones before were never saved. */
    record SaveCodes(
        UUID administratorId, String organization, String account, List<String> recoveryCodes,
        boolean neverSaved)
        implements Occasion {
      @Override
      public String toString() {
        return "SaveCodes[" + account + "]";
      }
    }
  }

  /** The steps. */
  public enum Step {
    GET_APP,
    SCAN,
    VERIFY,
    RECOVERY_CODES,
    DONE,
    /** The right to enroll is over; nothing was changed. */
    ENDED
  }

  /** A wizard at its first step, for one enrollment. Dates of files are of {@code zone}. */
  public EnrollmentWizardViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      ZoneId zone,
      EnrollmentService service,
      TextClipboard clipboard,
      Dialogs dialogs,
      Occasion occasion,
      WizardExits exits) {
    this.strings = strings;
    this.clock = clock;
    this.service = service;
    this.dialogs = dialogs;
    this.occasion = occasion;
    this.exits = exits;
    this.work = new OneAtATime(background);
    this.saveCodes = new SaveCodesViewModel(background, strings, clock, zone, clipboard);
    switch (occasion) {
      case Occasion.Enroll(EnrollmentGrant grant) -> {
        ScanViewModel shown =
            new ScanViewModel(
                background, strings, clock, service, grant, clipboard, this::failed);
        scan = Optional.of(shown);
        prove =
            Optional.of(
                new ProveViewModel(
                    background,
                    strings,
                    clock,
                    service,
                    shown.enrollmentProperty(),
                    this::enrolled,
                    this::grantEnded,
                    this::failed));
        step = new ReadOnlyObjectWrapper<>(Step.GET_APP);
      }
      case Occasion.SaveCodes codes -> {
        scan = Optional.empty();
        prove = Optional.empty();
        step = new ReadOnlyObjectWrapper<>(Step.RECOVERY_CODES);
        saveCodes.show(codes.organization(), codes.account(), codes.recoveryCodes());
      }
    }
  }

  /** The QR code's step; none when only recovery codes are to be saved. */
  Optional<ScanViewModel> scan() {
    return scan;
  }

  /** The code's step; none when only recovery codes are to be saved. */
  Optional<ProveViewModel> prove() {
    return prove;
  }

  SaveCodesViewModel saveCodes() {
    return saveCodes;
  }

  /** The step that is shown. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** What the five steps are called. */
  List<String> stepNames() {
    return List.of(
        strings.get("enrollment.step-app"),
        strings.get("enrollment.step-scan"),
        strings.get("enrollment.step-verify"),
        strings.get("enrollment.step-codes"),
        strings.get("enrollment.step-done"));
  }

  /** Whether the recovery codes are shown because the ones before were never saved. */
  boolean followsUnsavedCodes() {
    return occasion instanceof Occasion.SaveCodes codes && codes.neverSaved();
  }

  /** Whether the last step is being stored. */
  ReadOnlyBooleanProperty finishingProperty() {
    return work.busyProperty();
  }

  /** Whether the authenticator takes the place of an earlier one. */
  boolean renews() {
    return occasion instanceof Occasion.Enroll(EnrollmentGrant grant) && !grant.isFirst();
  }

  /** Whether it opened because a recovery code was used, which nobody has asked a wizard for. */
  boolean followsRecoveryCode() {
    return occasion instanceof Occasion.Enroll(EnrollmentGrant grant)
        && grant.reason() == EnrollmentGrant.Reason.RECOVERY_CODE;
  }

  /** Whether enrollment may be put off. */
  boolean mayBePutOff() {
    return exits.onLater().isPresent();
  }

  /** Whether the wizard may be left without enrolling. */
  boolean mayBeCancelled() {
    return exits.onCancel().isPresent();
  }

  /** An app is there: shows the QR code. */
  void haveApp() {
    if (step.get() == Step.GET_APP) {
      showKey();
    }
  }

  /** The QR code was scanned: asks for a code. */
  void scanned() {
    if (step.get() == Step.SCAN && scan.map(s -> s.enrollmentProperty().get()).isPresent()) {
      step.set(Step.VERIFY);
    }
  }

  void back() {
    if (step.get() == Step.VERIFY) {
      prove.ifPresent(ProveViewModel::reset);
      showKey();
    } else if (step.get() == Step.SCAN) {
      step.set(Step.GET_APP);
    }
  }

  private void showKey() {
    step.set(Step.SCAN);
    scan.ifPresent(ScanViewModel::show);
  }

  private void enrolled(List<String> recoveryCodes) {
    Enrollment proved = scan.map(s -> s.enrollmentProperty().get()).orElseThrow();
    saveCodes.show(proved.organization(), proved.email(), recoveryCodes);
    closeKey();
    step.set(Step.RECOVERY_CODES);
  }

  private void grantEnded() {
    closeKey();
    step.set(Step.ENDED);
  }

  /** From here on the key is shown nowhere (S-20). */
  private void closeKey() {
    scan.ifPresent(ScanViewModel::close);
    prove.ifPresent(ProveViewModel::close);
  }

  /** The recovery codes are saved, as their owner says. */
  void finish() {
    if (step.get() == Step.RECOVERY_CODES && saveCodes.canFinishProperty().get()) {
      work.run(
          () -> {
            service.recoveryCodesSaved(administrator());
            return true;
          },
          noted -> finished(),
          this::failed);
    }
  }

  private UUID administrator() {
    return switch (occasion) {
      case Occasion.Enroll(EnrollmentGrant grant) -> grant.administratorId();
      case Occasion.SaveCodes codes -> codes.administratorId();
    };
  }

  private void finished() {
    saveCodes.close();
    if (scan.isPresent()) {
      step.set(Step.DONE);
    } else {
      leaveBy(exits.onFinished());
    }
  }

  /** Goes on from the last step. */
  void goOn() {
    if (step.get() == Step.DONE) {
      leaveBy(exits.onFinished());
    }
  }

  /** Leaves after the right to enroll has ended, by whatever way out there is. */
  void leave() {
    if (step.get() == Step.ENDED) {
      exits.onCancel().or(exits::onLater).ifPresent(this::leaveBy);
    }
  }

  void later() {
    exits.onLater().filter(later -> mayLeave()).ifPresent(this::leaveBy);
  }

  /** Goes back; where something is lost by it, only once whoever sits there agrees. */
  void cancel() {
    exits.onCancel().filter(cancel -> mayLeave()).ifPresent(this::cancel);
  }

  private void cancel(Runnable exit) {
    boolean keyShown = step.get() == Step.SCAN || step.get() == Step.VERIFY;
    if (!followsRecoveryCode() && !keyShown) {
      leaveBy(exit);
      return;
    }
    dialogs.confirm(
        new Confirmation(
                strings.get("enrollment.cancel-title"),
                strings.get(
                    followsRecoveryCode()
                        ? "enrollment.cancel-recovery-code"
                        : "enrollment.cancel-key"),
                strings.get("enrollment.cancel-confirm"),
                Tone.WARNING)
            .orKeep(strings.get("enrollment.cancel-keep")),
        () -> leaveBy(exit));
  }

  /** A second press while the first one works must not leave twice. */
  private void leaveBy(Runnable exit) {
    if (!left) {
      left = true;
      exit.run();
    }
  }

  private boolean mayLeave() {
    boolean undecided = step.get().compareTo(Step.RECOVERY_CODES) < 0;
    return undecided && prove.map(p -> !p.busyProperty().get()).orElse(true);
  }

  /** Lets the time go on, and ends the enrollment with it; to be called once a second. */
  void tick() {
    if (occasion instanceof Occasion.Enroll(EnrollmentGrant grant)
        && grant.overAt(clock.instant())
        && mayLeave()) {
      grantEnded();
    }
    scan.ifPresent(ScanViewModel::tick);
    prove.ifPresent(ProveViewModel::tick);
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("enrollment.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** The wizard has gone, or is locked: key and codes are forgotten (S-37). */
  public void close() {
    work.close();
    closeKey();
    saveCodes.close();
  }
}
