package org.latchkey.administrator;

/** What the store says about an account; being locked is a matter of time and comes on top. */
public enum AdministratorStatus {
  ACTIVE("Active"),
  INVITED("Invited"),
  SUSPENDED("Suspended");

  private final String label;

  AdministratorStatus(String label) {
    this.label = label;
  }

  /** The word on screen. */
  public String label() {
    return label;
  }
}
