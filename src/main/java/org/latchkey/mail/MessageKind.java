package org.latchkey.mail;

/** What a message is about. Its words are in {@code letters.properties}. */
public enum MessageKind {
  /** Somebody was added and sets a first password. */
  INVITATION(Carries.PASSWORD_CODE),
  /** A password reset was asked for on the sign-in screen. */
  PASSWORD_RESET(Carries.PASSWORD_CODE),
  /** Setting up or resetting MFA was asked for on the sign-in screen. */
  MFA_SET_UP_ASKED(Carries.MFA_CODE),
  /** MFA is required now of somebody who is not enrolled. */
  MFA_SET_UP_REQUIRED(Carries.MFA_CODE),
  /** An administrator sends somebody the means to set up MFA. */
  MFA_SET_UP_SENT(Carries.MFA_CODE),
  /** An administrator took the authenticator away. */
  MFA_RESET(Carries.MFA_CODE),
  /** MFA is required now of somebody who is enrolled already. */
  MFA_REQUIRED(Carries.NO_CODE),
  /** A first authenticator was enrolled. */
  MFA_ENROLLED(Carries.NO_CODE),
  /** Another authenticator took the place of the one before. */
  MFA_REPLACED(Carries.NO_CODE),
  /** One's own authenticator was removed. */
  MFA_REMOVED(Carries.NO_CODE),
  RECOVERY_CODE_USED(Carries.NO_CODE),
  RECOVERY_CODES_REPLACED(Carries.NO_CODE),
  /** A recovery kit begins to count. */
  RECOVERY_KIT_MADE(Carries.NO_CODE),
  RECOVERY_KIT_USED(Carries.NO_CODE),
  PASSWORD_CHANGED(Carries.NO_CODE),
  /** Goes to the address before and to the address since (S-45). */
  EMAIL_CHANGED(Carries.NO_CODE),
  /** Tries the settings of the mail server. */
  TEST(Carries.NO_CODE);

  private enum Carries {
    PASSWORD_CODE,
    MFA_CODE,
    NO_CODE
  }

  private final Carries carries;

  MessageKind(Carries carries) {
    this.carries = carries;
  }

  /** Whether there is a set-up code in it. */
  public boolean carriesCode() {
    return carries != Carries.NO_CODE;
  }

  /** Whether whoever reads it could set the recipient's password. */
  public boolean setsPassword() {
    return carries == Carries.PASSWORD_CODE;
  }
}
