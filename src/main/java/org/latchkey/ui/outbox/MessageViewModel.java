package org.latchkey.ui.outbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.latchkey.administration.outbox.MessageOutcome;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administration.outbox.Readability;
import org.latchkey.administration.outbox.opened.MailFile;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administration.outbox.opened.OpenedMessage;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.Message;
import org.latchkey.paper.Page;
import org.latchkey.paper.PdfFile;
import org.latchkey.paper.Typefaces;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.OneAtATime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.output.CopiedSecret;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.kit.output.PrivateFile;
import org.latchkey.ui.kit.window.TextClipboard;
import org.latchkey.ui.words.ProblemWords;

/** One message: what is known of it, its text once that is asked for, and what can be done with it. */
public final class MessageViewModel {
  private final OutboxService outbox;
  private final Supplier<Actor> actor;
  private final OneAtATime work;
  private final Strings strings;
  private final SheetPages sheets;
  private final InstantSource clock;
  private final TextClipboard clipboard;
  private final CopiedSecret copiedCode;
  private final Exits exits;
  private final ReadOnlyObjectWrapper<OutboxEntry> entry;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

  /** A message whose text is not asked for yet. */
  public MessageViewModel(
      OutboxService outbox,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      SheetPages sheets,
      InstantSource clock,
      TextClipboard clipboard,
      OutboxEntry entry,
      Exits exits) {
    this.outbox = outbox;
    this.actor = actor;
    this.work = new OneAtATime(background);
    this.strings = strings;
    this.sheets = sheets;
    this.clock = clock;
    this.clipboard = clipboard;
    this.copiedCode = new CopiedSecret(clipboard, clock);
    this.exits = exits;
    this.entry = new ReadOnlyObjectWrapper<>(entry);
  }

  ReadOnlyObjectProperty<OutboxEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /** The text; empty until it was asked for. */
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** What the last press of a button has done, or why it has not. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether the notice tells of a failure. */
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** The dialog is on screen: a text that leaves no trace is there at once. */
  void begin() {
    if (entry.get().readability() == Readability.OPEN) {
      showText();
    }
  }

  /** The message as it is by now. */
  void update(OutboxEntry now) {
    if (!now.equals(entry.get())) {
      entry.set(now);
    }
    if (now.readability() == Readability.GONE) {
      text.set("");
    }
  }

  void showText() {
    open(
        MessageUse.READ, opened -> opened.text().text(), text::set, MessageViewModel::showText);
  }

  void copy() {
    open(
        MessageUse.COPIED, opened -> opened.text().text(), this::copy, MessageViewModel::copy);
  }

  /** Copies text of this message: with a code in it, it leaves the clipboard again (S-38). */
  void copy(String chosen) {
    if (carriesCode()) {
      copiedCode.put(chosen);
      note(strings.get("outbox.copied-code", CopiedSecret.STAYS.toSeconds()), false);
    } else {
      clipboard.put(chosen);
      note(strings.get("outbox.copied"), false);
    }
  }

  /** Takes a copied code off the clipboard when its time is over; to be called once a second. */
  void tick() {
    if (copiedCode.tick()) {
      note("", false);
    }
  }

  /** Saves the message as a mail file, in the place of one that is there. */
  void saveMail(Path file) {
    save(
        file,
        MessageUse.SAVED,
        opened -> MailFile.of(opened, clock.instant()),
        again -> again.saveMail(file));
  }

  /** Saves the enrollment sheet, or the message as a letter, as a PDF file. */
  void savePdf(Path file) {
    save(
        file,
        MessageUse.SAVED_AS_PDF,
        opened -> {
          try (Typefaces faces = new Typefaces()) {
            List<Page> pages = sheets.of(opened, faces);
            return PdfFile.of(pages, faces, sheets.title(opened), clock.instant());
          }
        },
        again -> again.savePdf(file));
  }

  private void save(
      Path file, MessageUse use, Making<byte[]> making, Consumer<MessageViewModel> again) {
    open(
        use,
        opened -> {
          PrivateFile.write(file, making.of(opened));
          return file;
        },
        done ->
            note(
                strings.get(carriesCode() ? "outbox.saved-code" : "outbox.saved", done.toString()),
                false),
        failure -> note(strings.get("outbox.not-saved", file.toString()), true),
        again);
  }

