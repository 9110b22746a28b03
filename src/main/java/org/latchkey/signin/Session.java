package org.latchkey.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.latchkey.administrator.Actor;

/** Somebody who is signed in, on this workstation, until they sign out or lock. */
public final class Session {
  /** How long a proved code speaks for sensitive changes of one's own (S-35). */
  static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

  private final Actor actor;
  private final AtomicReference<Instant> provedAt;

  Session(Actor actor, Instant provedAt) {
    this.actor = actor;
    this.provedAt = new AtomicReference<>(provedAt);
  }

  public Actor actor() {
    return actor;
  }

  void proved(Instant at) {
    provedAt.set(at);
  }

  boolean provedLatelyAt(Instant now) {
    Duration since = Duration.between(provedAt.get(), now).abs();
    return since.compareTo(PROOF_LIFETIME) <= 0;
  }
}
