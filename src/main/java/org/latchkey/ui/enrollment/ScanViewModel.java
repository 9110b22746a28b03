package org.latchkey.ui.enrollment;

import java.time.Duration;
import java.time.Instant;
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
import org.latchkey.ui.kit.window.TextClipboard;

/** The key of the enrollment under way, as a QR code and for typing by hand. */
final class ScanViewModel {
  /** How long a copied key stays on the clipboard (S-38). */
  private static final Duration ON_CLIPBOARD = Duration.ofSeconds(30);

  private final Strings strings;
  private final InstantSource clock;
  private final EnrollmentService service;
  private final EnrollmentGrant grant;
  private final TextClipboard clipboard;
  private final Consumer<Throwable> onFailure;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<@Nullable Enrollment> enrollment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private @Nullable String copied;
  private Instant copiedAt = Instant.EPOCH;

  ScanViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      EnrollmentService service,
      EnrollmentGrant grant,
      TextClipboard clipboard,
      Consumer<Throwable> onFailure) {
    this.strings = strings;
    this.clock = clock;
    this.service = service;
    this.grant = grant;
    this.clipboard = clipboard;
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
          takeOffClipboard();
          enrollment.set(begun);
          notice.set(strings.get("enrollment.new-key-shown"));
        },
        onFailure);
  }

  void copyKey() {
    Enrollment present = enrollment.get();
    if (present != null) {
      String key = present.key().base32();
      clipboard.put(key);
      copied = key;
      copiedAt = clock.instant();
      notice.set(strings.get("enrollment.key-copied", ON_CLIPBOARD.toSeconds()));
    }
  }

  /** Takes a copied key off the clipboard when its time is over; to be called once a second. */
  void tick() {
    // A clock set back must not keep it there, so the distance counts, not the order.
    Duration since = Duration.between(copiedAt, clock.instant()).abs();
    if (copied != null && since.compareTo(ON_CLIPBOARD) >= 0) {
      takeOffClipboard();
      notice.set("");
    }
  }

  private void takeOffClipboard() {
    String secret = copied;
    if (secret != null) {
      copied = null;
      clipboard.clearIfStill(secret);
    }
  }

  /** Forgets the key, everywhere (S-20, S-37). */
  void close() {
    work.close();
    takeOffClipboard();
    notice.set("");
    enrollment.set(null);
  }
}
