package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.database.DataFolder;
import org.latchkey.database.FolderLock;
import org.latchkey.database.StoreException;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.TotpKey;
import org.latchkey.settings.SecuritySettings;
import org.testfx.api.FxToolkit;

/** Every way back in through real windows: invitation, required enrollment, lost phone, forgotten password. */
class ResetJourneyTest {
  private static final String IVO = FileConsole.email("Ivo");
  private static final String RITA = FileConsole.email("Rita");
  private static final String NEW = "violet gravel under seven moons";

  private final MovableClock clock = new MovableClock(Instant.now());
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** Looks into the store while no program has it open. */
  private <T> T inStore(Function<FileConsole, T> look) {
    try (FileConsole console = FileConsole.open(folder, clock)) {
      return look.apply(console);
    }
  }

  private String code(String address, MessageKind kind) {
    return inStore(console -> new Mailbox(console.services()).code(address, kind));
  }

  private void inWindow(ConsoleWindow window, Runnable steps) {
    try {
      steps.run();
    } finally {
      window.close();
    }
  }

  @Test
  void anInvitedPersonSetsAPasswordAndEnrollsByMessageWhereThePasswordAloneDoesNotDo() {
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      console
          .services()
          .administration()
          .add(
              console.actor(FileConsole.OWNER),
              new PersonForm("Ivo", "Novak", IVO, Role.MANAGER, MfaRequirement.REQUIRED));
      console.change(
          () -> console.services().settings().setSecurity(new SecuritySettings(false, 15)));
    }
    String invitation = code(IVO, MessageKind.INVITATION);
    ConsoleWindow first = ConsoleWindow.open(folder, clock);
    inWindow(
        first,
        () -> {
          first.click("#haveSetupCode");
          first.click("#setupCode");
          first.write(invitation.toLowerCase(Locale.ROOT).replace("-", " "));
          first.click("#goOn");
          first.type("#email", IVO);
          first.type("#password", NEW);
          first.type("#passwordAgain", NEW);
          first.click("#setPassword");
          first.see(".toast");
          assertEquals(IVO, ((TextInputControl) first.see("#email")).getText());
          first.type("#password", NEW);
          first.click("#signIn");
          first.click("#enroll");
          first.hear("If there is such an account");
        });
    String code = code(IVO, MessageKind.MFA_SET_UP_ASKED);
    ConsoleWindow second = ConsoleWindow.follow(folder, code, clock);
    inWindow(
        second,
        () -> {
          WayBackSteps.setUpMfa(second, IVO, NEW);
          WayBackSteps.enroll(second, clock, "Your MFA was set up successfully");
        });
    ConsoleWindow again = ConsoleWindow.follow(folder, code, clock);
    inWindow(
        again, () -> again.hear("This code was used already"));
  }

  @Test
  void whoeverLostThePhoneGetsAnotherInAndTheOldOneIsRefused() {
    TotpKey lost;
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      lost = console.enroll(console.add("Rita", Role.MANAGER, MfaRequirement.REQUIRED));
    }
    ConsoleWindow first = ConsoleWindow.open(folder, clock);
    inWindow(
        first,
        () -> {
          WayBackSteps.signIn(first, RITA, FileConsole.PASSWORD);
          first.click("#enroll");
          first.see("#setupCode");
        });
    String code = code(RITA, MessageKind.MFA_SET_UP_ASKED);
    clock.advance(Duration.ofSeconds(1));
    ConsoleWindow second = ConsoleWindow.open(folder, clock);
    inWindow(
        second,
        () -> {
          second.see("#haveSetupCode");
          callWith(LetterWords.link(code));
          WayBackSteps.setUpMfa(second, RITA, FileConsole.PASSWORD);
          String secret = WayBackSteps.enroll(second, clock, "Your MFA was reset successfully");
          clock.advance(Duration.ofSeconds(60));
          second.press(KeyCode.CONTROL, KeyCode.L);
          second.type("#password", FileConsole.PASSWORD);
          second.click("#signIn");
          second.type("#code", Rfc6238.code(lost.base32(), clock.instant()));
          second.click("#verify");
          second.hear("This code is not accepted");
          second.type("#code", Rfc6238.code(secret, clock.instant()));
          second.click("#verify");
          second.see("#home");
        });
    assertEquals(
        MessageKind.MFA_REPLACED,
        inStore(console -> new Mailbox(console.services()).kinds(RITA).getFirst()));
  }

  @Test // what is open is left only when whoever sits there agrees
  void aLinkWhileSignedInAsksBeforeItSignsOut() {
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      console.add("Rita", Role.MANAGER, MfaRequirement.NOT_REQUIRED);
      console.services().wayBack().messages().newPassword(RITA);
    }
    String code = code(RITA, MessageKind.PASSWORD_RESET);
    ConsoleWindow window = ConsoleWindow.open(folder, clock);
    inWindow(
        window,
        () -> {
          WayBackSteps.signIn(window, RITA, FileConsole.PASSWORD);
          window.see("#home");
          callWith(LetterWords.link(code));
          window.waitForFocus("#dialogConfirm");
          window.click("#dialogCancel");
          window.click("#myAccount");
          window.see("#presentPassword");
          callWith("latchkey://set-up?code=garbage");
          window.waitForFocus("#dialogConfirm");
          window.click("#dialogConfirm");
          window.hear("This is not a set-up code");
          callWith(LetterWords.link(code));
          window.see("#passwordAgain");
        });
  }

  private void callWith(String link) {
    assertThrows(
        StoreException.class, () -> FolderLock.take(DataFolder.at(folder), link, heard -> {}));
  }
}
