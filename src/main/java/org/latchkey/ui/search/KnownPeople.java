package org.latchkey.ui.search;

/** What the search knows of the administrators. */
sealed interface KnownPeople {
  /** The role may not see them, and they were not asked for. */
  record Unseen() implements KnownPeople {}

  /** Being read. */
  record Reading() implements KnownPeople {}

  /** There they are. */
  record Read(PeopleIndex index) implements KnownPeople {}

  /** They cannot be shown, for this reason. */
  record Missing(String sentence) implements KnownPeople {}
}
