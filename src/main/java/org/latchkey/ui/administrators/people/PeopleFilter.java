package org.latchkey.ui.administrators.people;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.words.SearchText;

/**
 * Which people a list shows.
 *
 * @param text words that all have to be in name or e-mail; may be empty
 * @param roles the roles to show; empty shows all
 */
public record PeopleFilter(String text, QuickFilter quick, Set<Role> roles) {
  /** Shows everybody. */
  public static final PeopleFilter EVERYBODY = new PeopleFilter("", QuickFilter.ALL, Set.of());

  /** Copies the roles. */
  public PeopleFilter {
    roles = Set.copyOf(roles);
  }

  /** The same with other words. */
  public PeopleFilter withText(String other) {
    return new PeopleFilter(other, quick, roles);
  }

  /** The same with another quick filter. */
  public PeopleFilter withQuick(QuickFilter other) {
    return new PeopleFilter(text, other, roles);
  }

  /** The same with other roles. */
  public PeopleFilter withRoles(Set<Role> other) {
    return new PeopleFilter(text, quick, other);
  }

  /** Whether everybody passes. */
  public boolean isOff() {
    return text.isBlank() && quick == QuickFilter.ALL && roles.isEmpty();
  }

  /** The test of one row, with the words made ready once. */
  Predicate<PersonRow> test() {
    List<String> words = SearchText.words(text);
    return row ->
        row.passes(quick)
            && (roles.isEmpty() || roles.contains(row.person().role()))
            && words.stream().allMatch(row.searchKey()::contains);
  }
}
