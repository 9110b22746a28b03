package org.latchkey.ui.administrators.people;

import java.time.Instant;
import java.util.UUID;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.words.SearchText;

/**
 * A person as the lists show them.
 *
 * @param searchKey what a search looks through, see {@link SearchText#fold}
 */
public record PersonRow(Administrator person, Standing standing, String searchKey) {

  /** The row of a person at a moment. */
  public static PersonRow of(Administrator person, Instant now) {
    return new PersonRow(
        person, Standing.of(person, now), SearchText.fold(person.name() + "\n" + person.email()));
  }

  /** The id of the person. */
  public UUID id() {
    return person.id();
  }

  /** Whether a quick filter lets the person through. */
  boolean passes(QuickFilter filter) {
    boolean required = person.mfaRequirement() == MfaRequirement.REQUIRED;
    boolean enrolled = person.mfaEnrollment() == MfaEnrollment.ENROLLED;
    return switch (filter) {
      case ALL -> true;
      case NOT_REQUIRED -> !required;
      // The segments of MFA coverage on Home, so that the numbers there and here are the same.
      case NOT_ENROLLED -> required && !enrolled;
      case ENROLLED -> required && enrolled;
      case LOCKED -> standing == Standing.LOCKED;
      case INVITED -> standing == Standing.INVITED;
      case SUSPENDED -> standing == Standing.SUSPENDED;
    };
  }
}
