package org.latchkey.ui.administrators.details;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.latchkey.administrator.MfaRequirement;

/** Makes a switch stand for a requirement, for the mouse and the keyboard alike. */
final class RequirementToggle {
  private RequirementToggle() {}

  static void bind(ToggleSwitch toggle, ObjectProperty<MfaRequirement> requirement) {
    requirement.subscribe(now -> toggle.setSelected(now == MfaRequirement.REQUIRED));
    toggle
        .selectedProperty()
        .subscribe(
            (before, on) ->
                requirement.set(on ? MfaRequirement.REQUIRED : MfaRequirement.NOT_REQUIRED));
    // The switch of AtlantaFX knows neither the Space key nor that a press takes the focus.
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
