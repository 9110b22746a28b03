package org.latchkey.ui.administrators.form;

import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.PersonName;
import org.latchkey.ui.kit.Strings;

/** Says what is wrong with what was entered about a person, and what to enter instead. */
final class FieldWords {
  private final Strings strings;

  FieldWords(Strings strings) {
    this.strings = strings;
  }

  /** The sentence for a text that cannot be used. */
  String wrong(PersonField field, String text) {
    return switch (field) {
      case FIRST_NAME -> name(text, "person.first-name.empty");
      case LAST_NAME -> name(text, "person.last-name.empty");
      case EMAIL -> email(text);
      case ROLE -> "";
    };
  }

  private String name(String text, String empty) {
    if (text.isBlank()) {
      return strings.get(empty);
    }
    return text.strip().length() > PersonName.MAX_LENGTH
        ? strings.get("person.name.too-long", PersonName.MAX_LENGTH)
        : strings.get("person.name.unusable");
  }

  private String email(String text) {
    if (text.isBlank()) {
      return strings.get("person.email.empty");
    }
    return text.strip().length() > EmailAddress.MAX_LENGTH
        ? strings.get("person.email.too-long", EmailAddress.MAX_LENGTH)
        : strings.get("person.email.unusable");
  }
}
