package org.latchkey.signin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;

/** Somebody who is signed in, on this workstation, until they sign out or lock. */
public final class Session {
  private final Instant signedInAt;
  private final AtomicReference<Actor> actor;

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
    this.actor = new AtomicReference<>(actor.provedAt(signedInAt));
  }

  /** Who it is, as the services know them now: ask each time and do not keep it. */
  public Actor actor() {
    return actor.get();
  }

  /** When the person showed that it is them. */
  public Instant signedInAt() {
    return signedInAt;
  }

  /**
   * Goes on after everything else of the same person was ended (S-36). To be called once that is
   * committed: otherwise it would wait for an epoch that never comes, or comes by another ending.
   *
   * @param person as they were before
   */
  void outlive(Administrator person) {
    actor.updateAndGet(now -> new Actor(person.id(), person.sessionEpoch() + 1, now.provedAt()));
  }

  void proved(Instant at) {
    actor.updateAndGet(now -> now.provedAt(at));
  }
}
