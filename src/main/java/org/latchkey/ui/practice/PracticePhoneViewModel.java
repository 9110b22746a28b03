package org.latchkey.ui.practice;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;
import org.latchkey.demo.PracticePhone;
import org.latchkey.demo.PracticePhone.Account;
import org.latchkey.mfa.Totp;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** What the practice phone shows: one account of its authenticator app, once it has one to show. */
public final class PracticePhoneViewModel {
  private final Strings strings;
  private final InstantSource clock;
  private final PracticePhone phone;
  private final OneAtATime work;
  private final BooleanProperty codeInSight = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper secondsLeft =
      new ReadOnlyIntegerWrapper(Totp.PERIOD_SECONDS);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /** A phone that shows nothing yet. */
  public PracticePhoneViewModel(
      Background background, Strings strings, InstantSource clock, PracticePhone phone) {
    this.strings = strings;
    this.clock = clock;
    this.phone = phone;
    this.work = new OneAtATime(background);
    account.subscribe(this::tick);
  }

  /** Whether the screen beside it shows a QR code, so that it offers to scan. */
  public BooleanProperty codeInSightProperty() {
    return codeInSight;
  }

  /** The account that is shown; null while there is none. */
  ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
    return account.getReadOnlyProperty();
  }

  /** The code of this half-minute in two groups of three, or empty. */
  ReadOnlyStringProperty codeProperty() {
    return code.getReadOnlyProperty();
  }

  /** How long it shows this code, 1 to 30 seconds. */
  ReadOnlyIntegerProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  /** What the button says that scans. */
  ObservableStringValue scanWords() {
    return Bindings.when(account.isNull())
        .then(strings.get("practice.scan"))
        .otherwise(strings.get("practice.scan-again"));
  }

  /** Why the last scan found nothing and what to do, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it is looking at a picture. */
  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Shows an account that the phone has had before, if there is one; asks in the background. */
  public void show(Callable<Optional<Account>> had) {
    work.run(had, found -> account.set(found.orElse(null)), this::failed);
  }

  /**
   * Points the camera at a picture. What it showed before stays when there is no QR code to be seen.
   *
   * @param argb the pixels, row by row
   * @param width pixels in a row
   */
  void scan(int[] argb, int width) {
    problem.set("");
    work.run(() -> phone.scan(argb, width), this::scanned, this::failed);
  }

  private void scanned(Optional<Account> found) {
    if (found.isEmpty()) {
      problem.set(strings.get("practice.nothing"));
    } else {
      account.set(found.get());
    }
  }

  private void failed(Throwable failure) {
    problem.set(new ProblemWords(strings).sentence(failure));
  }

  /** Shows the time as it is now; to be called once a second. */
  void tick() {
    secondsLeft.set(Totp.secondsLeftAt(clock.instant()));
    Account shown = account.get();
    code.set(shown == null ? "" : grouped(shown.codeAt(clock.instant())));
  }

  private static String grouped(String digits) {
    int half = digits.length() / 2;
    return digits.substring(0, half) + " " + digits.substring(half);
  }

  /** The screen has gone: the phone is put away. */
  void close() {
    work.close();
    account.set(null);
  }
}
