package org.latchkey.ui.settings;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.SettingsSection;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.ProofPrompt;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.Toasts;
import org.latchkey.ui.settings.accounts.AdminAccountsViewModel;
import org.latchkey.ui.settings.organization.OrganizationSectionViewModel;
import org.latchkey.ui.settings.recovery.RecoveryKitCardViewModel;

/** The settings as somebody of the sample sees them. */
record SettingsFixture(
    SettingsViewModel settings,
    OrganizationSectionViewModel organization,
    MailSectionViewModel mail,
    SecuritySectionViewModel security,
    AdminAccountsViewModel accounts,
    RecoveryKitCardViewModel kit,
    Navigator navigator) {

  /** Opened by somebody, with answers at once. */
  static SettingsFixture of(SampleConsole console, String firstName, RecordedWindow window) {
    return of(console, firstName, window, Background.direct());
  }

  /** The same, with a mail server that takes its time. */
  static SettingsFixture of(
      SampleConsole console, String firstName, RecordedWindow window, Background network) {
    return of(console, firstName, network, new Strings(Locale.UK), window, window, window);
  }

  static SettingsFixture of(
      SampleConsole console,
      String firstName,
      Background network,
      Strings strings,
      Dialogs dialogs,
      Toasts toasts,
      ProofPrompt proof) {
    AtomicReference<Actor> actor = new AtomicReference<>(console.actor(firstName));
    ProofPrompt again =
        proved ->
            proof.askThen(
                () -> {
                  actor.set(console.actor(firstName));
                  proved.run();
                });
    Navigator navigator = new Navigator();
    OrganizationSectionViewModel organization =
        new OrganizationSectionViewModel(
            console.services().organization(),
            actor::get,
            Background.direct(),
            strings,
            dialogs,
            toasts);
    MailSectionViewModel mail =
        new MailSectionViewModel(
            console.services().mailSettings(),
            actor::get,
            Background.direct(),
            network,
            strings,
            dialogs,
            toasts,
            again);
    SecuritySectionViewModel security =
        new SecuritySectionViewModel(
            console.services().securitySettings(),
            actor::get,
            Background.direct(),
            strings,
            dialogs,
            toasts);
    AdminAccountsViewModel accounts =
        new AdminAccountsViewModel(
            console.services().globalRequirement(),
            actor::get,
            Background.direct(),
            Runnable::run,
            strings,
            dialogs,
            toasts,
            proof);
    SettingsViewModel settings =
        new SettingsViewModel(
            console.services().mailSettings(),
            console.services().securitySettings(),
            actor::get,
            navigator,
            Background.direct(),
            strings,
            dialogs,
            organization,
            mail,
            security,
            accounts);
    RecoveryKitCardViewModel kit =
        new RecoveryKitCardViewModel(
            console.services().kits().making(),
            actor::get,
            navigator,
            Background.direct(),
            strings,
            console.clock(),
            ZoneOffset.UTC);
    navigator.go(new Route.Settings());
    settings.open(SettingsSection.MAIL);
    organization.refresh();
    accounts.refresh();
    return new SettingsFixture(settings, organization, mail, security, accounts, kit, navigator);
  }
}
