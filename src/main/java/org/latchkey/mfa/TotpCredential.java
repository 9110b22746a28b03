package org.latchkey.mfa;

import java.time.Instant;
import java.util.UUID;

/**
 * An enrolled authenticator.
 *
 * @param sealedKey the key under the data key, bound to the administrator (S-55)
 * @param lastStep the newest step whose code was accepted; it never goes back (S-8)
 * @param recoveryCodesSaved whether the owner has confirmed having saved the recovery codes
 */
@SuppressWarnings("ArrayRecordComponent") // a row: it is read, opened and dropped, never compared
public record TotpCredential(
    UUID administratorId,
    byte[] sealedKey,
    Instant enrolledAt,
    long lastStep,
    State state,
    boolean recoveryCodesSaved) {

  /** Whether codes are accepted at all. */
  public enum State {
    USABLE,
    /** After too many failures (S-29). */
    DISABLED
  }
}
