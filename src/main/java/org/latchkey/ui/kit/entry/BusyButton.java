package org.latchkey.ui.kit.entry;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import org.jspecify.annotations.Nullable;

/** A button that shows while its work is running; whoever sets {@code busy} also disables it. */
public final class BusyButton extends Button {
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private @Nullable Node atRest;

  /** A button at rest, without words yet. */
  public BusyButton() {
    getStyleClass().add("busy-button");
    busy.subscribe((before, now) -> show(now));
  }

  /** The progress takes the place of an icon as long as it takes. */
  private void show(boolean running) {
    if (running) {
      atRest = getGraphic();
      setGraphic(progress());
    } else {
      setGraphic(atRest);
    }
  }

  /** Whether its work is running. */
  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Whether its work is running. */
  public boolean isBusy() {
    return busy.get();
  }

  /** Shows or hides the progress. */
  public void setBusy(boolean busy) {
    this.busy.set(busy);
  }

  private static ProgressIndicator progress() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setFocusTraversable(false);
    return progress;
  }
}
