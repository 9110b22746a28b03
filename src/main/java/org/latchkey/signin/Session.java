package org.latchkey.signin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;

/** Somebody who is signed in, on this workstation, until they sign out or lock. */
public final class Session {
  private final AtomicReference<Actor> actor;

  Session(Actor actor, Instant provedAt) {
    this.actor = new AtomicReference<>(actor.provedAt(provedAt));
  }

  /** Who it is, as the services know them now: ask each time and do not keep it. */
  public Actor actor() {
    return actor.get();
  }

  /** Goes on after everything else of the same person was ended; inside that transaction (S-36). */
  void outlive(Administrator person) {
    actor.updateAndGet(now -> new Actor(person.id(), person.sessionEpoch() + 1, now.provedAt()));
  }

  void proved(Instant at) {
    actor.updateAndGet(now -> now.provedAt(at));
  }
}