  /** Prints what {@link #savePdf} would save. */
  void print(Printing printing) {
    work.run(printing::ask, question -> print(question.choose()), this::fail);
  }

  private void print(Printing.Choice choice) {
    switch (choice) {
      case Printing.Choice.NoPrinter none -> note(strings.get("outbox.no-printer"), true);
      case Printing.Choice.Cancelled cancelled -> note("", false);
      case Printing.Choice.Chosen(Printing.Printer printer) -> print(printer);
    }
  }

  private void print(Printing.Printer printer) {
    open(
        MessageUse.PRINTED,
        opened -> {
          try (Typefaces faces = new Typefaces()) {
            return printer.print(sheets.of(opened, faces));
          }
        },
        taken -> note(strings.get(taken ? "outbox.printed" : "outbox.not-printed"), !taken),
        again -> again.print(printer));
  }

  void sendAgain() {
    act(
        () -> outbox.sendAgain(actor.get(), id()),
        strings.get(carriesCode() ? "outbox.sent-again-code" : "outbox.sent-again", recipient()));
  }

  void handOver() {
    act(
        () -> outbox.handOver(actor.get(), id()),
        strings.get("outbox.handed-over-done", recipient()));
  }

  /** What a file of the message is called until somebody calls it otherwise. */
  String fileName(String ending) {
    String name = message().recipientName().replaceAll("[^\\p{L}\\p{N}]+", "-").strip();
    String base = carriesCode() ? "outbox.sheet-file" : "outbox.message-file";
    return strings.get(base, name.toLowerCase(Locale.ROOT)) + ending;
  }

  /** The dialog has gone: so has the text, and no file that is chosen now is written (S-37, S-38). */
  void close() {
    work.close();
    copiedCode.takeAway();
    text.set("");
    notice.set("");
  }

  boolean carriesCode() {
    return message().kind().carriesCode();
  }

  private Message message() {
    return entry.get().message();
  }

  private UUID id() {
    return message().id();
  }

  private String recipient() {
    return message().recipientName();
  }

  /** Makes something of a message whose text was granted, away from the thread that draws. */
  @FunctionalInterface
  private interface Making<T> {
    T of(OpenedMessage opened) throws Exception;
  }

  private <T> void open(
      MessageUse use, Making<T> making, Consumer<T> then, Consumer<MessageViewModel> again) {
    open(use, making, then, this::fail, again);
  }

  private <T> void open(
      MessageUse use,
      Making<T> making,
      Consumer<T> then,
      Consumer<Throwable> onFailure,
      Consumer<MessageViewModel> again) {
    work.run(
        () -> {
          MessageOutcome outcome = outbox.open(actor.get(), id(), use);
          return outcome instanceof MessageOutcome.Opened(OpenedMessage opened)
              ? new Made<>(outcome, List.of(making.of(opened)))
              : new Made<T>(outcome, List.of());
        },
        made -> {
          if (made.outcome() instanceof MessageOutcome.CodeNeeded) {
            exits.proveFirst(entry.get(), again);
          } else if (made.result().isEmpty()) {
            refuse(made.outcome());
          } else {
            note("", false);
            then.accept(made.result().getFirst());
          }
        },
        onFailure);
  }

  /** What leads away from the dialog. */
  interface Exits {
    /** The message is not any more what it was; the sentence says what was done. */
    void done(String sentence);

    /** Asks for a code, and then shows the message anew and does what was asked for. */
    void proveFirst(OutboxEntry entry, Consumer<MessageViewModel> again);
  }

  /**
   * What came of it.
   *
   * @param result empty when it was not granted
   */
  private record Made<T>(MessageOutcome outcome, List<T> result) {}

  private void act(Callable<MessageOutcome> action, String done) {
    work.run(
        action,
        outcome -> {
          if (outcome instanceof MessageOutcome.Done) {
            exits.done(done);
          } else {
            refuse(outcome);
          }
        },
        this::fail);
  }

  private void refuse(MessageOutcome outcome) {
    note(sheets.words().refusal(outcome), true);
  }

  private void fail(Throwable failure) {
    note(new ProblemWords(strings).sentence(failure), true);
  }

  private void note(String sentence, boolean failure) {
    failed.set(failure);
    notice.set(sentence);
  }
}
