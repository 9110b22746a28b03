package org.latchkey.mfa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import org.latchkey.vault.Vault;

/** Checks codes against enrolled authenticators and uses up their steps. */
public final class TotpVerifier {
  private final TotpCredentialRepository credentials;
  private final Vault vault;
  private final InstantSource clock;

  public TotpVerifier(TotpCredentialRepository credentials, Vault vault, InstantSource clock) {
    this.credentials = credentials;
    this.vault = vault;
    this.clock = clock;
  }

  /** What became of a code. */
  public enum Result {
    ACCEPTED,
    WRONG,
    /** Right, but this or a newer code was accepted before (S-4). */
    ALREADY_USED,
    /**
     * Newer codes than the present time allows were accepted before: a clock was set back (S-8). It is
     * told of a wrong code too.
     */
    CLOCK_WENT_BACK,
    /** Too many failures have disabled the authenticator (S-29). */
    DISABLED,
    NOT_ENROLLED
  }

  /** Checks a code and, when it is right, uses it up. Call it inside the transaction. */
  public Result verify(UUID administratorId, String code) {
    TotpCredential credential = credentials.find(administratorId).orElse(null);
    if (credential == null) {
      return Result.NOT_ENROLLED;
    }
    if (credential.state() == TotpCredential.State.DISABLED) {
      return Result.DISABLED;
    }
    Instant now = clock.instant();
    OptionalLong step = Totp.match(credential.openKey(vault), code, now);
    if (step.isPresent() && credentials.useStep(administratorId, step.getAsLong())) {
      return Result.ACCEPTED;
    }
    // An accepted step is at most one ahead of the time at which it was accepted. The phone of somebody
    // whose workstation was set back goes on showing the codes of the right time, which match nothing.
    if (credential.lastStep() > Totp.stepAt(now) + 1) {
      return Result.CLOCK_WENT_BACK;
    }
    return step.isPresent() ? Result.ALREADY_USED : Result.WRONG;
  }
}
