package org.latchkey.administrator;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who asks a service for something. It carries no role on purpose: what the person may do is
 * read again in the transaction that does it (S-49).
 *
 * @param id the administrator's id
 * @param epoch the person's {@link Administrator#sessionEpoch()} when they came in; when it is another
 *     one by now, all that they had open has been ended (S-36)
 * @param provedAt when they last showed a code of their authenticator or, without one, the password, or came
 *     in
 */
public record Actor(UUID id, int epoch, Instant provedAt) {
  /** How long a code that was shown speaks for what is sensitive (S-35). */
  public static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

  /** Somebody who has shown no code. */
  public Actor(UUID id, int epoch) {
    this(id, epoch, Instant.EPOCH);
  }

  /** The person as they are now, who has shown no code. */
  public static Actor of(Administrator person) {
    return new Actor(person.id(), person.sessionEpoch());
  }

  /** The same, who has shown a code at this moment. */
  public Actor provedAt(Instant at) {
    return new Actor(id, epoch, at);
  }

  /** Whether both are what the same person had open at the same time. */
  public boolean isSameAs(Actor other) {
    return id.equals(other.id()) && epoch == other.epoch();
  }

  /**
   * Whether a code has to be shown before something sensitive, because the last one is too long ago
   * (S-35). Whoever has no authenticator has none to show.
   *
   * @param self this very person, as they are now
   */
  public boolean owesCode(Administrator self, Instant now) {
    return self.mfaEnrollment() == MfaEnrollment.ENROLLED && owesProof(now);
  }

  /**
   * Whether it has been too long since they came in or proved themselves again, by a code or, without an
   * authenticator, by the password (S-35).
   */
  public boolean owesProof(Instant now) {
    // Both ways, so that a clock set back does not prolong it.
    return Duration.between(provedAt, now).abs().compareTo(PROOF_LIFETIME) > 0;
  }
}
