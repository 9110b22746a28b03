package org.latchkey.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Dialogs;

/** Remembers the sentences of errors and questions instead of showing them. */
public final class HeardDialogs implements Dialogs {
  private final List<String> errors = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  /** The sentences, oldest first. */
  public List<String> errors() {
    return errors;
  }

  /** What was asked, oldest first; everything is confirmed. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void confirm(Confirmation confirmation, Runnable onConfirm) {
    asked.add(confirmation.message());
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
