package org.latchkey.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;

/** Somebody who is signed in, on this workstation, until they sign out or lock. */
public final class Session {
  /** How long a proved code speaks for sensitive changes of one's own (S-35). */
  static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

  private final AtomicReference<Actor> actor;
  private final AtomicReference<Instant> provedAt;

  Session(Actor actor, Instant provedAt) {
    this.actor = new AtomicReference<>(actor);
    this.provedAt = new AtomicReference<>(provedAt);
  }

  /** Who it is, as the services know them now: ask each time and do not keep it. */
  public Actor actor() {
    return actor.get();
  }

  /** Goes on after everything else of the same person was ended; inside that transaction (S-36). */
  void outlive(Administrator person) {
    actor.set(new Actor(person.id(), person.sessionEpoch() + 1));
  }

  void proved(Instant at) {
    provedAt.set(at);
  }

  boolean provedLatelyAt(Instant now) {
    Duration since = Duration.between(provedAt.get(), now).abs();
    return since.compareTo(PROOF_LIFETIME) <= 0;
  }
}
