package org.latchkey;

import java.util.EnumSet;
import java.util.Set;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.shell.Entry;

/** Which places each role is shown; it mirrors what the services decide. */
final class RolePlaces {
  private RolePlaces() {}

  /** What the navigation offers. */
  static Set<Entry> entries(Role role) {
    Set<Entry> entries = EnumSet.of(Entry.MY_ACCOUNT);
    for (Entry entry : Entry.values()) {
      if (mayOpen(role, entry.route())) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether a role may open a place; the services decide again what it sees there. */
  static boolean mayOpen(Role role, Route route) {
    return switch (route) {
      case Route.Home home -> role.may(Permission.SEE_HOME);
      case Route.AdminsWithoutMfa list -> role.may(Permission.SEE_MFA_TILES);
      case Route.Administrators table -> role.may(Permission.SEE_ADMINISTRATORS);
      case Route.AdministratorDetails details -> role.may(Permission.SEE_ADMINISTRATORS);
      case Route.NewAdministrator form -> role.may(Permission.MANAGE_ADMINISTRATORS);
      case Route.Settings settings -> role.may(Permission.SEE_SETTINGS);
      case Route.Outbox outbox -> role.may(Permission.SEE_OUTBOX);
      case Route.Activity activity -> true;
      case Route.MyAccount account -> true;
      case Route.RecoveryKit kit -> role.may(Permission.MAKE_RECOVERY_KIT);
    };
  }

  /** Where somebody arrives who has signed in. */
  static Route landing(Role role) {
    return role.may(Permission.SEE_HOME) ? new Route.Home() : new Route.MyAccount();
  }
}
