package org.latchkey.ui.shell;

import org.latchkey.ui.kit.Route;

/** What the navigation can offer; the role decides which of it is there. */
public enum Entry {
  HOME,
  ADMINISTRATORS,
  OUTBOX,
  ACTIVITY,
  SETTINGS,
  MY_ACCOUNT;

  /** Where the entry leads. */
  public Route route() {
    return switch (this) {
      case HOME -> new Route.Home();
      case ADMINISTRATORS -> new Route.Administrators();
      case SETTINGS -> new Route.Settings();
      case OUTBOX -> new Route.Outbox();
      case ACTIVITY -> new Route.Activity();
      case MY_ACCOUNT -> new Route.MyAccount();
    };
  }

  /** The entry that is marked while the user is at a route. */
  static Entry of(Route route) {
    return switch (route) {
      case Route.Home home -> HOME;
      case Route.AdminsWithoutMfa list -> HOME;
      case Route.Administrators table -> ADMINISTRATORS;
      case Route.AdministratorDetails details -> ADMINISTRATORS;
      case Route.NewAdministrator form -> ADMINISTRATORS;
      case Route.Settings settings -> SETTINGS;
      case Route.Outbox outbox -> OUTBOX;
      case Route.Activity activity -> ACTIVITY;
      case Route.MyAccount account -> MY_ACCOUNT;
      case Route.RecoveryKit kit -> MY_ACCOUNT;
    };
  }
}
