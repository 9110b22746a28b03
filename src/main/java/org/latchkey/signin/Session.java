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

  private final Instant signedInAt;
  private final AtomicReference<Actor> actor;
  private final AtomicReference<Instant> provedAt;

  /** Why a session was locked. */
  public enum LockReason {
    BY_HAND,
    /** Nobody touched the console for as long as the organization allows (S-34). */
    IDLE,
    /** It has lasted as long as a session may (S-34). */
    TOO_LONG
  }

  Session(Actor actor, Instant signedInAt) {
    this.signedInAt = signedInAt;
    this.actor = new AtomicReference<>(actor);
    this.provedAt = new AtomicReference<>(signedInAt);
  }

  /** Who it is, as the services know them now: ask each time and do not keep it. */
  public Actor actor() {
    return actor.get();
  }

  /** When the person showed that it is them. */
  public Instant signedInAt() {
    return signedInAt;
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
