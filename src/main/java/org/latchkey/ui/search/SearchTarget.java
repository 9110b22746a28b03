package org.latchkey.ui.search;

import org.latchkey.ui.kit.Route;

/** What opening a result does. */
public sealed interface SearchTarget {

  /** Goes to a screen. */
  record Go(Route route) implements SearchTarget {}

  /** Locks the console. */
  record Lock() implements SearchTarget {}

  /** Ends the session. */
  record SignOut() implements SearchTarget {}
}
