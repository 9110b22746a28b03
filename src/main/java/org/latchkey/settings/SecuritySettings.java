package org.latchkey.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the organization has decided about signing in.
 *
 * @param firstEnrollmentByPassword whether a password alone lets somebody enroll who never was; null for
 *     the default, which is as long as no mail server is configured
 * @param idleLockMinutes after how long without a hand on it the console locks, 1 to 60 (S-34)
 */
public record SecuritySettings(@Nullable Boolean firstEnrollmentByPassword, int idleLockMinutes) {
  /** Minutes. */
  public static final int SHORTEST_IDLE = 1;

  /** Minutes (NIST SP 800-63B-4 §2.2.3 allows one hour). */
  public static final int LONGEST_IDLE = 60;

  public Duration idleLock() {
    return Duration.ofMinutes(idleLockMinutes);
  }

  /** What holds, given whether a mail server is configured. */
  public boolean allowsFirstEnrollmentByPassword(boolean mailConfigured) {
    return firstEnrollmentByPassword == null ? !mailConfigured : firstEnrollmentByPassword;
  }

  boolean idleLockIsUsable() {
    return idleLockMinutes >= SHORTEST_IDLE && idleLockMinutes <= LONGEST_IDLE;
  }

  /** In words what a change to other settings is, for the audit log. */
  String changeTo(SecuritySettings wanted) {
    List<String> changes = new ArrayList<>();
    if (idleLockMinutes != wanted.idleLockMinutes) {
      changes.add("idle lock " + idleLockMinutes + " → " + wanted.idleLockMinutes + " minutes");
    }
    if (!Objects.equals(firstEnrollmentByPassword, wanted.firstEnrollmentByPassword)) {
      changes.add(
          "first enrollment with the password alone "
              + word(firstEnrollmentByPassword)
              + " → "
              + word(wanted.firstEnrollmentByPassword));
    }
    return String.join(", ", changes);
  }

  private static String word(@Nullable Boolean decided) {
    return decided == null ? "by default" : decided ? "allowed" : "not allowed";
  }
}
