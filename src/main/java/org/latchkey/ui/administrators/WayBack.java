package org.latchkey.ui.administrators;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.kit.Route;

/**
 * Remembers how a list was left for somebody's details, until another place is opened than that list.
 * One for each session, so that nothing of it outlives locking or signing out.
 */
public final class WayBack {
  private @Nullable Route present;
  private @Nullable Left left;

  private record Left(Route list, PeopleView view) {}

  /**
   * Called with every route, before its screen is built.
   *
   * @return how the list of the route was left, if details are left for that list now
   */
  public Optional<PeopleView> arrive(Route route) {
    Left before = left;
    present = route;
    if (route instanceof Route.AdministratorDetails) {
      return Optional.empty();
    }
    left = null;
    return before != null && leadsBack(before.list(), route)
        ? Optional.of(before.view())
        : Optional.empty();
  }

  /** Whoever asks for a search wants what it finds, not the list as it was. */
  private static boolean leadsBack(Route list, Route route) {
    boolean another =
        route instanceof Route.Administrators table
            && !table.search().isEmpty()
            && !table.equals(list);
    return !another && list.getClass().equals(route.getClass());
  }

  /** Remembers how the present list looks, just before somebody's details are opened from it. */
  void leave(PeopleView view) {
    left = new Left(Objects.requireNonNull(present), view);
  }
}
