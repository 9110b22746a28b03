package org.latchkey.mfa;

import java.time.Instant;
import java.util.UUID;
import org.latchkey.vault.Vault;

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

  /**
   * A usable authenticator whose key is sealed for its owner.
   *
   * @param provedStep the step whose code has proved it
   */
  public static TotpCredential sealed(
      UUID administratorId,
      TotpKey key,
      Vault vault,
      Instant enrolledAt,
      long provedStep,
      boolean recoveryCodesSaved) {
    return new TotpCredential(
        administratorId,
        vault.seal(key.bytes(), placeOf(administratorId)),
        enrolledAt,
        provedStep,
        State.USABLE,
        recoveryCodesSaved);
  }

  /**
   * The key.
   *
   * @throws org.latchkey.vault.SealBrokenException when the row was changed or belongs to another
   */
  public TotpKey openKey(Vault vault) {
    return new TotpKey(vault.open(sealedKey, placeOf(administratorId)));
  }

  private static String placeOf(UUID administratorId) {
    return "totp_credential/" + administratorId + "/sealed_key";
  }

  /** Whether codes are accepted at all. */
  public enum State {
    USABLE,
    /** After too many failures (S-29). */
    DISABLED
  }
}
