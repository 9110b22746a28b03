package org.latchkey.administrator;

/** Has this administrator proved a code of an authenticator? */
public enum MfaEnrollment {
  ENROLLED("Enrolled"),
  NOT_ENROLLED("Not Enrolled");

  private final String label;

  MfaEnrollment(String label) {
    this.label = label;
  }

  /** The words on screen. */
  public String label() {
    return label;
  }
}
