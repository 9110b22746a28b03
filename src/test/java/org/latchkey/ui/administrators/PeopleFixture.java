package org.latchkey.ui.administrators;

import java.util.Locale;
import java.util.function.Supplier;
import org.latchkey.SampleConsole;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.administrators.action.PeopleAction;
import org.latchkey.ui.administrators.assistance.AssistanceAction;
import org.latchkey.ui.administrators.details.PersonActions;
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.administrators.standing.StandingAction;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toasts;

/** The lists of people of one session, put together as the program does. */
public record PeopleFixture(
    SampleConsole console,
    Supplier<Actor> actor,
    Navigator navigator,
    Strings strings,
    Dialogs dialogs,
    Toasts toasts,
    ProofPrompt proof,
    WayBack wayBack) {

  /** A session of somebody of the sample organization, without a window. */
  public static PeopleFixture of(
      SampleConsole console, String viewer, Navigator navigator, RecordedWindow window) {
    return new PeopleFixture(
        console,
        () -> console.actor(viewer),
        navigator,
        new Strings(Locale.UK),
        window,
        window,
        window,
        new WayBack());
  }

  public AdministratorsViewModel administrators(Background background) {
    return new AdministratorsViewModel(
        screen(Place.ADMINISTRATORS, background),
        assistance(background),
        standing(background),
        navigator,
        strings);
  }

  public AdminsWithoutMfaViewModel withoutMfa(Background background) {
    return new AdminsWithoutMfaViewModel(screen(Place.TILE, background), navigator);
  }

  /** Helping people in, as the table and the details do. */
  public AssistanceAction assistance(Background background) {
    return new AssistanceAction(
        console.services().assistance(), actor, action(background), strings);
  }

  /** Changing roles and accounts, as the table and the details do. */
  public StandingAction standing(Background background) {
    return new StandingAction(console.services().standings(), actor, action(background), strings);
  }

  /** What is done to the person of the details. */
  public PersonActions onOne(Background background) {
    return new PersonActions(assistance(background), standing(background));
  }

  private PeopleScreen screen(Place place, Background background) {
    RequirementAction requirement =
        new RequirementAction(
            console.services().requirements(), actor, place, action(background), strings);
    AdministrationService administration = console.services().administration();
    return new PeopleScreen(
        place == Place.TILE ? administration::withoutRequirement : administration::list,
        console.services().overview(),
        actor,
        requirement,
        navigator,
        background,
        strings,
        dialogs,
        console.clock(),
        wayBack);
  }

  private PeopleAction action(Background background) {
    return new PeopleAction(navigator, background, strings, dialogs, toasts, proof);
  }
}
