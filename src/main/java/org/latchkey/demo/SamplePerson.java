package org.latchkey.demo;

import static org.latchkey.administrator.AdministratorStatus.ACTIVE;
import static org.latchkey.administrator.AdministratorStatus.INVITED;
import static org.latchkey.administrator.AdministratorStatus.SUSPENDED;
import static org.latchkey.administrator.MfaRequirement.NOT_REQUIRED;
import static org.latchkey.administrator.MfaRequirement.REQUIRED;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;

/**
 * Somebody of the sample organization.
 *
 * @param enrolledDaysAgo since when an authenticator is enrolled; {@link #NEVER} without one
 * @param signedInHoursAgo when the last sign-in was; {@link #NEVER} without one
 * @param failures failed attempts so far, of which enough lock the account
 */
record SamplePerson(
    String firstName,
    String lastName,
    Role role,
    AdministratorStatus status,
    MfaRequirement requirement,
    int enrolledDaysAgo,
    int signedInHoursAgo,
    int failures) {
  static final int NEVER = -1;

  /** 24 people: 14 required and enrolled, 3 required but not enrolled, 7 not required. */
  static final List<SamplePerson> ALL =
      List.of(
          of("Anna", "Moreau", Role.ADMINISTRATOR_WITH_BILLING, REQUIRED, 255, 20),
          of("Jonas", "Weber", Role.ADMINISTRATOR, REQUIRED, 201, 2),
          of("Priya", "Nair", Role.MANAGER, REQUIRED, 90, 1),
          new SamplePerson(
              "Sam", "Ito", Role.HELP_DESK, ACTIVE, REQUIRED, NEVER, 26, 10),
          new SamplePerson(
              "Lucía", "Ferrer", Role.HELP_DESK, INVITED, REQUIRED, NEVER, NEVER, 0),
          of("Omar", "Haddad", Role.COMMAND_RUNNER, NOT_REQUIRED, NEVER, 72),
          of("Grace", "Lindqvist", Role.READ_ONLY, NOT_REQUIRED, NEVER, 170),
          of("Tomasz", "Zieliński", Role.BILLING_ONLY, NOT_REQUIRED, 194, 4600),
          of("Mei-Ling", "Zhao", Role.ADMINISTRATOR_WITH_BILLING, NOT_REQUIRED, NEVER, 96),
          new SamplePerson(
              "Ruth", "Okafor", Role.ADMINISTRATOR, SUSPENDED, REQUIRED, 400, 6300, 0),
          of("Elif", "Demir", Role.MANAGER, REQUIRED, 33, 6),
          of("Hannes", "Brandt", Role.READ_ONLY, REQUIRED, 61, 49),
          of("Chiara", "Ricci", Role.HELP_DESK, REQUIRED, 118, 3),
          of("Kwame", "Mensah", Role.COMMAND_RUNNER_WITH_BILLING, REQUIRED, 77, 30),
          of("Sofia", "Almeida", Role.ADMINISTRATOR, NOT_REQUIRED, 12, 9),
          new SamplePerson(
              "Noah", "Fischer", Role.COMMAND_RUNNER, INVITED, NOT_REQUIRED, NEVER, NEVER, 0),
          of("Ingrid", "Solberg", Role.BILLING_ONLY, REQUIRED, 140, 51),
          of("Yusuf", "Kaya", Role.READ_ONLY, REQUIRED, NEVER, 400),
          of("Aoife", "Byrne", Role.MANAGER, REQUIRED, 19, 14),
          new SamplePerson(
              "Marek", "Novák", Role.HELP_DESK, SUSPENDED, NOT_REQUIRED, NEVER, 2900, 0),
          of("Leila", "Rahimi", Role.COMMAND_RUNNER, REQUIRED, 230, 8),
          of("Daniel", "Osei", Role.READ_ONLY, REQUIRED, 5, 12),
          of("Camille", "Laurent", Role.COMMAND_RUNNER_WITH_BILLING, REQUIRED, 310, 100),
          of("Viktor", "Lindholm", Role.MANAGER, REQUIRED, 44, 27));

  private static SamplePerson of(
      String firstName,
      String lastName,
      Role role,
      MfaRequirement requirement,
      int enrolledDaysAgo,
      int signedInHoursAgo) {
    return new SamplePerson(
        firstName, lastName, role, ACTIVE, requirement, enrolledDaysAgo, signedInHoursAgo, 0);
  }

  boolean isEnrolled() {
    return enrolledDaysAgo != NEVER;
  }

  String name() {
    return firstName + " " + lastName;
  }

  /** An address under a domain that RFC 2606 keeps from ever being real. */
  String email() {
    String local =
        Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return local + "@harborfinch.example";
  }
}
