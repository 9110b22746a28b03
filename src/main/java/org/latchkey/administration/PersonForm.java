package org.latchkey.administration;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.PersonName;
import org.latchkey.administrator.Role;

/** What the form of a new or an existing administrator holds, as entered. */
public record PersonForm(
    String firstName, String lastName, String email, Role role, MfaRequirement requirement) {

  /** The fields that can be wrong. */
  public enum Field {
    FIRST_NAME,
    LAST_NAME,
    EMAIL
  }

  /** The fields that cannot be used as they are. */
  public List<Field> wrong() {
    List<Field> wrong = new ArrayList<>();
    if (PersonName.parse(firstName).isEmpty()) {
      wrong.add(Field.FIRST_NAME);
    }
    if (PersonName.parse(lastName).isEmpty()) {
      wrong.add(Field.LAST_NAME);
    }
    if (EmailAddress.parse(email).isEmpty()) {
      wrong.add(Field.EMAIL);
    }
    return wrong;
  }
}
