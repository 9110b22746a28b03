package org.latchkey.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.settings.accounts.AdminAccountsController;
import org.latchkey.ui.settings.appearance.AppearanceSectionController;
import org.latchkey.ui.settings.organization.OrganizationSectionController;
import org.latchkey.ui.settings.recovery.RecoveryKitCardController;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class SettingsPicturesTest {
  private final SampleConsole console = SampleConsole.open();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theOrganizationIsRenamedWithTheKeyboard(FxRobot robot) throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#aboutOrganization", ToggleButton.class).fire());
    PictureWindow.settle();
    window.pictures("settings-organization", PictureWindow.usualSizes());
    on(() -> find("#organizationName", TextField.class).clear());
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    window.pictures("settings-organization-wrong", PictureWindow.usualSizes());
    on(() -> find("#organizationName", TextField.class).requestFocus());
    robot.write("Harbor");
    on(() -> find("#supportContact", TextField.class).setText("Mira, extension 300"));
    PictureWindow.settle();
    window.pictures("settings-organization-renamed", PictureWindow.usualSizes());
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    assertEquals("Harbor", console.services().organization().present().name());
  }

  @Test
  void appearanceIsChosenAndTakesEffectAtOnce() throws Exception {
    show("Jonas", Background.direct());
    on(() -> find("#appearance", ToggleButton.class).fire());
    PictureWindow.settle();
    assertFalse(on(() -> find("#save", Button.class).getParent().isVisible()));
    window.pictures("settings-appearance", PictureWindow.usualSizes());
    on(() -> find("#text150", RadioButton.class).fire());
    PictureWindow.settle();
    assertEquals(21, on(() -> find("#text150", RadioButton.class).getFont().getSize()));
    on(() -> find("#darkTheme", RadioButton.class).fire());
    assertTrue(on(() -> window.theme().darkProperty().get()));
    window.picturesOfLargeText("settings-appearance");
  }

  @Test
  void everySectionInLargeText() throws Exception {
    show("Anna", Background.direct());
    for (String section : List.of("aboutOrganization", "security", "mail")) {
      on(() -> find("#" + section, ToggleButton.class).fire());
      PictureWindow.settle();
      window.picturesOfLargeText("settings-" + section);
    }
  }

  @Test
  void withoutAMailServer() throws Exception {
    show("Anna", Background.direct());
    window.pictures("settings-mail-none", PictureWindow.usualSizes());
    assertTrue(on(() -> find("#save", Button.class).isDisabled()));
  }

  @Test
  void aMailServerIsEnteredWithTheKeyboardAndSaved(FxRobot robot) throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#smtp", RadioButton.class).fire());
    on(() -> find("#host", TextField.class).requestFocus());
    robot.write("smtp.acme.example");
    on(() -> find("#from", TextField.class).requestFocus());
    robot.write("console@acme.example");
    PictureWindow.settle();
    window.pictures("settings-mail-entered", PictureWindow.usualSizes());
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    assertEquals(
        "smtp.acme.example", console.services().mailServer().find().orElseThrow().host());
    window.pictures("settings-mail-saved", PictureWindow.usualSizes());
  }

  @Test
  void halfFilledFieldsSayWhatTheyNeed() throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#smtp", RadioButton.class).fire());
    on(() -> find("#port", TextField.class).setText("70000"));
    on(() -> find("#username", TextField.class).setText("mira"));
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    assertTrue(on(() -> find("#host", TextField.class).isFocused()));
    window.pictures("settings-mail-half", PictureWindow.usualSizes());
  }

  @Test
  void aTestMessageIsWaitedForAndItsResultIsSaid() throws Exception {
    use("smtp.acme.example", "465", Security.TLS);
    HeldBackground network = new HeldBackground();
    show("Anna", network);
    try (ScriptedServer plain = ScriptedServer.plain(Map.of())) {
      on(() -> find("#host", TextField.class).setText("localhost"));
      String port = Integer.toString(plain.settings().port());
      on(() -> find("#port", TextField.class).setText(port));
      on(() -> find("#test", Button.class).fire());
      assertTrue(on(() -> find("#cancelTest", Button.class).isVisible()));
      assertTrue(on(() -> find("#cancelTest", Button.class).isFocused()));
      window.pictures("settings-mail-testing", PictureWindow.usualSizes());
      on(network::all);
    }
    assertFalse(on(() -> find("#cancelTest", Button.class).isVisible()));
    assertTrue(on(() -> find("#test", Button.class).isFocused()));
    window.pictures("settings-mail-tested", PictureWindow.usualSizes());
  }

  @Test
  void anAdministratorOnlySees() throws Exception {
    use("smtp.acme.example", "587", Security.STARTTLS);
    show("Jonas", Background.direct());
    window.pictures("settings-mail-read-only", PictureWindow.usualSizes());
    on(() -> find("#security", ToggleButton.class).fire());
    PictureWindow.settle();
    window.pictures("settings-security-read-only", PictureWindow.usualSizes());
  }

  @Test
  void securityIsDecided() throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#security", ToggleButton.class).fire());
    PictureWindow.settle();
    window.pictures("settings-security", PictureWindow.usualSizes());
    on(() -> find("#security", ToggleButton.class).fire());
    assertTrue(on(() -> find("#security", ToggleButton.class).isSelected()));
    on(() -> find("#firstByPassword", CheckBox.class).fire());
    on(() -> find("#idleMinutes", TextField.class).setText("90"));
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    window.pictures("settings-security-wrong", PictureWindow.usualSizes());
  }

  @Test
  void theGlobalRequirementIsTickedAskedAboutAndSaved(FxRobot robot) throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#security", ToggleButton.class).fire());
    on(() -> find("#globalRequirement", CheckBox.class).requestFocus());
    robot.type(KeyCode.SPACE);
    PictureWindow.settle();
    assertFalse(on(() -> find("#save", Button.class).isDisabled()));
    window.pictures("settings-global-ticked", PictureWindow.usualSizes());
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    assertEquals(7, console.services().counts().mfa().notRequired(), "only asked");
    window.pictures("settings-global-asked", PictureWindow.usualSizes());
    on(() -> find("#dialogConfirm", Button.class).fire());
    PictureWindow.settle();
    assertEquals(0, console.services().counts().mfa().notRequired());
    assertTrue(console.services().settings().globalMfaRequirement());
    assertTrue(on(() -> find("#save", Button.class).isDisabled()));
    window.pictures("settings-global-on", PictureWindow.usualSizes());
    on(() -> find("#globalRequirement", CheckBox.class).fire());
    on(() -> find("#save", Button.class).fire());
    PictureWindow.settle();
    assertFalse(console.services().settings().globalMfaRequirement());
    assertEquals(0, console.services().counts().mfa().notRequired());
  }

  @Test
  void theRecoveryKitOfTheOwner() throws Exception {
    show("Anna", Background.direct());
    on(() -> find("#security", ToggleButton.class).fire());
    PictureWindow.settle();
    assertTrue(on(() -> find("#kitWarning", Node.class).isVisible()));
    toTheKit();
    window.pictures("settings-kit-nobody", PictureWindow.usualSizes());
    console.giveKit("Anna");
    show("Anna", Background.direct());
    on(() -> find("#security", ToggleButton.class).fire());
    PictureWindow.settle();
    assertFalse(on(() -> find("#kitWarning", Node.class).isVisible()));
    toTheKit();
    window.pictures("settings-kit-made", PictureWindow.usualSizes());
    console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Jonas'");
    show("Jonas", Background.direct());
    on(() -> find("#security", ToggleButton.class).fire());
    toTheKit();
    window.pictures("settings-kit-others", PictureWindow.usualSizes());
  }

  /** With the keyboard, so that the card is in view where the window is low. */
  private void toTheKit() throws Exception {
    on(() -> find("#makeKit", Button.class).requestFocus());
    PictureWindow.settle();
  }

  private void use(String host, String port, Security security) {
    console
        .services()
        .mailSettings()
        .use(
            console.actor("Anna"),
            new MailForm(host, port, security, "", "", "console@acme.example"),
            0);
  }

  private <N extends Node> N find(String id, Class<N> type) {
    return type.cast(window.scene().lookup(id));
  }

  private void show(String firstName, Background network) throws Exception {
    SettingsFixture shown =
        SettingsFixture.of(
            console,
            firstName,
            network,
            window.strings(),
            window.layers().dialogs(),
            window.layers().toasts(),
            Runnable::run);
    ViewLoader loader = new ViewLoader(window.strings());
    loader.register(SettingsController.class, () -> new SettingsController(shown.settings()));
    loader.register(
        MailSectionController.class,
        () -> new MailSectionController(shown.mail(), shown.settings(), window.strings()));
    loader.register(
        SecuritySectionController.class,
        () -> new SecuritySectionController(shown.security(), shown.settings(), window.strings()));
    loader.register(
        OrganizationSectionController.class,
        () -> new OrganizationSectionController(shown.organization()));
    loader.register(
        AppearanceSectionController.class,
        () ->
            new AppearanceSectionController(
                window.theme().choiceProperty(), window.theme().textSizeProperty()));
    loader.register(
        AdminAccountsController.class, () -> new AdminAccountsController(shown.accounts()));
    loader.register(
        RecoveryKitCardController.class, () -> new RecoveryKitCardController(shown.kit()));
    Administrator person = console.person(firstName);
    window.showInShell(
        new Route.Settings(),
        on(() -> loader.load(SettingsController.class)).root(),
        console.entriesOf(firstName),
        person.name(),
        person.role().label());
  }
}
