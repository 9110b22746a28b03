package org.latchkey.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the organization has decided about signing in.
 *
 * @param firstEnrollmentByPassword whether a password alone lets somebody enroll who never was; null for
 *     the default, which is as long as no mail server is configured
 * @param idleLockMinutes after how long without a hand on it the console locks, 1 to 60 (S-34)
 */
public record SecuritySettings(@Nullable Boolean firstEnrollmentByPassword, int idleLockMinutes) {
  public Duration idleLock() {
    return Duration.ofMinutes(idleLockMinutes);
  }

  /** What holds, given whether a mail server is configured. */
  public boolean allowsFirstEnrollmentByPassword(boolean mailConfigured) {
    return firstEnrollmentByPassword == null ? !mailConfigured : firstEnrollmentByPassword;
  }
}
