package org.latchkey.ui.setup;

import java.util.Optional;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.PersonName;
import org.latchkey.settings.OrganizationName;
import org.latchkey.ui.kit.Strings;

/** Says what is wrong with a field of the first-run form, by the rules that the service goes by. */
final class FirstRunWords {
  private final Strings strings;

  FirstRunWords(Strings strings) {
    this.strings = strings;
  }

  /** What is wrong and what to do, or empty. */
  String organization(String text) {
    if (text.isBlank()) {
      return strings.get("setup.organization-missing");
    }
    return usable(OrganizationName.parse(text))
        ? ""
        : text.strip().length() > OrganizationName.MAX_LENGTH
            ? tooLong(OrganizationName.MAX_LENGTH)
            : strings.get("setup.organization-unusable");
  }

  /** What is wrong and what to do, or empty. */
  String firstName(String text) {
    return text.isBlank() ? strings.get("setup.first-name-missing") : name(text);
  }

  /** What is wrong and what to do, or empty. */
  String lastName(String text) {
    return text.isBlank() ? strings.get("setup.last-name-missing") : name(text);
  }

  private String name(String text) {
    return usable(PersonName.parse(text))
        ? ""
        : text.strip().length() > PersonName.MAX_LENGTH
            ? tooLong(PersonName.MAX_LENGTH)
            : strings.get("setup.name-unusable");
  }

  /** What is wrong and what to do, or empty. */
  String email(String text) {
    if (text.isBlank()) {
      return strings.get("setup.email-missing");
    }
    return usable(EmailAddress.parse(text))
        ? ""
        : text.strip().length() > EmailAddress.MAX_LENGTH
            ? tooLong(EmailAddress.MAX_LENGTH)
            : strings.get("setup.email-unusable");
  }

  String passwordMissing() {
    return strings.get("setup.password-missing");
  }

  /** What is wrong and what to do, or empty. */
  String again(String password, String again) {
    return again.equals(password) ? "" : strings.get("setup.again-differs");
  }

  private String tooLong(int most) {
    return strings.get("setup.too-long", most);
  }

  private static boolean usable(Optional<?> parsed) {
    return parsed.isPresent();
  }
}
