package org.latchkey.administration;

import java.util.List;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;

/**
 * What requiring MFA will mean at the next sign-in.
 *
 * @param notEnrolled how many of those it is required of are not enrolled and meet the wizard
 * @param enrolledOwners how many active Administrators with Billing are enrolled; at zero nobody who
 *     may do everything is sure to get in
 */
public record LockoutForecast(int notEnrolled, int enrolledOwners) {

  /** What it will mean to require MFA of people of whom it is not. */
  public static LockoutForecast ofRequiring(List<Administrator> people, int enrolledOwners) {
    long notEnrolled =
        people.stream()
            .filter(person -> person.mfaEnrollment() == MfaEnrollment.NOT_ENROLLED)
            .count();
    return new LockoutForecast((int) notEnrolled, enrolledOwners);
  }
}
