package org.latchkey.ui.recoverykit.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.signin.Session;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.KitMakingService;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.kit.output.PrivateFile;
import org.latchkey.ui.kit.output.SaveQuestion;
import org.latchkey.ui.words.ProblemWords;

/** A kit that was made: it counts from the moment in which it is on a disk or on paper. */
public final class KeepKitViewModel {
  private final Strings strings;
  private final KitMakingService service;
  private final Session session;
  private final ZoneId zone;
  private final Dialogs dialogs;
  private final Consumer<Runnable> askForCode;
  private final KitSheet sheet;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.PAPER);
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private @Nullable PreparedKit kit;

  /** In which form it is kept. */
  enum Way {
    PAPER,
    PDF,
    TEXT
  }

  /**
   * Without a kit, until {@link #take}.
   *
   * @param zone in which the kit says its day
   * @param askForCode asks for a code of the authenticator and goes on once it is right
   */
  public KeepKitViewModel(
      Background background,
      Strings strings,
      KitMakingService service,
      Session session,
      ZoneId zone,
      Dialogs dialogs,
      Consumer<Runnable> askForCode) {
    this.strings = strings;
    this.service = service;
    this.session = session;
    this.zone = zone;
    this.dialogs = dialogs;
    this.askForCode = askForCode;
    sheet = new KitSheet(strings, new RelativeTime(strings, zone));
    work = new OneAtATime(background);
  }

  /** Takes the kit that is to be kept. */
  public void take(PreparedKit made) {
    kit = made;
  }

  /** Whether the kit is on a disk or on paper, and works. */
  public ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return work.busyProperty();
  }

  /** In which form it was kept last, or would be first. */
  Way way() {
    return way.get();
  }

  /** Whether it is being kept in this form. */
  BooleanBinding busyWith(Way one) {
    return work.busyProperty().and(way.isEqualTo(one));
  }

  /** What the last press of a button has done, or empty. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the notice tells of a failure. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** For the kit as text. */
  public SaveQuestion textQuestion() {
    return new SaveQuestion(
        strings.get("recovery-kit.save-title"),
        strings.get("recovery-kit.file-name"),
        strings.get("recovery-kit.file-type"),
        ".txt");
  }

  /** For the sheet. */
  public SaveQuestion pdfQuestion() {
    return new SaveQuestion(
        strings.get("recovery-kit.save-pdf-title"),
        strings.get("recovery-kit.pdf-name"),
        strings.get("recovery-kit.pdf-type"),
        ".pdf");
  }

  /** Writes the kit's lines to a file and lets it count. */
  public void save(Path file) {
    write(Way.TEXT, file, made -> text(made).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the sheet to a file and lets the kit count. */
  public void savePdf(Path file) {
    write(Way.PDF, file, sheet::pdf);
  }

  private void write(Way form, Path file, Function<PreparedKit, byte[]> content) {
    PreparedKit made = kit;
    // A lock takes the kit away, also while somebody chooses a file (S-37).
    if (made == null) {
      return;
    }
    // First the file: a kit that counts and is nowhere would have ended the older one for nothing.
    keep(
        form,
        made,
        () -> {
          PrivateFile.write(file, content.apply(made));
          return service.keep(session, made);
        },
        strings.get("recovery-kit.saved", file),
        strings.get("recovery-kit.not-saved", file));
  }

  /** Prints the sheet and lets the kit count once the printer has it. */
  public void print(Printing printing) {
    way.set(Way.PAPER);
    note("", false);
    work.run(printing::ask, question -> print(question.choose()), this::broken);
  }

  private void print(Printing.Choice choice) {
    switch (choice) {
      case Printing.Choice.NoPrinter none -> note(strings.get("recovery-kit.no-printer"), true);
      case Printing.Choice.Cancelled cancelled -> note("", false);
      case Printing.Choice.Chosen(Printing.Printer printer) -> print(printer);
    }
  }

  private void print(Printing.Printer printer) {
    PreparedKit made = kit;
    // A lock takes the kit away, also while somebody chooses a printer (S-37).
    if (made == null) {
      return;
    }
    work.run(
        () -> printer.print(sheet.pages(made)),
        taken -> {
          if (taken) {
            keep(
                Way.PAPER,
                made,
                () -> service.keep(session, made),
                strings.get("recovery-kit.printed"),
                strings.get("recovery-kit.not-printed"));
          } else {
            note(strings.get("recovery-kit.not-printed"), true);
          }
        },
        this::broken);
  }

  private void keep(
      Way form, PreparedKit made, Callable<KitMaking> keeping, String done, String notWritten) {
    way.set(form);
    note("", false);
    work.run(
        keeping,
        outcome -> {
          switch (outcome) {
            case KitMaking.Kept known -> {
              kept.set(true);
              note(done, false);
            }
            case KitMaking.ProofNeeded needed -> {
              note(strings.get("recovery-kit.code-first"), true);
              // What is written or printed stays: only that it counts is left to do.
              askForCode.accept(
                  () -> keep(form, made, () -> service.keep(session, made), done, notWritten));
            }
            default -> note(strings.get("recovery-kit.denied"), true);
          }
        },
        failure -> {
          if (failure instanceof IOException) {
            note(notWritten, true);
          } else {
            broken(failure);
          }
        });
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

  private void broken(Throwable failure) {
    dialogs.error(
        strings.get("recovery-kit.keep-failed"), new ProblemWords(strings).sentence(failure), failure);
  }

  private void note(String sentence, boolean failure) {
    failed.set(failure);
    notice.set(sentence);
  }

  /** The screen has gone: nothing answers any more, and the kit is forgotten (S-37). */
  public void close() {
    work.close();
    kit = null;
    notice.set("");
  }
}
