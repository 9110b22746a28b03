package org.latchkey.ui.search;

import java.util.function.Consumer;
import org.latchkey.ui.kit.Route;

/**
 * What the search asks of the program.
 *
 * @param onClose takes the card away; called before any of the others
 */
public record SearchExits(
    Runnable onClose, Consumer<Route> onGo, Runnable onLock, Runnable onSignOut) {

  void open(SearchTarget target) {
    onClose.run();
    switch (target) {
      case SearchTarget.Go(Route route) -> onGo.accept(route);
      case SearchTarget.Lock lock -> onLock.run();
      case SearchTarget.SignOut end -> onSignOut.run();
    }
  }
}
