package org.latchkey;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.Session;
import org.latchkey.ui.account.AccountWindow;
import org.latchkey.ui.account.MyAccountController;
import org.latchkey.ui.account.MyAccountViewModel;
import org.latchkey.ui.account.ProveAgainController;
import org.latchkey.ui.account.ProveAgainViewModel;
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
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.home.HomeController;
import org.latchkey.ui.home.HomeViewModel;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.notices.NoticesController;
import org.latchkey.ui.notices.NoticesViewModel;
import org.latchkey.ui.outbox.OutboxController;
import org.latchkey.ui.outbox.OutboxMessages;
import org.latchkey.ui.outbox.OutboxViewModel;
import org.latchkey.ui.words.ProblemWords;

/** Builds the screens of one session, each when its route is opened. */
final class ConsoleScreens {
  private final Desk desk;
  private final Services services;
  private final Session session;
  private final Navigator navigator;
  private final Consumer<String> crumb;
  private final Consumer<Occasion> onRenew;
  private final RelativeTime time;
  private final WayBack wayBack = new WayBack();

  /**
   * A screen that is open.
   *
   * @param refresh brings it up to date after something was committed
   */
  record Screen(Parent root, Runnable refresh) {}

  /**
   * Screens for a session.
   *
   * @param crumb takes the name that stands in the title behind the list's
   * @param onRenew opens the wizard
   */
  ConsoleScreens(
      Desk desk,
      Services services,
      Session session,
      Navigator navigator,
      Consumer<String> crumb,
      Consumer<Occasion> onRenew) {
    this.desk = desk;
    this.services = services;
    this.session = session;
    this.navigator = navigator;
    this.crumb = crumb;
    this.onRenew = onRenew;
    time = new RelativeTime(desk.strings(), desk.zone());
  }

  Screen open(Route route) {
    Optional<PeopleView> asLeft = wayBack.arrive(route);
    return switch (route) {
      case Route.Home home -> home();
      case Route.AdminsWithoutMfa list -> adminsWithoutMfa(asLeft);
      case Route.Administrators table -> administrators(table, asLeft);
      case Route.AdministratorDetails details -> details(details);
      case Route.NewAdministrator form -> newAdministrator();
      case Route.Outbox outbox -> outbox();
      case Route.MyAccount account -> myAccount();
    };
  }

  private Screen home() {
    HomeViewModel viewModel =
        new HomeViewModel(
            desk.background(),
            desk.strings(),
            services.overview(),
            session.actor(),
            navigator,
            desk.clock(),
            desk.zone());
    return screen(
        HomeController.class, new HomeController(viewModel), () -> {}, viewModel::refresh);
  }

  private Screen adminsWithoutMfa(Optional<PeopleView> asLeft) {
    PeopleScreen people = people(services.administration()::withoutRequirement, Place.TILE);
    AdminsWithoutMfaViewModel viewModel = new AdminsWithoutMfaViewModel(people, navigator);
    return screen(
        AdminsWithoutMfaController.class,
        new AdminsWithoutMfaController(viewModel, desk.strings(), time, desk.clock()),
        () -> viewModel.open(asLeft),
        people::refresh);
  }

  private Screen administrators(Route.Administrators route, Optional<PeopleView> asLeft) {
    PeopleScreen people = people(services.administration()::list, Place.ADMINISTRATORS);
    AdministratorsViewModel viewModel =
        new AdministratorsViewModel(people, navigator, desk.strings());
    return screen(
        AdministratorsController.class,
        new AdministratorsController(viewModel, desk.strings(), time, desk.clock()),
        () -> viewModel.open(route, asLeft),
        people::refresh);
  }

  private Screen details(Route.AdministratorDetails route) {
    AdministratorDetailsViewModel viewModel =
        new AdministratorDetailsViewModel(
            services.administration(),
            session.actor(),
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            crumb);
    return screen(
        AdministratorDetailsController.class,
        new AdministratorDetailsController(viewModel, desk.strings(), time, desk.clock()),
        () -> viewModel.open(route),
        viewModel::refresh);
  }

  private Screen newAdministrator() {
    NewAdministratorViewModel viewModel =
        new NewAdministratorViewModel(
            services.administration(),
            session.actor(),
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts());
    return screen(
        NewAdministratorController.class,
        new NewAdministratorController(viewModel),
        viewModel::open,
        () -> {});
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
            desk.layers().toasts());
    viewModel.onRead(() -> messages.update(viewModel));
    return screen(
        OutboxController.class,
        new OutboxController(viewModel, desk.strings(), time, desk.clock(), messages::show),
        viewModel::refresh,
        viewModel::refresh);
  }

  /** Tells the viewer what they have not seen since they signed in last, if there is anything. */
  void showNotices() {
    NoticesViewModel viewModel =
        new NoticesViewModel(
            services.notices(),
            session::actor,
            desk.background(),
            desk.strings(),
            time,
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

  private Screen myAccount() {
    ViewLoader views = new ViewLoader(desk.strings());
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
            new AccountWindow(views, desk.dialogs(), desk.layers().toasts()),
            grant -> onRenew.accept(new Occasion.Enroll(grant)),
            codes -> onRenew.accept(saving(codes)));
    views.register(MyAccountController.class, () -> new MyAccountController(viewModel));
    views.register(
        ProveAgainController.class,
        () ->
            new ProveAgainController(
                new ProveAgainViewModel(
                    desk.background(), desk.strings(), services.secondFactor(), session),
                desk.dialogs()));
    return new Screen(views.load(MyAccountController.class).root(), viewModel::refresh);
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
      Function<Actor, Optional<List<Administrator>>> read, Place place) {
    RequirementAction requirement =
        new RequirementAction(
            services.requirements(),
            session.actor(),
            place,
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts());
    return new PeopleScreen(
        read,
        services.overview(),
        session.actor(),
        requirement,
        navigator,
        desk.background(),
        desk.strings(),
        desk.dialogs(),
        desk.clock(),
        wayBack);
  }

  private <C> Screen screen(Class<C> type, C controller, Runnable open, Runnable refresh) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(type, () -> controller);
    Parent root = views.load(type).root();
    open.run();
    return new Screen(root, refresh);
  }
}
