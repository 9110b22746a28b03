package org.latchkey.ui.administrators.details;

import java.util.ArrayList;
import java.util.List;
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

  /** One field with both values. */
  public record Difference(String field, String theirs, String yours) {}

  /**
   * Compares.
   *
   * @param base the person as the form was filled
   */
  static Conflict between(
      Administrator base, Administrator stored, PersonForm form, Strings strings) {
    List<Difference> differences = new ArrayList<>();
    add(differences, strings.get("person.first-name"), base.firstName(), stored.firstName(), form.firstName());
    add(differences, strings.get("person.last-name"), base.lastName(), stored.lastName(), form.lastName());
    add(differences, strings.get("person.email"), base.email(), stored.email(), form.email());
    add(differences, strings.get("person.role"), base.role().label(), stored.role().label(), form.role().label());
    add(
        differences,
        strings.get("person.requirement"),
        base.mfaRequirement().label(),
        stored.mfaRequirement().label(),
        form.requirement().label());
    return new Conflict(stored, differences);
  }

  private static void add(
      List<Difference> differences, String field, String base, String stored, String entered) {
    if (!stored.equals(base)) {
      differences.add(
          new Difference(field, Isolation.of(stored), Isolation.of(entered.strip())));
    }
  }
}
