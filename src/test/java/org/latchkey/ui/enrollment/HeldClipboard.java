package org.latchkey.ui.enrollment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.window.TextClipboard;

/** A clipboard of the test's own. */
final class HeldClipboard implements TextClipboard {
  private @Nullable String text;

  @Override
  public void put(String wanted) {
    text = wanted;
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  @Override
  public void clear() {
    text = null;
  }
}
