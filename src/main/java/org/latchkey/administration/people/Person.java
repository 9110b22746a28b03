package org.latchkey.administration.people;

import java.util.UUID;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.Role;

/** Somebody an action is about, as a confirmation names them. */
public record Person(UUID id, String name, Role role, MfaEnrollment enrollment) {
  /** Somebody as they are now. */
  public static Person of(Administrator administrator) {
    return new Person(
        administrator.id(),
        administrator.name(),
        administrator.role(),
        administrator.mfaEnrollment());
  }
}
