package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.administrator.notice.SignInNotice;
import org.latchkey.credential.kit.KitText;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.kit.KitMaking;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.signin.kit.PreparedKit;
import org.testfx.api.FxToolkit;

/** The owner of an offline office loses everything but the recovery kit. */
class RecoveryKitJourneyTest {
  private static final String PASSPHRASE = "four lanterns under the old bridge";
  private static final String WANTED = "violet gravel below nine moons";

  private final MovableClock clock = new MovableClock(Instant.now());

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whoLostEverythingComesBackInByTheKitAndTheOthersHear(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    String secret = firstRun(data);
    String kit = kit(data, secret);
    clock.advance(Duration.ofDays(400));
    comeBackIn(data, kit);
    try (FileConsole console = FileConsole.open(data, clock)) {
      SignInNotice notice = console.services().notices().unseen(console.actor("Rita")).getFirst();
      assertEquals("Anna Moreau", notice.name());
      assertEquals(
          new KitOpening.Refused(KitOpening.Reason.KIT_USED, ""),
          console.services().kits().use().open(KitText.read(kit), PASSPHRASE));
      assertInstanceOf(
          SignInStep.EnterCode.class,
          console.services().signIn().signIn(JourneyTest.EMAIL, WANTED));
    }
    ConsoleWindow window = ConsoleWindow.open(data, clock);
    try {
      window.see("#email");
      assertFalse(window.isThere("#useKit"), "there is none any more");
    } finally {
      window.close();
    }
  }

  /** A kit is offered after the first run; one that was not saved is none. */
  private String firstRun(Path data) throws Exception {
    ConsoleWindow window = ConsoleWindow.open(data, clock);
    try {
      JourneyTest.setUp(window);
      String secret = JourneyTest.throughTheWizard(window, clock);
      window.click("#takeOffer");
      window.type("#passphrase", PASSPHRASE);
      window.type("#passphraseAgain", PASSPHRASE);
      window.click("#makeKit");
      window.see("#saveKit");
      JourneyTest.leaveWithoutKit(window);
      window.click("#myAccount");
      window.click("#makeKit");
      window.click("#leave");
      window.see("#kitCard");
      window.click("#settings");
      window.click("#security");
      window.see("#kitWarning");
      window.click("#makeKit");
      window.see("#passphrase");
      window.click("#leave");
      window.see("#mail");
      return secret;
    } finally {
      window.close();
    }
  }

  /** Makes and keeps a kit as the screen does once a file is chosen. */
  private String kit(Path data, String secret) {
    clock.advance(Duration.ofMinutes(1));
    try (FileConsole console = FileConsole.open(data, clock)) {
      console.add("Rita", Role.ADMINISTRATOR, MfaRequirement.REQUIRED);
      SignInStep.EnterCode step =
          assertInstanceOf(
              SignInStep.EnterCode.class,
              console.services().signIn().signIn(JourneyTest.EMAIL, JourneyTest.PASSWORD));
      CodeOutcome.Accepted accepted =
          assertInstanceOf(
              CodeOutcome.Accepted.class,
              console
                  .services()
                  .secondFactor()
                  .verify(step.pending(), Rfc6238.code(secret, clock.instant())));
      Session session = assertInstanceOf(SignInStep.SignedIn.class, accepted.next()).session();
      PreparedKit kit =
          assertInstanceOf(
                  KitMaking.Prepared.class,
                  console.services().kits().making().prepare(session, PASSPHRASE))
              .kit();
      assertEquals(
          new KitMaking.Kept(), console.services().kits().making().keep(session, kit));
      return kit.lines();
    }
  }

  private void comeBackIn(Path data, String kit) throws Exception {
    ConsoleWindow window = ConsoleWindow.open(data, clock);
    try {
      window.click("#useKit");
      TextInputControl lines = (TextInputControl) window.see("#kitText");
      ConsoleWindow.onFx(
          () -> {
            lines.setText(kit.replace("\n3: ", "\n3: 0"));
            return true;
          });
      window.type("#passphrase", PASSPHRASE);
      window.click("#openKit");
      window.waitForText(
          "#textProblem", "There is a typing error in the line that begins with \"3:\".");
      ConsoleWindow.onFx(
          () -> {
            lines.setText(kit);
            return true;
          });
      window.click("#openKit");
      window.type("#password", WANTED);
      window.type("#passwordAgain", WANTED);
      window.click("#goOn");
      JourneyTest.throughTheWizard(window, clock);
      JourneyTest.declineTheKit(window);
    } finally {
      window.close();
    }
  }
}
