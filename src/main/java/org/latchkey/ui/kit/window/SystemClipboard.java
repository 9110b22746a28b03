package org.latchkey.ui.kit.window;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the system. For the JavaFX thread only. */
public final class SystemClipboard implements TextClipboard {
  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
  }

  @Override
  public void clear() {
    // An empty text instead of clear(), which leaves the content with other programs on some systems.
    put("");
  }
}
