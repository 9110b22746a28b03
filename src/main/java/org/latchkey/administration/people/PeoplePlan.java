package org.latchkey.administration.people;

import java.util.List;
import java.util.UUID;

/** What an action on many people would do, as its confirmation tells. */
public interface PeoplePlan {
  /** To whom it would be done. */
  List<Person> changing();

  /** To whom not, and why. */
  List<Skipped> skipped();

  /** The ids of those who are named in the question; it is done to nobody else. */
  default List<UUID> named() {
    return changing().stream().map(Person::id).toList();
  }
}
