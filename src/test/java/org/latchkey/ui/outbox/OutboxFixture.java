package org.latchkey.ui.outbox;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.SampleConsole;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.administration.outbox.WrittenMessages;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.TextClipboard;

/** The Outbox of the sample organization without a window. */
final class OutboxFixture implements AutoCloseable {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final List<String> done = new ArrayList<>();
  private final Held clipboard = new Held();

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

  MessageViewModel message(String viewer, UUID id) {
    OutboxEntry entry = outbox(viewer, Background.direct()).row(id).orElseThrow().entry();
    return new MessageViewModel(
        console.services().outboxes(),
        () -> console.actor(viewer),
        Background.direct(),
        strings,
        new SheetPages(strings, time()),
        console.clock(),
        clipboard,
        entry,
        done::add);
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
