package org.latchkey.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.credential.PasswordRule;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.Session;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.proof.ProofCard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class AccountPicturesTest {
  private static final String ANOTHER = "violet gravel under seven moons";

  private final SampleConsole console = SampleConsole.open();
  private final List<EnrollmentGrant> grants = new ArrayList<>();
  private final List<CodesOutcome.Replaced> codes = new ArrayList<>();
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
  void somebodyEnrolled() throws Exception {
    show("Priya");
    window.pictures("account", PictureWindow.usualSizes());
    window.pictures("account", List.of(new int[] {640, 480}));
  }

  @Test
  void anOwnerWithoutAKitAndWithOne() throws Exception {
    MyAccountViewModel viewModel = show("Anna");
    window.pictures("account-kit-none", PictureWindow.usualSizes());
    console.giveKit("Anna");
    on(viewModel::refresh);
    PictureWindow.settle();
    assertEquals("Make a new recovery kit", on(() -> find("#makeKit", Button.class).getText()));
    window.pictures("account-kit-made", PictureWindow.usualSizes());
  }

  @Test
  void billingOnlyHasNothingElse() throws Exception {
    show("Ingrid");
    window.pictures("account-billing-only", PictureWindow.usualSizes());
  }

  @Test
  void somebodyNotEnrolledEnrollsAtOnce(FxRobot robot) throws Exception {
    MyAccountViewModel viewModel = show("Omar");
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            List.of(console.person("Omar").id()),
            MfaRequirement.REQUIRED,
            Place.TILE);
    on(viewModel::refresh);
    window.pictures("account-not-enrolled", PictureWindow.usualSizes());
    on(() -> find("#enroll", Button.class).fire());
    assertEquals(1, grants.size());
  }

  @Test
  void theFormSaysWhatIsWrong() throws Exception {
    show("Priya");
    on(() -> find("#presentPassword", PasswordRevealField.class).setText("not this one at all"));
    on(() -> find("#newPassword", PasswordRevealField.class).setText("priya nair priya"));
    on(() -> find("#newPasswordAgain", PasswordRevealField.class).setText("priya nair priya"));
    on(() -> find("#changePassword", Button.class).fire());
    window.pictures("account-refused", PictureWindow.usualSizes());
    on(() -> find("#newPassword", PasswordRevealField.class).setText(ANOTHER));
    on(() -> find("#changePassword", Button.class).fire());
    window.pictures("account-differ", PictureWindow.usualSizes());
    on(() -> find("#newPasswordAgain", PasswordRevealField.class).setText(ANOTHER));
    on(() -> find("#changePassword", Button.class).fire());
    window.pictures("account-not-yours", PictureWindow.usualSizes());
    assertTrue(on(() -> find("#presentPassword", PasswordRevealField.class).isFocusWithin()));
  }

  @Test
  void aCodeIsAskedAndTheChangeGoesOnByItself(FxRobot robot) throws Exception {
    show("Priya");
    console.clock().advance(Duration.ofMinutes(6));
    on(() -> find("#presentPassword", PasswordRevealField.class).setText(SampleOrganization.PASSWORD));
    on(() -> find("#newPassword", PasswordRevealField.class).setText(ANOTHER));
    on(() -> find("#newPasswordAgain", PasswordRevealField.class).setText(ANOTHER));
    on(() -> find("#changePassword", Button.class).fire());
    PictureWindow.settle();
    window.pictures("account-code", PictureWindow.usualSizes());
    assertTrue(on(() -> find("#proveCode", CodeField.class).isFocused()));
    robot.write("000000");
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    window.pictures("account-code-wrong", PictureWindow.usualSizes());
    robot.write(console.codeOf(console.person("Priya").email()).orElseThrow());
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals("", on(() -> find("#newPassword", PasswordRevealField.class).getText()));
    window.pictures("account-changed", PictureWindow.usualSizes());
  }

  @Test // S-35
  void whoeverHasNoAuthenticatorIsAskedForThePassword(FxRobot robot) throws Exception {
    show("Grace");
    console.clock().advance(Duration.ofMinutes(6));
    on(() -> find("#enroll", Button.class).fire());
    PictureWindow.settle();
    window.pictures("account-prove-password", PictureWindow.usualSizes());
    assertTrue(on(() -> find("#provePassword", PasswordRevealField.class).isFocusWithin()));
    robot.write("not this one at all");
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    window.pictures("account-prove-password-wrong", PictureWindow.usualSizes());
    assertTrue(on(() -> find("#provePassword", PasswordRevealField.class).isFocusWithin()));
    robot.write(SampleOrganization.PASSWORD);
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
    assertEquals(1, grants.size());
  }

  @Test
  void whoeverNeedNotUseMfaRemovesIt() throws Exception {
    MyAccountViewModel viewModel = show("Sofia");
    window.pictures("account-not-required", PictureWindow.usualSizes());
    on(() -> find("#remove", Button.class).fire());
    PictureWindow.settle();
    window.pictures("account-remove", PictureWindow.usualSizes());
    on(() -> find("#dialogConfirm", Button.class).fire());
    on(viewModel::refresh);
    PictureWindow.settle();
    assertFalse(on(() -> find("#enroll", Button.class).isVisible()));
    window.pictures("account-removed", PictureWindow.usualSizes());
  }

  @Test
  void twoRecoveryCodesLeftAndManySignIns() throws Exception {
    for (int i = 0; i < 12; i++) {
      console.clock().advance(Duration.ofMinutes(20));
      console.services().signIn().signIn(console.person("Priya").email(), "not this one at all");
    }
    console.clock().advance(Duration.ofMinutes(20));
    console.sql(
        "delete from recovery_code where administrator_id = ? and selector not in"
            + " (select selector from recovery_code where administrator_id = ?"
            + " order by selector fetch first 2 rows only)",
        console.person("Priya").id(),
        console.person("Priya").id());
    show("Priya");
    window.pictures("account-few-codes", PictureWindow.usualSizes());
    on(() -> find("#newCodes", Button.class).fire());
    PictureWindow.settle();
    window.pictures("account-new-codes", PictureWindow.usualSizes());
    on(() -> find("#dialogConfirm", Button.class).fire());
    assertEquals(10, codes.getFirst().codes().size());
  }

  @Test
  void anAccountThatIsGoneSaysSo() throws Exception {
    MyAccountViewModel viewModel = show("Omar");
    SignedIn.suspend(console, "Omar");
    on(viewModel::refresh);
    window.pictures("account-gone", PictureWindow.usualSizes());
  }

  private <N extends Node> N find(String id, Class<N> type) {
    return type.cast(window.scene().lookup(id));
  }

  private MyAccountViewModel show(String firstName) throws Exception {
    Administrator person = console.person(firstName);
    Session session = SignedIn.as(console, person);
    ViewLoader loader = new ViewLoader(window.strings());
    AccountWindow around =
        new AccountWindow(
            new ProofCard(
                Background.direct(),
                window.strings(),
                console.services().secondFactor(),
                session,
                window.layers().dialogs(),
                Optional::empty),
            window.layers().dialogs(),
            window.layers().toasts());
    MyAccountViewModel viewModel =
        new MyAccountViewModel(
            Background.direct(),
            window.strings(),
            console.services().ownAccount(),
            console.services().ownMfa(),
            new PasswordRule(),
            session,
            console.clock(),
            ZoneId.of("UTC"),
            around,
            grants::add,
            codes::add);
    viewModel.showKit(console.services().kits().making(), new Navigator());
    loader.register(
        MyAccountController.class,
        () -> new MyAccountController(viewModel));
    window.showInShell(
        new Route.MyAccount(),
        on(() -> loader.load(MyAccountController.class)).root(),
        console.entriesOf(firstName),
        person.name(),
        person.role().label());
    return viewModel;
  }
}
