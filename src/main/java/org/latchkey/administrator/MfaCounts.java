package org.latchkey.administrator;

/**
 * How many administrators there are of each kind.
 *
 * @param requiredEnrolled MFA required and enrolled: protected
 * @param requiredNotEnrolled required, but not enrolled yet
 * @param notRequired not required, enrolled or not
 */
public record MfaCounts(int requiredEnrolled, int requiredNotEnrolled, int notRequired) {
  public int total() {
    return requiredEnrolled + requiredNotEnrolled + notRequired;
  }
}
