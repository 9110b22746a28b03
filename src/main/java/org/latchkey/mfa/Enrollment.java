package org.latchkey.mfa;

/**
 * An enrollment under way: it is nowhere but in memory, and throwing it away changes nothing (S-19).
 *
 * @param grant by whose right
 * @param uri what the QR code says; its key is what a code has to prove
 */
public record Enrollment(EnrollmentGrant grant, OtpauthUri uri) {
  public TotpKey key() {
    return uri.key();
  }
}
