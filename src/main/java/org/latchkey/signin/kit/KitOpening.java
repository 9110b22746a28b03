package org.latchkey.signin.kit;

import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.kit.KitReading;
import org.latchkey.mfa.EnrollmentGrant;

/** How far somebody has come with a recovery kit. */
public sealed interface KitOpening {
  /** The kit is open; a new password comes next. */
  record Opened(OpenedKit kit) implements KitOpening {}

  /** The new password is accepted; with the new authenticator everything takes effect. */
  record Granted(EnrollmentGrant grant) implements KitOpening {}

  /**
   * It cannot be read.
   *
   * @param why anything but a whole kit
   */
  record Unreadable(KitReading why) implements KitOpening {}

  /** The new password is not accepted. */
  record Flawed(PasswordRule.Flaw flaw) implements KitOpening {}

  /**
   * It does not let anybody in.
   *
   * @param organization of which the kit says to be, empty where that does not matter
   */
  record Refused(Reason reason, String organization) implements KitOpening {}

  /** Why not. */
  enum Reason {
    /** Another passphrase, a kit that was changed, or too many tries for the moment (S-31). */
    WRONG_PASSPHRASE,
    OTHER_ORGANIZATION,
    /** Nothing is known of it: its owner was deleted, or the data folder is another one. */
    UNKNOWN_KIT,
    KIT_USED,
    /** Its owner has made a newer one, or a colleague's change to the account has ended it. */
    KIT_SUPERSEDED,
    /** Its owner's account is not active. */
    SUSPENDED,
    /** Its owner has a role by now that has no kits. */
    OTHER_ROLE,
    /** Too long ago that the kit was opened. */
    START_AGAIN
  }
}
