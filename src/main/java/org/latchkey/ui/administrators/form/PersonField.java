package org.latchkey.ui.administrators.form;

import java.util.List;
import java.util.Optional;
import org.latchkey.administration.PersonForm;

/** The fields about a person that something can be wrong with, from top to bottom. */
public enum PersonField {
  FIRST_NAME(PersonForm.Field.FIRST_NAME),
  LAST_NAME(PersonForm.Field.LAST_NAME),
  EMAIL(PersonForm.Field.EMAIL),
  ROLE;

  private final Optional<PersonForm.Field> checked;

  PersonField() {
    checked = Optional.empty();
  }

  PersonField(PersonForm.Field checked) {
    this.checked = Optional.of(checked);
  }

  boolean isOneOf(List<PersonForm.Field> fields) {
    return checked.filter(fields::contains).isPresent();
  }
}
