package org.latchkey.ui.administrators.people;

import java.time.Instant;
import org.latchkey.administrator.Administrator;

/** The status of somebody as the lists show it: what the store says, and whether a lock is on. */
public enum Standing {
  ACTIVE,
  LOCKED,
  INVITED,
  SUSPENDED;

  /** The standing of a person at a moment; a suspended account is suspended, locked or not. */
  static Standing of(Administrator person, Instant now) {
    return switch (person.status()) {
      case SUSPENDED -> SUSPENDED;
      case INVITED -> person.lockedAt(now) ? LOCKED : INVITED;
      case ACTIVE -> person.lockedAt(now) ? LOCKED : ACTIVE;
    };
  }
}
