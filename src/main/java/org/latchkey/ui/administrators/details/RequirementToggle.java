package org.latchkey.ui.administrators.details;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.toggle.SwitchKeys;

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
    SwitchKeys.install(toggle);
  }
}
