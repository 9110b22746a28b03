package org.latchkey.ui.enrollment;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.kit.output.PrivateFile;
import org.latchkey.ui.kit.output.SaveQuestion;
import org.latchkey.ui.kit.window.TextClipboard;

/** The recovery codes, shown once, and keeping them. */
final class SaveCodesViewModel {
  private static final Logger LOG = System.getLogger(SaveCodesViewModel.class.getName());

  private final Strings strings;
  private final InstantSource clock;
  private final ZoneId zone;
  private final TextClipboard clipboard;
  private final OneAtATime work;
  private final ObservableList<String> codes = FXCollections.observableArrayList();
  private final ObservableList<String> shownCodes =
      FXCollections.unmodifiableObservableList(codes);
  private final BooleanProperty saved = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final BooleanBinding canFinish;
  private String organization = "";
  private String account = "";
  private @Nullable String copied;

  SaveCodesViewModel(
      Background background,
      Strings strings,
      InstantSource clock,
      ZoneId zone,
      TextClipboard clipboard) {
    this.strings = strings;
    this.clock = clock;
    this.zone = zone;
    this.clipboard = clipboard;
    this.work = new OneAtATime(background);
    canFinish = saved.and(work.busyProperty().not());
  }

  /** Shows codes; the names are what a file of them says whose they are. */
  void show(String ofOrganization, String ofAccount, List<String> shown) {
    organization = ofOrganization;
    account = ofAccount;
    codes.setAll(shown);
  }

  ObservableList<String> codes() {
    return shownCodes;
  }

  /** Whether their owner says to have saved them. */
  BooleanProperty savedProperty() {
    return saved;
  }

  BooleanBinding canFinishProperty() {
    return canFinish;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** What the last press of a button has done, or empty. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the notice tells of a failure. */
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  SaveQuestion saveQuestion() {
    return new SaveQuestion(
        strings.get("enrollment.file-title"),
        strings.get("enrollment.file-name"),
        strings.get("enrollment.file-type"),
        ".txt");
  }

  void copy() {
    String text = String.join("\n", codes);
    clipboard.put(text);
    copied = text;
    note(strings.get("enrollment.codes-copied"), false);
  }

  /** Writes the codes to a file, in the place of one that is there. */
  void save(Path file) {
    // A lock takes the codes away, also while somebody chooses a file (S-37).
    if (codes.isEmpty()) {
      return;
    }
    String text = text();
    work.run(
        () -> {
          PrivateFile.write(file, text.getBytes(StandardCharsets.UTF_8));
          return file;
        },
        done -> note(strings.get("enrollment.codes-in-file", done), false),
        failure -> note(strings.get("enrollment.codes-not-in-file", file), true));
  }

  /** What the file says. */
  private String text() {
    return strings
        .get("enrollment.codes-file", organization, account, date(), String.join("\n", codes))
        .replace("\n", System.lineSeparator());
  }

  private String date() {
    return LocalDate.ofInstant(clock.instant(), zone).toString();
  }

  /** Prints the codes on one page, of which nothing is kept. */
  void print(Printing printing) {
    work.run(printing::ask, question -> print(question.choose()), this::notPrinted);
  }

  private void print(Printing.Choice choice) {
    switch (choice) {
      case Printing.Choice.NoPrinter none -> note(strings.get("enrollment.no-printer"), true);
      case Printing.Choice.Cancelled cancelled -> note("", false);
      case Printing.Choice.Chosen(Printing.Printer printer) -> print(printer);
    }
  }

  private void print(Printing.Printer printer) {
    RecoveryCodesSheet sheet =
        new RecoveryCodesSheet(organization, account, date(), List.copyOf(codes));
    // A lock takes the codes away, also while somebody chooses a printer (S-37).
    if (sheet.codes().isEmpty()) {
      return;
    }
    work.run(
        () -> printer.print(sheet.pages(strings)),
        taken ->
            note(
                strings.get(taken ? "enrollment.codes-printed" : "enrollment.codes-not-printed"),
                !taken),
        this::notPrinted);
  }

  private void notPrinted(Throwable failure) {
    LOG.log(Level.WARNING, "Not printed", failure);
    note(strings.get("enrollment.codes-not-printed"), true);
  }

  private void note(String sentence, boolean failure) {
    failed.set(failure);
    notice.set(sentence);
  }

  /** The step is left: the codes are forgotten, on the clipboard too (S-37, S-38). */
  void close() {
    work.close();
    String secret = copied;
    if (secret != null) {
      copied = null;
      clipboard.clearIfStill(secret);
    }
    codes.clear();
    notice.set("");
  }
}
