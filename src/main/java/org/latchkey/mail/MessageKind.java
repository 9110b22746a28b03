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
  /**
   * An administrator took the authenticator away. The code for another one goes in a message of its own,
   * so that a later code, which wipes it, does not wipe the news.
   */
  MFA_RESET(Carries.NEWS),
  /** MFA is required now of somebody who is enrolled already. */
  MFA_REQUIRED(Carries.NOTHING),
  /** MFA is required now of somebody suspended, who gets no code to come in with. */
  MFA_REQUIRED_SUSPENDED(Carries.NOTHING),
  /** A first authenticator was enrolled. */
  MFA_ENROLLED(Carries.NEWS),
  /** Another authenticator took the place of the one before. */
  MFA_REPLACED(Carries.NEWS),
  /** One's own authenticator was removed. */
  MFA_REMOVED(Carries.NEWS),
  RECOVERY_CODE_USED(Carries.NEWS),
  RECOVERY_CODES_REPLACED(Carries.NEWS),
  /** A recovery kit begins to count. */
  RECOVERY_KIT_MADE(Carries.NEWS),
  RECOVERY_KIT_USED(Carries.NEWS),
  PASSWORD_CHANGED(Carries.NEWS),
  /** Goes to the address before and to the address since (S-45). */
  EMAIL_CHANGED(Carries.NEWS),
  /** Tries the settings of the mail server. */
  TEST(Carries.NOTHING);

  private enum Carries {
    PASSWORD_CODE,
    MFA_CODE,
    /** What has changed about the way in, of which the recipient has to hear (S-45). */
    NEWS,
    NOTHING
  }

  private final Carries carries;

  MessageKind(Carries carries) {
    this.carries = carries;
  }

  /** Whether there is a set-up code in it. */
  public boolean carriesCode() {
    return carries == Carries.PASSWORD_CODE || carries == Carries.MFA_CODE;
  }

  /** Whether whoever reads it could set the recipient's password. */
  public boolean setsPassword() {
    return carries == Carries.PASSWORD_CODE;
  }

  /** Whether its recipient has to hear of it, so that nobody may cancel it (S-45). */
  public boolean mustArrive() {
    return carries == Carries.NEWS;
  }
}
