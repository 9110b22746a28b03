package org.latchkey.administrator;

/** Must this administrator use MFA to sign in? */
public enum MfaRequirement {
  REQUIRED("Required"),
  NOT_REQUIRED("Not Required");

  private final String label;

  MfaRequirement(String label) {
    this.label = label;
  }

  /** The words on screen. */
  public String label() {
    return label;
  }
}
