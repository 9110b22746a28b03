package org.latchkey.ui.outbox;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.latchkey.SampleConsole;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.administration.outbox.WrittenMessages;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.TextClipboard;

/** The Outbox of the sample organization without a window. */
final class OutboxFixture implements MessageViewModel.Exits, AutoCloseable {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final List<String> done = new ArrayList<>();
  private final Held clipboard = new Held();
  private final List<Consumer<MessageViewModel>> proving = new ArrayList<>();

  SampleConsole console() {
    return console;
  }

  Strings strings() {
    return strings;
  }

  RelativeTime time() {
    return new RelativeTime(strings, ZoneOffset.UTC);
  }

  /** What was said after something was done to a message. */
  List<String> done() {
    return done;
  }

  String copied() {
    return clipboard.text().orElse("");
  }

  void copyElsewhere(String text) {
    clipboard.put(text);
  }

  OutboxViewModel outbox(String viewer, Background background) {
    OutboxViewModel outbox =
        new OutboxViewModel(
            console.services().outboxes(), () -> console.actor(viewer), background, strings);
    outbox.refresh();
    return outbox;
  }

  /** A message as somebody sees it who has just shown a code. */
  MessageViewModel message(String viewer, UUID id) {
    return message(viewer, id, () -> console.actor(viewer));
  }

  /** The same as somebody sees it whose last code is long ago. */
  MessageViewModel messageLongAfterTheLastCode(String viewer, UUID id) {
    return message(viewer, id, () -> Actor.of(console.person(viewer)));
  }

  private MessageViewModel message(String viewer, UUID id, Supplier<Actor> actor) {
    OutboxEntry entry = outbox(viewer, Background.direct()).row(id).orElseThrow().entry();
    return new MessageViewModel(
        console.services().outboxes(),
        actor,
        Background.direct(),
        strings,
        new SheetPages(strings, time()),
        console.clock(),
        clipboard,
        entry,
        this);
  }

  @Override
  public void done(String sentence) {
    done.add(sentence);
  }

  @Override
  public void proveFirst(OutboxEntry entry, Consumer<MessageViewModel> again) {
    proving.add(again);
  }

  /** What goes on once a code was shown, for each time that one was asked for. */
  List<Consumer<MessageViewModel>> proving() {
    return proving;
  }

  UUID code(String firstName, MessageKind kind) {
    return new WrittenMessages(console).code(firstName, kind);
  }

  UUID notice(String firstName, MessageKind kind) {
    return new WrittenMessages(console).notice(firstName, kind);
  }

  List<Message> messages() {
    return new WrittenMessages(console).all();
  }

  @Override
  public void close() {
    console.close();
  }

  private static final class Held implements TextClipboard {
    private String text = "";

    @Override
    public void put(String put) {
      text = put;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(text);
    }

    @Override
    public void clear() {
      text = "";
    }
  }
}
