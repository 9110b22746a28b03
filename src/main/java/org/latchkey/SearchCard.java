package org.latchkey;

import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Role;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.search.SearchController;
import org.latchkey.ui.search.SearchExits;
import org.latchkey.ui.search.SearchViewModel;

/** Opens the search of one session over the screen, and keeps it to the role of whoever uses it. */
final class SearchCard {
  private final Desk desk;
  private final Services services;
  private final Session session;
  private @Nullable SearchViewModel latest;

  SearchCard(Desk desk, Services services, Session session) {
    this.desk = desk;
    this.services = services;
    this.session = session;
  }

  /** Opens the card; nothing while another card is in front, which is to be answered first. */
  void open(Role role, SearchExits exits) {
    if (desk.layers().dialogs().isOpen()) {
      return;
    }
    SearchViewModel opened =
        new SearchViewModel(
            services.administration(),
            session::actor,
            role,
            RolePlaces::mayOpen,
            desk.background(),
            desk.strings(),
            exits);
    latest = opened;
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(SearchController.class, () -> new SearchController(opened));
    desk.dialogs().show(views.load(SearchController.class).root());
    opened.open();
  }

  /** The role that the viewer has now. */
  void become(Role role) {
    if (latest != null) {
      latest.become(role);
    }
  }
}
