package org.latchkey.ui.administrators.people;

/** By what a list is ordered; equal ones stay in the order of their names. */
public record PeopleOrder(Key key, boolean ascending) {
  /** By name, as people read lists. */
  public static final PeopleOrder BY_NAME = new PeopleOrder(Key.NAME, true);

  /** What the columns are ordered by. */
  public enum Key {
    NAME,
    EMAIL,
    /** In the order in which roles are offered. */
    ROLE,
    STANDING,
    REQUIREMENT,
    ENROLLMENT,
    /** Never comes before everything. */
    LAST_SIGN_IN
  }
}
