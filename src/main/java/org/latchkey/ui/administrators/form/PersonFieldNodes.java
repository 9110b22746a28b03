package org.latchkey.ui.administrators.form;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Role;

/** Binds text fields and the choice of a role to what is entered, and shows what is wrong. */
public final class PersonFieldNodes {
  private final ValidationSupport validation = new ValidationSupport();
  private final Map<PersonField, Control> controls = new EnumMap<>(PersonField.class);
  private final PersonFields fields;

  /** Binds nothing yet. */
  public PersonFieldNodes(PersonFields fields) {
    this.fields = fields;
    // Style classes instead of the icons that ControlsFX would lay over the whole scene.
    validation.setValidationDecorator(
        new StyleClassValidationDecoration("field-wrong", "field-doubtful"));
    fields
        .pointedAtProperty()
        .subscribe(
            field -> {
              Control control = field == null ? null : controls.get(field);
              if (control != null) {
                control.requestFocus();
                fields.pointNowhere();
              }
            });
  }

  /** Binds a text field and the line for its error. */
  public void bind(PersonField field, TextField control, Label error) {
    control.textProperty().bindBidirectional(fields.text(field));
    control
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                fields.leave(field);
              }
            });
    decorate(field, control, error);
  }

  /** Binds the choice of a role and the line for its error. */
  public void bind(ComboBox<Role> control, Label error) {
    control.getItems().setAll(Role.inOrder());
    control.setConverter(new Labels());
    control.valueProperty().bindBidirectional(fields.roleProperty());
    decorate(PersonField.ROLE, control, error);
  }

  private void decorate(PersonField field, Control control, Label error) {
    controls.put(field, control);
    error.textProperty().bind(fields.error(field));
    error.managedProperty().bind(error.visibleProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    Validator<Object> validator =
        (target, value) ->
            ValidationResult.fromErrorIf(
                target, fields.error(field).get(), !fields.error(field).get().isEmpty());
    validation.registerValidator(control, false, validator);
    fields
        .error(field)
        .subscribe(
            sentence -> {
              validation.revalidate(control);
              control.setAccessibleHelp(sentence);
            });
  }

  private static final class Labels extends StringConverter<Role> {
    @Override
    public String toString(@Nullable Role role) {
      return role == null ? "" : role.label();
    }

    @Override
    public Role fromString(String label) {
      throw new UnsupportedOperationException("roles are chosen, not typed");
    }
  }
}
