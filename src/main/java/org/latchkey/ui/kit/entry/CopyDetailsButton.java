package org.latchkey.ui.kit.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.Button;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.SystemClipboard;

/** Copies all there is to say about a failure, for whoever looks after the program. */
public final class CopyDetailsButton extends Button {
  private final Strings strings = new Strings();
  private String details = "";

  /** A button with nothing to copy yet. */
  public CopyDetailsButton() {
    setText(strings.get("kit.error.copy"));
    setOnAction(event -> copy());
  }

  /**
   * Sets what is copied.
   *
   * @param said what the screen says about it
   * @param cause the failure, copied with its stack trace
   */
  public void setFailure(String said, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    details = said + "\n\n" + trace;
  }

  private void copy() {
    new SystemClipboard().put(details);
    setText(strings.get("kit.error.copied"));
  }
}
