package org.latchkey.ui.recoverykit;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.credential.PasswordRule;
import org.latchkey.settings.Organization;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.output.PrivateFile;
import org.latchkey.ui.words.ProblemWords;

/** Offers a kit, makes it and sees that it is kept before it counts. */
public final class MakeKitViewModel {
  private final Strings strings;
  private final KitMakingService service;
  private final Session session;
  private final Organization organization;
  private final ZoneId zone;
  private final Dialogs dialogs;
  private final KitExits exits;
  private final TypedTwice passphrase;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<Step> step;
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final BooleanBinding canMake;
  private @Nullable PreparedKit kit;

  /** How far it is. */
  enum Step {
    OFFER,
    PASSPHRASE,
    SAVE
  }

  /**
   * The offer, or the passphrase at once for whoever has asked for a kit.
   *
   * @param zone in which the kit says its day
   */
  public MakeKitViewModel(
      Background background,
      Strings strings,
      KitMakingService service,
      PasswordRule rule,
      Session session,
      Organization organization,
      ZoneId zone,
      Dialogs dialogs,
      KitExits exits) {
    this.strings = strings;
    this.service = service;
    this.session = session;
    this.organization = organization;
    this.zone = zone;
    this.dialogs = dialogs;
    this.exits = exits;
    this.passphrase = new TypedTwice(background, strings, rule, () -> service.ownWords(session));
    this.work = new OneAtATime(background);
    this.step = new ReadOnlyObjectWrapper<>(exits.offered() ? Step.OFFER : Step.PASSPHRASE);
    canMake = passphrase.filledBinding().and(work.busyProperty().not());
  }

  String organization() {
    return organization.name();
  }

  /** What leaving without a kit is called. */
  String leaveWords() {
    return strings.get(exits.offered() ? "recovery-kit.not-now" : "kit.dialog.cancel");
  }

  TypedTwice passphrase() {
    return passphrase;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  BooleanBinding canMakeProperty() {
    return canMake;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** Whether the kit is on a disk and works. */
  ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** What the last press of a button has done, or empty. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the notice tells of a failure. */
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** The offer is taken: a passphrase comes next. */
  void take() {
    step.set(Step.PASSPHRASE);
  }

  /** Makes the kit; it works only once it is saved. */
  void make() {
    if (canMake.get() && passphrase.agree()) {
      String typed = passphrase.text();
      note("", false);
      work.run(() -> service.prepare(session, typed), this::made, this::broken);
    }
  }

  private void made(KitMaking outcome) {
    switch (outcome) {
      case KitMaking.Prepared(PreparedKit prepared) -> {
        kit = prepared;
        passphrase.close();
        step.set(Step.SAVE);
      }
      case KitMaking.Flawed(PasswordRule.Flaw flaw) -> passphrase.refuse(flaw);
      case KitMaking.CodeNeeded needed -> exits.askForCode().accept(this::make);
      case KitMaking.Denied denied -> note(strings.get("recovery-kit.denied"), true);
      case KitMaking.Kept known -> throw new IllegalStateException("Nothing was saved yet");
    }
  }

  /**
   * What the file chooser says.
   *
   * @param name what the file is called until somebody calls it otherwise
   * @param type the kind of file
   */
  record FileWords(String title, String name, String type) {}

  FileWords fileWords() {
    return new FileWords(
        strings.get("recovery-kit.save-title"),
        strings.get("recovery-kit.file-name"),
        strings.get("recovery-kit.file-type"));
  }

  /** Writes the kit to a file and lets it count. */
  void save(Path file) {
    PreparedKit made = kit;
    // A lock takes the kit away, also while somebody chooses a file (S-37).
    if (made == null) {
      return;
    }
    String text = text(made);
    work.run(
        () -> {
          // First the file: a kit that counts and is nowhere would have ended the older one for nothing.
          PrivateFile.write(file, text.getBytes(StandardCharsets.UTF_8));
          return service.keep(session, made);
        },
        outcome -> saved(outcome, file),
        failure -> {
          if (failure instanceof IOException) {
            note(strings.get("recovery-kit.not-saved", file), true);
          } else {
            broken(failure);
          }
        });
  }

  private void saved(KitMaking outcome, Path file) {
    switch (outcome) {
      case KitMaking.Kept known -> {
        kept.set(true);
        note(strings.get("recovery-kit.saved", file), false);
      }
      case KitMaking.CodeNeeded needed -> exits.askForCode().accept(() -> save(file));
      default -> note(strings.get("recovery-kit.denied"), true);
    }
  }

  /** What the file says; it can be printed as it is. */
  private String text(PreparedKit made) {
    return strings
        .get(
            "recovery-kit.file",
            made.organization(),
            made.name(),
            LocalDate.ofInstant(made.madeAt(), zone),
            made.lines())
        .replace("\n", System.lineSeparator());
  }

  /** Goes on; without a kit that was offered only after it was said what that means. */
  void leave() {
    if (kept.get() || !exits.offered()) {
      exits.leave().run();
      return;
    }
    dialogs.confirm(
        new Confirmation(
            strings.get("recovery-kit.decline-title"),
            strings.get("recovery-kit.decline-text"),
            strings.get("recovery-kit.decline"),
            Tone.WARNING),
        this::decline);
  }

  private void decline() {
    work.run(
        () -> {
          service.decline(session);
          return true;
        },
        done -> exits.leave().run(),
        this::broken);
  }

  private void broken(Throwable failure) {
    dialogs.error(
        strings.get("recovery-kit.make-failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  private void note(String sentence, boolean failure) {
    failed.set(failure);
    notice.set(sentence);
  }

  /** The screen has gone: nothing answers any more, and kit and passphrase are forgotten. */
  void close() {
    work.close();
    passphrase.close();
    kit = null;
  }
}
