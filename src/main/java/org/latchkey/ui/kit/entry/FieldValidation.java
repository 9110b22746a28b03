package org.latchkey.ui.kit.entry;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks the fields of a form that cannot be used and says why below each. The rules are the
 * view-model's; ControlsFX collects the results and decorates.
 */
public final class FieldValidation {
  private final ValidationSupport support = new ValidationSupport();

  public FieldValidation() {
    support.setValidationDecorator(new Mark());
    // Otherwise a form that is sent off empty has its sentences without the marks.
    support.initInitialDecoration();
  }

  /**
   * Decorates a field for as long as there is a problem with it.
   *
   * @param field a text field or a choice
   * @param sentence a label below the field, which takes no room without a problem
   * @param problem what is wrong and what to do, or empty
   */
  public void watch(Control field, Label sentence, ObservableValue<String> problem) {
    sentence.textProperty().bind(problem);
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    field.accessibleHelpProperty().bind(problem);
    support.registerValidator(
        field,
        false,
        (Control control, Object value) ->
            ValidationResult.fromErrorIf(
                control, problem.getValue(), !problem.getValue().isEmpty()));
    problem.subscribe(() -> support.revalidate(field));
  }

  /** The mark is a pseudo-class: decorations of ControlsFX's own would put a pane around the scene. */
  private static final class Mark implements ValidationDecoration {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @Override
    public void removeDecorations(Control target) {
      target.pseudoClassStateChanged(WRONG, false);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
      message.getTarget().pseudoClassStateChanged(WRONG, true);
    }

    @Override
    public void applyRequiredDecoration(Control target) {
      // Every field of these forms is needed, so none is marked as such.
    }
  }
}
