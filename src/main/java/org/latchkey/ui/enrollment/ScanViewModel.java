package org.latchkey.ui.enrollment;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.output.CopiedSecret;
import org.latchkey.ui.kit.window.TextClipboard;

/** The key of the enrollment under way, as a QR code and for typing by hand. */
final class ScanViewModel {
  private final Strings strings;
  private final EnrollmentService service;
  private final EnrollmentGrant grant;
  private final CopiedSecret copied;
  private final Consumer<Throwable> onFailure;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<@Nullable Enrollment> enrollment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

  ScanViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      EnrollmentService service,
      EnrollmentGrant grant,
      TextClipboard clipboard,
      Consumer<Throwable> onFailure) {
    this.strings = strings;
    this.service = service;
    this.grant = grant;
    this.copied = new CopiedSecret(clipboard, clock);
    this.onFailure = onFailure;
    this.work = new OneAtATime(background);
  }

  /** The enrollment under way; null before there is one and after it was dropped. */
  ReadOnlyObjectProperty<@Nullable Enrollment> enrollmentProperty() {
    return enrollment.getReadOnlyProperty();
  }

  /** The QR code of the enrollment under way; null without one. */
  ObservableValue<@Nullable QrCode> qrCode() {
    return Bindings.createObjectBinding(
        () -> {
          Enrollment present = enrollment.get();
          return present == null ? null : QrCode.of(present.uri().text());
        },
        enrollment);
  }

  ObservableValue<String> issuer() {
    return words(present -> present.uri().issuer());
  }

  ObservableValue<String> account() {
    return words(present -> present.uri().account());
  }

  /** The key in groups of four, or empty. */
  ObservableValue<String> key() {
    return words(present -> present.key().grouped());
  }

  private ObservableValue<String> words(Function<Enrollment, String> of) {
    return Bindings.createStringBinding(
        () -> {
          Enrollment present = enrollment.get();
          return present == null ? "" : of.apply(present);
        },
        enrollment);
  }

  /** What the last press of a button has done, or empty. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Makes a first key, or shows the one there is under the names of now. */
  void show() {
    notice.set("");
    Enrollment present = enrollment.get();
    if (present == null) {
      work.run(() -> service.begin(grant), enrollment::set, onFailure);
    } else {
      work.run(() -> service.relabeled(present), enrollment::set, onFailure);
    }
  }

  /** Throws the key away and shows another. */
  void newKey() {
    work.run(
        () -> service.begin(grant),
        begun -> {
          copied.takeAway();
          enrollment.set(begun);
          notice.set(strings.get("enrollment.new-key-shown"));
        },
        onFailure);
  }

  void copyKey() {
    Enrollment present = enrollment.get();
    if (present != null) {
      copied.put(present.key().base32());
      notice.set(strings.get("enrollment.key-copied", CopiedSecret.STAYS.toSeconds()));
    }
  }

  /** Takes a copied key off the clipboard when its time is over; to be called once a second. */
  void tick() {
    if (copied.tick()) {
      notice.set("");
    }
  }

  /** Forgets the key, everywhere (S-20, S-37). */
  void close() {
    work.close();
    copied.takeAway();
    notice.set("");
    enrollment.set(null);
  }
}
