package org.latchkey.ui.administrators.people;

import java.util.List;
import java.util.UUID;

/**
 * How a list was left for somebody's details, to be given back on the way back.
 *
 * @param ticked in the order in which they were ticked
 * @param place whose details were opened
 * @param scrolled how far down the rows were, from 0 (the first is shown) to 1 (the last is)
 */
public record PeopleView(
    PeopleFilter filter, PeopleOrder order, List<UUID> ticked, UUID place, double scrolled) {
  /** Copies the ids. */
  public PeopleView {
    ticked = List.copyOf(ticked);
  }
}
