package org.latchkey;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.Session;
import org.latchkey.ui.account.AccountWindow;
import org.latchkey.ui.account.MyAccountController;
import org.latchkey.ui.account.MyAccountViewModel;
import org.latchkey.ui.administrators.AdministratorsController;
import org.latchkey.ui.administrators.AdministratorsViewModel;
import org.latchkey.ui.administrators.AdminsWithoutMfaController;
import org.latchkey.ui.administrators.AdminsWithoutMfaViewModel;
import org.latchkey.ui.administrators.PeopleScreen;
import org.latchkey.ui.administrators.WayBack;
import org.latchkey.ui.administrators.details.AdministratorDetailsController;
import org.latchkey.ui.administrators.details.AdministratorDetailsViewModel;
import org.latchkey.ui.administrators.form.NewAdministratorController;
import org.latchkey.ui.administrators.form.NewAdministratorViewModel;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.home.HomeScreen;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.outbox.OutboxController;
import org.latchkey.ui.outbox.OutboxMessages;
import org.latchkey.ui.outbox.OutboxViewModel;
import org.latchkey.ui.kit.entry.ProofPrompt;

/** Builds the screens of one session, each when its route is opened. */
final class ConsoleScreens {
  private final Desk desk;
  private final Services services;
  private final Session session;
  private final Navigator navigator;
  private final Consumer<String> crumb;
  private final Consumer<Occasion> onRenew;
  private final Supplier<Parent> kitScreen;
  private final RelativeTime time;
  private final ProofPrompt proof;
  private final WayBack wayBack = new WayBack();

  /**
   * A screen that is open.
   *
   * @param refresh brings it up to date after something was committed
   * @param unsaved what would be lost by a lock
   */
  record Screen(Parent root, Runnable refresh, Supplier<Optional<Unsaved>> unsaved) {
    /** A screen on which nothing is entered but passwords and codes. */
    Screen(Parent root, Runnable refresh) {
      this(root, refresh, Optional::empty);
    }

    Screen keeping(Supplier<Optional<Unsaved>> work) {
      return new Screen(root, refresh, work);
    }
  }

  /**
   * Screens for a session.
   *
   * @param crumb takes the name that stands in the title behind the list's
   * @param onRenew opens the wizard
   * @param kitScreen builds the screen of the person's own recovery kit
   */
  ConsoleScreens(
      Desk desk,
      Services services,
      Session session,
      ProofPrompt proof,
      Navigator navigator,
      Consumer<String> crumb,
      Consumer<Occasion> onRenew,
      Supplier<Parent> kitScreen) {
    this.desk = desk;
    this.services = services;
    this.session = session;
    this.navigator = navigator;
    this.crumb = crumb;
    this.onRenew = onRenew;
    this.kitScreen = kitScreen;
    this.proof = proof;
    time = new RelativeTime(desk.strings(), desk.zone());
  }

  /**
   * Opens a screen.
   *
   * @param kept what was entered there before a lock
   */
  Screen open(Route route, Optional<Unsaved> kept) {
    Optional<PeopleView> asLeft = wayBack.arrive(route);
    return switch (route) {
      case Route.Home home -> home();
      case Route.AdminsWithoutMfa list -> adminsWithoutMfa(asLeft);
      case Route.Administrators table -> administrators(table, asLeft);
      case Route.AdministratorDetails details -> details(details, kept);
      case Route.NewAdministrator form -> newAdministrator(kept);
      case Route.Settings settings ->
          SettingsScreen.of(desk, services, session, navigator, proof, settings, kept);
      case Route.Outbox outbox -> outbox();
      case Route.Activity activity -> ActivityPlace.of(desk, services, session, activity);
      case Route.MyAccount account -> myAccount();
      case Route.RecoveryKit own -> new Screen(kitScreen.get(), () -> {});
    };
  }

  private Screen home() {
    HomeScreen home =
        new HomeScreen(
            desk.background(),
            desk.strings(),
            services.overview(),
            session.actor(),
            desk.dialogs(),
            navigator,
            desk.clock(),
            desk.zone());
    return new Screen(home.root(), home::refresh);
  }

