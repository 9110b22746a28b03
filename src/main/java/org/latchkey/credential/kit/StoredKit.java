package org.latchkey.credential.kit;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a recovery kit that was made.
 *
 * @param hash of its secret
 */
public record StoredKit(
    UUID id, UUID administratorId, String hash, Instant madeAt, State state) {

  /** Whether it can still be used. */
  public enum State {
    OPEN,
    USED,
    /** By a newer one, or by what a colleague did to the account. */
    SUPERSEDED
  }
}
