package org.latchkey.ui.administrators.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.Administrator;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.Isolation;

/**
 * What somebody else has changed meanwhile, beside what stands in the form.
 *
 * @param stored the person as they are now
 */
public record Conflict(Administrator stored, List<Difference> differences) {

  /** Copies the list. */
  public Conflict {
    differences = List.copyOf(differences);
  }

  /** One field with both values, or the words that it was not changed here. */
  public record Difference(String field, String theirs, String yours) {}

  /**
   * Compares.
   *
   * @param base the person as the form was filled
   */
  static Conflict between(
      Administrator base, Administrator stored, PersonForm form, Strings strings) {
    List<Difference> differences = new ArrayList<>();
    String untouched = strings.get("details.conflict.untouched");
    compare(base.firstName(), stored.firstName(), form.firstName(), untouched)
        .ifPresent(both -> differences.add(both.of(strings.get("person.first-name"))));
    compare(base.lastName(), stored.lastName(), form.lastName(), untouched)
        .ifPresent(both -> differences.add(both.of(strings.get("person.last-name"))));
    compare(base.email(), stored.email(), form.email(), untouched)
        .ifPresent(both -> differences.add(both.of(strings.get("person.email"))));
    compare(base.role().label(), stored.role().label(), form.role().label(), untouched)
        .ifPresent(both -> differences.add(both.of(strings.get("person.role"))));
    compare(
            base.mfaRequirement().label(),
            stored.mfaRequirement().label(),
            form.requirement().label(),
            untouched)
        .ifPresent(both -> differences.add(both.of(strings.get("person.requirement"))));
    return new Conflict(stored, differences);
  }

  private record Both(String theirs, String yours) {
    Difference of(String field) {
      return new Difference(field, theirs, yours);
    }
  }

  private static Optional<Both> compare(
      String base, String stored, String entered, String untouched) {
    if (stored.equals(base)) {
      return Optional.empty();
    }
    String yours = entered.strip().equals(base) ? untouched : Isolation.of(entered.strip());
    return Optional.of(new Both(Isolation.of(stored), yours));
  }
}
