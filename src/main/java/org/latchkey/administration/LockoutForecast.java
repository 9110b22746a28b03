package org.latchkey.administration;

/**
 * What requiring MFA will mean at the next sign-in.
 *
 * @param notEnrolled how many of those it is required of are not enrolled and meet the wizard
 * @param enrolledOwners how many active Administrators with Billing are enrolled; at zero nobody who
 *     may do everything is sure to get in
 */
public record LockoutForecast(int notEnrolled, int enrolledOwners) {}
