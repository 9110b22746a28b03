package org.latchkey.ui.words;

import java.util.Optional;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.PersonName;
import org.latchkey.settings.OrganizationName;
import org.latchkey.settings.SupportContact;
import org.latchkey.ui.kit.Strings;

/**
 * Says what is wrong with what was entered about a person or the organization, by the rules that the
 * services go by, and what to enter instead. Each sentence is empty for a text that can be used.
 */
public final class FieldWords {
  private final Strings strings;

  public FieldWords(Strings strings) {
    this.strings = strings;
  }

  public String firstName(String text) {
    return name(text, "words.field.first-name-missing");
  }

  public String lastName(String text) {
    return name(text, "words.field.last-name-missing");
  }

  private String name(String text, String missing) {
    return sentence(
        text, PersonName.parse(text), PersonName.MAX_LENGTH, missing, "words.field.name-unusable");
  }

  public String email(String text) {
    return sentence(
        text,
        EmailAddress.parse(text),
        EmailAddress.MAX_LENGTH,
        "words.field.email-missing",
        "words.field.email-unusable");
  }

  public String organization(String text) {
    return sentence(
        text,
        OrganizationName.parse(text),
        OrganizationName.MAX_LENGTH,
        "words.field.organization-missing",
        "words.field.organization-unusable");
  }

  public String supportContact(String text) {
    return sentence(
        text,
        SupportContact.parse(text),
        SupportContact.MAX_LENGTH,
        "words.field.support-contact-unusable",
        "words.field.support-contact-unusable");
  }

  private String sentence(
      String text, Optional<?> usable, int most, String missing, String unusable) {
    if (usable.isPresent()) {
      return "";
    }
    if (text.isBlank()) {
      return strings.get(missing);
    }
    return text.strip().length() > most
        ? strings.get("words.field.too-long", most)
        : strings.get(unusable);
  }
}
