package org.latchkey;

import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.notices.NoticesController;
import org.latchkey.ui.notices.NoticesViewModel;
import org.latchkey.ui.words.ProblemWords;

/** Tells somebody what they have not seen since they signed in last. */
final class NoticesCard {
  private NoticesCard() {}

  /** Opens the card, if there is anything to tell. */
  static void show(Desk desk, Services services, Session session, Navigator navigator) {
    NoticesViewModel viewModel =
        new NoticesViewModel(
            services.notices(),
            session::actor,
            desk.background(),
            desk.strings(),
            new RelativeTime(desk.strings(), desk.zone()),
            failure ->
                desk.dialogs()
                    .error(
                        desk.strings().get("notices.failed"),
                        new ProblemWords(desk.strings()).sentence(failure),
                        failure));
    viewModel.begin(
        () -> {
          ViewLoader views = new ViewLoader(desk.strings());
          views.register(
              NoticesController.class,
              () ->
                  new NoticesController(
                      viewModel, desk.dialogs(), () -> navigator.go(new Route.MyAccount())));
          desk.dialogs().show(views.load(NoticesController.class).root());
        });
  }
}
