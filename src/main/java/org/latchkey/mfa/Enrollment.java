package org.latchkey.mfa;

/**
 * An enrollment under way: it is nowhere but in memory, and throwing it away changes nothing (S-19).
 *
 * @param grant by whose right
 * @param organization its name as people know it; in the URI stands what apps can take of it
 * @param email whose it is, likewise
 * @param uri what the QR code says; its key is what a code has to prove
 */
public record Enrollment(
    EnrollmentGrant grant, String organization, String email, OtpauthUri uri) {
  public TotpKey key() {
    return uri.key();
  }
}
