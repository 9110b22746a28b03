package org.latchkey;

import org.latchkey.signin.Session;
import org.latchkey.ui.activity.ActivityScreen;
import org.latchkey.ui.kit.Route;

/** Builds Activity. */
final class ActivityPlace {
  private ActivityPlace() {}

  static ConsoleScreens.Screen of(
      Desk desk, Services services, Session session, Route.Activity route) {
    ActivityScreen screen =
        new ActivityScreen(
            services.activity(),
            session::actor,
            desk.background(),
            desk.network(),
            desk.strings(),
            desk.dialogs(),
            desk.clock(),
            desk.zone(),
            route);
    return new ConsoleScreens.Screen(screen.root(), screen::refresh);
  }
}
