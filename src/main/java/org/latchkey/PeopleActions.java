package org.latchkey;

import org.latchkey.administration.RequirementService.Place;
import org.latchkey.signin.Session;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.administrators.assistance.AssistanceAction;
import org.latchkey.ui.administrators.details.PersonActions;
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.administrators.standing.StandingAction;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.entry.ProofPrompt;

/** What can be done to people on one screen, one thing at a time. */
final class PeopleActions {
  private final Desk desk;
  private final Services services;
  private final Session session;
  private final PeopleAction action;

  PeopleActions(
      Desk desk, Services services, Session session, Navigator navigator, ProofPrompt proof) {
    this.desk = desk;
    this.services = services;
    this.session = session;
    action =
        new PeopleAction(
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof);
  }

  RequirementAction requirement(Place place) {
    return new RequirementAction(
        services.requirements(), session::actor, place, action, desk.strings());
  }

  AssistanceAction assistance() {
    return new AssistanceAction(services.assistance(), session::actor, action, desk.strings());
  }

  StandingAction standing() {
    return new StandingAction(services.standings(), session::actor, action, desk.strings());
  }

  PersonActions onOne() {
    return new PersonActions(assistance(), standing());
  }
}
