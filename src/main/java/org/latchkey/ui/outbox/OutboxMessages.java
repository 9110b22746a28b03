package org.latchkey.ui.outbox;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.outbox.MessageOutcome;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.Message;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.kit.window.SystemClipboard;
import org.latchkey.ui.words.ProblemWords;

/** Shows messages of the Outbox in dialogs and keeps the open one up to date. */
public final class OutboxMessages implements MessageViewModel.Exits {
  private final OutboxService outbox;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Strings strings;
  private final OutboxWords words;
  private final RelativeTime time;
  private final InstantSource clock;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final ProofPrompt proof;
  private @Nullable MessageViewModel open;

  public OutboxMessages(
      OutboxService outbox,
      Supplier<Actor> actor,
      Background background,
      Strings strings,
      RelativeTime time,
      InstantSource clock,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    this.outbox = outbox;
    this.actor = actor;
    this.background = background;
    this.strings = strings;
    this.words = new OutboxWords(strings, time);
    this.time = time;
    this.clock = clock;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.proof = proof;
  }

  /** Shows a message in a dialog. */
  public void show(OutboxEntry entry) {
    show(entry, viewModel -> {});
  }

  private void show(OutboxEntry entry, Consumer<MessageViewModel> then) {
    MessageViewModel viewModel =
        new MessageViewModel(
            outbox,
            actor,
            background,
            strings,
            new SheetPages(strings, time),
            clock,
            new SystemClipboard(),
            entry,
            this);
    open = viewModel;
    ViewLoader views = new ViewLoader(strings);
    views.register(
        MessageController.class,
        () ->
            new MessageController(
                viewModel, words, strings, dialogs, clock, this::askToCancel));
    dialogs.show(views.load(MessageController.class).root());
    then.accept(viewModel);
  }

  /** The outbox was read anew. */
  public void update(OutboxViewModel now) {
    MessageViewModel shown = open;
    if (shown != null) {
      now.row(shown.entryProperty().get().message().id()).ifPresent(row -> shown.update(row.entry()));
    }
  }

  /** The question takes the place of the message: a dialog that another one covers ends. */
  private void askToCancel(OutboxEntry entry) {
    Message message = entry.message();
    dialogs.close();
    dialogs.confirm(
        new Confirmation(
                strings.get("outbox.cancel-title", words.recipient(message)),
                strings.get(
                    message.kind().carriesCode() ? "outbox.cancel-code" : "outbox.cancel-plain"),
                strings.get("outbox.cancel"),
                Tone.DANGER)
            .orKeep(strings.get("outbox.keep")),
        () -> cancel(message));
  }

  private void cancel(Message message) {
    background.run(
        () -> outbox.cancel(actor.get(), message.id()),
        outcome ->
            toasts.show(
                outcome instanceof MessageOutcome.Done
                    ? new Toast(
                        strings.get("outbox.cancelled-done", words.recipient(message)),
                        Tone.SUCCESS)
                    : new Toast(words.refusal(outcome), Tone.WARNING)),
        failure ->
            dialogs.error(
                strings.get("outbox.cancel-failed"),
                new ProblemWords(strings).sentence(failure),
                failure));
  }

  @Override
  public void proveFirst(OutboxEntry entry, Consumer<MessageViewModel> again) {
    dialogs.close();
    proof.askThen(() -> show(entry, again));
  }

  @Override
  public void done(String sentence) {
    dialogs.close();
    toasts.show(new Toast(sentence, Tone.SUCCESS));
  }
}
