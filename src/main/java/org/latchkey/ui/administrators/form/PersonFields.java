package org.latchkey.ui.administrators.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.FieldWords;

/** What is entered about a person, and what is wrong with it. */
public final class PersonFields {
  private final FieldWords words;
  private final Map<PersonField, StringProperty> texts = new EnumMap<>(PersonField.class);
  private final Map<PersonField, ReadOnlyStringWrapper> errors = new EnumMap<>(PersonField.class);
  private final Set<PersonField> left = EnumSet.noneOf(PersonField.class);
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.READ_ONLY);
  private final ObjectProperty<MfaRequirement> requirement =
      new SimpleObjectProperty<>(MfaRequirement.REQUIRED);
  private final ReadOnlyObjectWrapper<@Nullable PersonField> pointedAt =
      new ReadOnlyObjectWrapper<>();

  /** An empty form: Read Only, MFA required. */
  public PersonFields(Strings strings) {
    words = new FieldWords(strings);
    for (PersonField field : PersonField.values()) {
      errors.put(field, new ReadOnlyStringWrapper(""));
      StringProperty text = new SimpleStringProperty("");
      texts.put(field, text);
      text.subscribe((before, now) -> changed(field));
    }
    role.subscribe((before, now) -> changed(PersonField.ROLE));
  }

  /** The text in a field; {@link PersonField#ROLE} is chosen, not typed. */
  public StringProperty text(PersonField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  /** The role. */
  public ObjectProperty<Role> roleProperty() {
    return role;
  }

  /** Whether MFA is to be required. */
  public ObjectProperty<MfaRequirement> requirementProperty() {
    return requirement;
  }

  /** A sentence about what is wrong with a field and what to do; empty while nothing is. */
  public ReadOnlyStringProperty error(PersonField field) {
    return wrapper(field).getReadOnlyProperty();
  }

  /** The field to go to after a form was refused; null again once it was gone to. */
  public ReadOnlyObjectProperty<@Nullable PersonField> pointedAtProperty() {
    return pointedAt.getReadOnlyProperty();
  }

  /** Says that the field pointed at has been gone to. */
  public void pointNowhere() {
    pointedAt.set(null);
  }

  /** Looks at a field that is being left; an empty one may still be filled, and what was said stands. */
  public void leave(PersonField field) {
    if (field != PersonField.ROLE
        && !text(field).get().isBlank()
        && error(field).get().isEmpty()) {
      left.add(field);
      check(field);
    }
  }

  /** Everything as entered. */
  public PersonForm form() {
    return new PersonForm(
        text(PersonField.FIRST_NAME).get(),
        text(PersonField.LAST_NAME).get(),
        text(PersonField.EMAIL).get(),
        role.get(),
        requirement.get());
  }

  /** First and last name as entered. */
  public String name() {
    return text(PersonField.FIRST_NAME).get().strip()
        + " "
        + text(PersonField.LAST_NAME).get().strip();
  }

  /** Shows somebody. */
  public void fill(Administrator person) {
    fill(
        new PersonForm(
            person.firstName(),
            person.lastName(),
            person.email(),
            person.role(),
            person.mfaRequirement()));
  }

  /** Shows what was entered before. */
  public void fill(PersonForm form) {
    text(PersonField.FIRST_NAME).set(form.firstName());
    text(PersonField.LAST_NAME).set(form.lastName());
    text(PersonField.EMAIL).set(form.email());
    role.set(form.role());
    requirement.set(form.requirement());
    left.clear();
    errors.values().forEach(error -> error.set(""));
  }

  /** Checks every field; points at the first that cannot be used. */
  public boolean usable() {
    List<PersonForm.Field> wrong = form().wrong();
    refuse(wrong);
    return wrong.isEmpty();
  }

  /** Says what is wrong with fields that were refused, and points at the first. */
  public void refuse(List<PersonForm.Field> wrong) {
    List<PersonField> fields =
        Arrays.stream(PersonField.values()).filter(field -> field.isOneOf(wrong)).toList();
    fields.forEach(this::check);
    if (!fields.isEmpty()) {
      pointedAt.set(fields.getFirst());
    }
  }

  /** Says what is wrong with one field for another reason than its text, and points at it. */
  public void refuse(PersonField field, String sentence) {
    wrapper(field).set(sentence);
    pointedAt.set(field);
  }

  private void check(PersonField field) {
    String text = text(field).get();
    wrapper(field)
        .set(
            switch (field) {
              case FIRST_NAME -> words.firstName(text);
              case LAST_NAME -> words.lastName(text);
              case EMAIL -> words.email(text);
              case ROLE -> "";
            });
  }

  /**
   * A field that was left once is looked at with every change from then on; what has been said about
   * one is said anew, or taken back.
   */
  private void changed(PersonField field) {
    boolean leftOnce = left.contains(field) && !text(field).get().isBlank();
    if (leftOnce || !wrapper(field).get().isEmpty()) {
      check(field);
    }
  }

  private ReadOnlyStringWrapper wrapper(PersonField field) {
    return Objects.requireNonNull(errors.get(field));
  }
}