  private Screen adminsWithoutMfa(Optional<PeopleView> asLeft) {
    PeopleScreen people =
        people(services.administration()::withoutRequirement, Place.TILE, actions());
    AdminsWithoutMfaViewModel viewModel = new AdminsWithoutMfaViewModel(people, navigator);
    return screen(
        AdminsWithoutMfaController.class,
        new AdminsWithoutMfaController(viewModel, desk.strings(), time, desk.clock()),
        () -> viewModel.open(asLeft),
        people::refresh);
  }

  private Screen administrators(Route.Administrators route, Optional<PeopleView> asLeft) {
    PeopleActions actions = actions();
    PeopleScreen people = people(services.administration()::list, Place.ADMINISTRATORS, actions);
    AdministratorsViewModel viewModel =
        new AdministratorsViewModel(
            people, actions.assistance(), actions.standing(), navigator, desk.strings());
    return screen(
        AdministratorsController.class,
        new AdministratorsController(viewModel, desk.strings(), time, desk.clock()),
        () -> viewModel.open(route, asLeft),
        people::refresh);
  }

  private Screen details(Route.AdministratorDetails route, Optional<Unsaved> kept) {
    AdministratorDetailsViewModel viewModel =
        new AdministratorDetailsViewModel(
            services.administration(),
            session::actor,
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof,
            actions().onOne(),
            crumb);
    if (kept.orElse(null) instanceof AdministratorDetailsViewModel.Edited edited) {
      viewModel.restore(edited);
    }
    return screen(
            AdministratorDetailsController.class,
            new AdministratorDetailsController(viewModel, desk.strings(), time, desk.clock()),
            () -> viewModel.open(route),
            viewModel::refresh)
        .keeping(viewModel::unsaved);
  }

  private Screen newAdministrator(Optional<Unsaved> kept) {
    NewAdministratorViewModel viewModel =
        new NewAdministratorViewModel(
            services.administration(),
            session::actor,
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof);
    if (kept.orElse(null) instanceof NewAdministratorViewModel.Entered entered) {
      viewModel.restore(entered);
    }
    return screen(
            NewAdministratorController.class,
            new NewAdministratorController(viewModel),
            viewModel::open,
            viewModel::refresh)
        .keeping(viewModel::unsaved);
  }

  private Screen outbox() {
    OutboxViewModel viewModel =
        new OutboxViewModel(
            services.outboxes(), session::actor, desk.background(), desk.strings());
    OutboxMessages messages =
        new OutboxMessages(
            services.outboxes(),
            session::actor,
            desk.background(),
            desk.strings(),
            time,
            desk.clock(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof);
    viewModel.onRead(() -> messages.update(viewModel));
    return screen(
        OutboxController.class,
        new OutboxController(viewModel, desk.strings(), time, desk.clock(), messages::show),
        viewModel::refresh,
        viewModel::refresh);
  }

  private Screen myAccount() {
    MyAccountViewModel viewModel =
        new MyAccountViewModel(
            desk.background(),
            desk.strings(),
            services.ownAccount(),
            services.ownMfa(),
            desk.passwordRule(),
            session,
            desk.clock(),
            desk.zone(),
            new AccountWindow(proof, desk.dialogs(), desk.layers().toasts()),
            grant -> onRenew.accept(new Occasion.Enroll(grant)),
            codes -> onRenew.accept(saving(codes)));
    viewModel.showKit(services.kits().making(), navigator);
    return screen(
        MyAccountController.class,
        new MyAccountController(viewModel),
        () -> {},
        viewModel::refresh);
  }

  private static Occasion saving(CodesOutcome.Replaced codes) {
    return new Occasion.SaveCodes(
        codes.owner().id(),
        codes.organization(),
        codes.owner().email(),
        codes.codes(),
        false);
  }

  private PeopleScreen people(
      Function<Actor, Optional<List<Administrator>>> read, Place place, PeopleActions actions) {
    return new PeopleScreen(
        read,
        services.overview(),
        session::actor,
        actions.requirement(place),
        navigator,
        desk.background(),
        desk.strings(),
        desk.dialogs(),
        desk.clock(),
        wayBack);
  }

  private PeopleActions actions() {
    return new PeopleActions(desk, services, session, navigator, proof);
  }

  private <C> Screen screen(Class<C> type, C controller, Runnable open, Runnable refresh) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(type, () -> controller);
    Parent root = views.load(type).root();
    open.run();
    return new Screen(root, refresh);
  }
}
