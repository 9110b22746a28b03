package org.latchkey;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.settings.MailSectionController;
import org.latchkey.ui.settings.MailSectionViewModel;
import org.latchkey.ui.settings.accounts.AdminAccountsController;
import org.latchkey.ui.settings.accounts.AdminAccountsViewModel;
import org.latchkey.ui.settings.appearance.AppearanceSectionController;
import org.latchkey.ui.settings.organization.OrganizationSectionController;
import org.latchkey.ui.settings.organization.OrganizationSectionViewModel;
import org.latchkey.ui.settings.recovery.RecoveryKitCardController;
import org.latchkey.ui.settings.recovery.RecoveryKitCardViewModel;
import org.latchkey.ui.settings.SecuritySectionController;
import org.latchkey.ui.settings.SecuritySectionViewModel;
import org.latchkey.ui.settings.SettingsController;
import org.latchkey.ui.settings.SettingsViewModel;

/** Builds the settings with their sections. */
final class SettingsScreen {
  private SettingsScreen() {}

  static ConsoleScreens.Screen of(
      Desk desk,
      Services services,
      Session session,
      Navigator navigator,
      ProofPrompt proof,
      Route.Settings route,
      Optional<Unsaved> kept) {
    OrganizationSectionViewModel organization =
        new OrganizationSectionViewModel(
            services.organization(),
            session::actor,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts());
    MailSectionViewModel mail =
        new MailSectionViewModel(
            services.mailSettings(),
            session::actor,
            desk.background(),
            desk.network(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof);
    SecuritySectionViewModel security =
        new SecuritySectionViewModel(
            services.securitySettings(),
            session::actor,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts());
    AdminAccountsViewModel accounts =
        new AdminAccountsViewModel(
            services.globalRequirement(),
            session::actor,
            desk.background(),
            Platform::runLater,
            desk.strings(),
            desk.dialogs(),
            desk.layers().toasts(),
            proof);
    SettingsViewModel viewModel =
        new SettingsViewModel(
            services.mailSettings(),
            services.securitySettings(),
            session::actor,
            navigator,
            desk.background(),
            desk.strings(),
            desk.dialogs(),
            organization,
            mail,
            security,
            accounts);
    RecoveryKitCardViewModel kit =
        new RecoveryKitCardViewModel(
            services.kits().making(),
            session::actor,
            navigator,
            desk.background(),
            desk.strings(),
            desk.clock(),
            desk.zone());
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(SettingsController.class, () -> new SettingsController(viewModel));
    views.register(
        OrganizationSectionController.class,
        () -> new OrganizationSectionController(organization));
    views.register(
        AppearanceSectionController.class,
        () ->
            new AppearanceSectionController(
                desk.theme().choiceProperty(), desk.theme().textSizeProperty()));
    views.register(
        MailSectionController.class,
        () -> new MailSectionController(mail, viewModel, desk.strings()));
    views.register(
        SecuritySectionController.class,
        () -> new SecuritySectionController(security, viewModel, desk.strings()));
    views.register(AdminAccountsController.class, () -> new AdminAccountsController(accounts));
    views.register(RecoveryKitCardController.class, () -> new RecoveryKitCardController(kit));
    Parent root = views.load(SettingsController.class).root();
    if (kept.orElse(null) instanceof SettingsViewModel.Entered entered) {
      viewModel.restore(entered);
      viewModel.open(entered.shown());
    } else {
      viewModel.open(route.section());
    }
    organization.refresh();
    accounts.refresh();
    return new ConsoleScreens.Screen(
            root,
            () -> {
              viewModel.refresh();
              organization.refresh();
              accounts.refresh();
              kit.refresh();
            })
        .keeping(viewModel::unsaved);
  }
}
