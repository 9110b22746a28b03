package org.latchkey.ui.recoverykit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latchkey.credential.kit.KitReading;
import org.latchkey.credential.kit.KitText;
import org.latchkey.paper.PdfText;
import org.latchkey.settings.Organization;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.signin.kit.KitUseService;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.ProblemWords;

/** A kit from a file or typed from paper, and its passphrase. */
public final class UseKitViewModel {
  private static final int LARGEST_FILE = 4 * 1024 * 1024;

  private final Strings strings;
  private final KitUseService service;
  private final Organization organization;
  private final Dialogs dialogs;
  private final KitWay way;
  private final KitWords words;
  private final OneAtATime work;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper textProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper passphraseProblem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canOpen;

  public UseKitViewModel(
      Background background,
      Strings strings,
      KitUseService service,
      Organization organization,
      Dialogs dialogs,
      KitWay way) {
    this.strings = strings;
    this.service = service;
    this.organization = organization;
    this.dialogs = dialogs;
    this.way = way;
    this.words = new KitWords(strings, organization);
    this.work = new OneAtATime(background);
    canOpen = text.isNotEmpty().and(passphrase.isNotEmpty()).and(work.busyProperty().not());
    text.subscribe((before, now) -> textProblem.set(""));
    passphrase.subscribe(
        (before, now) -> {
          if (!now.isEmpty()) {
            passphraseProblem.set("");
          }
        });
  }

  String organization() {
    return organization.name();
  }

  String help() {
    return words.help();
  }

  /** The kit's lines. */
  StringProperty textProperty() {
    return text;
  }

  StringProperty passphraseProperty() {
    return passphrase;
  }

  /** What is wrong with the kit and what to do, or empty. */
  ReadOnlyStringProperty textProblemProperty() {
    return textProblem.getReadOnlyProperty();
  }

  /** What is wrong with the passphrase, or empty. */
  ReadOnlyStringProperty passphraseProblemProperty() {
    return passphraseProblem.getReadOnlyProperty();
  }

  BooleanBinding canOpenProperty() {
    return canOpen;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** What the file chooser says. */
  String chooserTitle() {
    return strings.get("recovery-kit.choose-title");
  }

  /** The kind of file. */
  String fileType() {
    return strings.get("recovery-kit.file-type");
  }

  /**
   * Takes the kit out of a file: a text, or the sheet as it was saved.
   *
   * @param then when it is there
   */
  void choose(Path file, Runnable then) {
    work.run(
        () -> read(file),
        content -> {
          take(content);
          then.run();
        },
        failure -> textProblem.set(strings.get("recovery-kit.file-unreadable", file)));
  }

  /** No more than a kit can have, whatever the file is. */
  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST_FILE);
      return PdfText.isPdf(content)
          ? PdfText.of(content)
          : new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
  }

  private void take(String content) {
    KitReading reading = KitText.read(content);
    text.set(reading instanceof KitReading.NoKit ? "" : content);
    textProblem.set(words.unreadable(reading));
  }

  void open() {
    if (canOpen.get()) {
      textProblem.set("");
      passphraseProblem.set("");
      String typed = text.get();
      String secret = passphrase.get();
      work.run(() -> service.open(KitText.read(typed), secret), this::answered, this::failed);
    }
  }

  private void answered(KitOpening outcome) {
    switch (outcome) {
      case KitOpening.Opened(var kit) -> way.opened().accept(kit);
      case KitOpening.Unreadable(KitReading why) -> textProblem.set(words.unreadable(why));
      case KitOpening.Refused refused -> {
        if (refused.reason() == KitOpening.Reason.WRONG_PASSPHRASE) {
          passphrase.set("");
          passphraseProblem.set(words.refused(refused));
        } else {
          textProblem.set(words.refused(refused));
        }
      }
      case KitOpening.Granted granted -> throw new IllegalStateException("No password was asked for");
      case KitOpening.Flawed flawed -> throw new IllegalStateException("No password was asked for");
    }
  }

  private void failed(Throwable failure) {
    dialogs.error(
        strings.get("recovery-kit.failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  /** Goes back to the sign-in screen; eight lines that somebody has typed are not lost by one key. */
  void back() {
    if (text.get().isBlank()) {
      way.signIn().run();
      return;
    }
    dialogs.confirm(
        new Confirmation(
                strings.get("recovery-kit.leave-title"),
                strings.get("recovery-kit.leave-text"),
                strings.get("recovery-kit.leave-confirm"),
                Tone.WARNING)
            .orKeep(strings.get("recovery-kit.leave-keep")),
        way.signIn());
  }

  /** The screen has gone: nothing answers any more, and what was typed is forgotten. */
  void close() {
    work.close();
    passphrase.set("");
    text.set("");
  }
}
