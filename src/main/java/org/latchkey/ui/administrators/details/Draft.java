package org.latchkey.ui.administrators.details;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.Administrator;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.administrators.form.PersonFields;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** A person as stored, and what has been changed of that in a form but not saved. */
final class Draft {
  private final PersonFields fields;
  private final ReadOnlyObjectWrapper<@Nullable Administrator> base =
      new ReadOnlyObjectWrapper<>();
  private final IntegerBinding changes;

  Draft(PersonFields fields) {
    this.fields = fields;
    changes =
        Bindings.createIntegerBinding(
            this::count,
            base,
            fields.text(PersonField.FIRST_NAME),
            fields.text(PersonField.LAST_NAME),
            fields.text(PersonField.EMAIL),
            fields.roleProperty(),
            fields.requirementProperty());
  }

  /** The person as the form was filled; null before. */
  ReadOnlyObjectProperty<@Nullable Administrator> baseProperty() {
    return base.getReadOnlyProperty();
  }

  /** How many fields differ from what is stored. */
  IntegerBinding changes() {
    return changes;
  }

  /** Forgets every change and shows a person as stored. */
  void start(Administrator stored) {
    base.set(stored);
    fields.fill(stored);
  }

  /** Goes on with what was entered on a person as they were stored then. */
  void resume(Administrator then, PersonForm form) {
    base.set(then);
    fields.fill(form);
  }

  /** Whether a person as stored is what stands in the form, so that there is nothing to save. */
  boolean isStoredAs(Administrator stored) {
    return Changed.between(stored, fields.form()).count() == 0;
  }

  /** Takes over what somebody else has changed, except in fields that were changed here too. */
  void rebase(Administrator stored) {
    PersonForm mine = fields.form();
    Changed changed = Changed.between(Objects.requireNonNull(base.get()), mine);
    base.set(stored);
    fields.fill(stored);
    if (changed.firstName()) {
      fields.text(PersonField.FIRST_NAME).set(mine.firstName());
    }
    if (changed.lastName()) {
      fields.text(PersonField.LAST_NAME).set(mine.lastName());
    }
    if (changed.email()) {
      fields.text(PersonField.EMAIL).set(mine.email());
    }
    if (changed.role()) {
      fields.roleProperty().set(mine.role());
    }
    if (changed.requirement()) {
      fields.requirementProperty().set(mine.requirement());
    }
  }

  /** What somebody else has changed meanwhile. */
  Conflict conflictWith(Administrator stored, Strings strings) {
    return Conflict.between(Objects.requireNonNull(base.get()), stored, fields.form(), strings);
  }

  /** Asks before the changes are dropped. */
  Confirmation leaving(Strings strings) {
    return new Confirmation(
        strings.get("details.leave.title"),
        strings.get("details.leave.message", changes.get()),
        strings.get("details.leave.confirm"),
        Tone.DANGER);
  }

  private int count() {
    Administrator stored = base.get();
    return stored == null ? 0 : Changed.between(stored, fields.form()).count();
  }

  /** Which fields of a form differ from a person. */
  private record Changed(
      boolean firstName, boolean lastName, boolean email, boolean role, boolean requirement) {
    static Changed between(Administrator person, PersonForm form) {
      return new Changed(
          !person.firstName().equals(form.firstName().strip()),
          !person.lastName().equals(form.lastName().strip()),
          !person.email().equals(form.email().strip()),
          person.role() != form.role(),
          person.mfaRequirement() != form.requirement());
    }

    int count() {
      return (int)
          Stream.of(firstName, lastName, email, role, requirement).filter(each -> each).count();
    }
  }
}
