package org.latchkey.ui.administrators.form;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.entry.FieldValidation;

/** Binds text fields and the choice of a role to what is entered, and shows what is wrong. */
public final class PersonFieldNodes {
  private final FieldValidation validation = new FieldValidation();
  private final Map<PersonField, Control> controls = new EnumMap<>(PersonField.class);
  private final PersonFields fields;

  /** Binds nothing yet. */
  public PersonFieldNodes(PersonFields fields) {
    this.fields = fields;
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
    validation.watch(control, error, fields.error(field));
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
