package org.latchkey.ui.kit.toggle;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Teaches a switch of AtlantaFX the Space key and that a press takes the focus. */
public final class SwitchKeys {
  private SwitchKeys() {}

  /** Lets a switch be worked by the keyboard. */
  public static void install(ToggleSwitch toggle) {
    toggle.setOnMousePressed(event -> toggle.requestFocus());
    toggle.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            toggle.setSelected(!toggle.isSelected());
            event.consume();
          }
        });
  }
}
