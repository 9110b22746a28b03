package org.latchkey.credential;

/** Hashes for tests that are about something else, in well under a millisecond. */
public final class QuickPasswords {
  private static final Passwords.Cost NEXT_TO_NOTHING = new Passwords.Cost(64, 1);

  private QuickPasswords() {}

  public static Passwords create() {
    return new Passwords(NEXT_TO_NOTHING);
  }
}
