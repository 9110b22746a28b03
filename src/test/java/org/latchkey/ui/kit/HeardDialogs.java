package org.latchkey.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;

/** Remembers the sentences of errors instead of showing them. */
public final class HeardDialogs implements Dialogs {
  private final List<String> errors = new ArrayList<>();

  /** The sentences, oldest first. */
  public List<String> errors() {
    return errors;
  }

  @Override
  public void confirm(Confirmation confirmation, Runnable onConfirm) {
    onConfirm.run();
  }

  @Override
  public void show(Parent content) {}

  @Override
  public void close() {}

  @Override
  public void error(String title, String message, Throwable cause) {
    errors.add(message);
  }
}
