package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.demo.SampleOrganization;
import org.testfx.api.FxToolkit;

/** What a lock leaves on the screen, and what a screen is after something took its place. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class SessionTest {
  private final MovableClock clock = new MovableClock(Instant.now());
  private ConsoleWindow window;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    window = ConsoleWindow.openSample(clock);
    window.click("#useHint");
    window.click("#signIn");
    enterCode();
    window.see("#withoutMfaTile");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void enterCode() {
    window.see("#code");
    window.type("#code", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
  }

  @Test // S-37
  void afterALockNothingCanBeUndoneAndOneComesBackToWhereOneWas() {
    window.click("#withoutMfaTile");
    window.click("#withoutMfaTable .check-box");
    window.click("#actions");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.click("#dialogConfirm");
    window.see(".toast");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#password");
    assertFalse(window.isThere(".toast"), "the message with Undo");
    assertFalse(window.isThere("#withoutMfaTable"), "the list");
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    enterCode();
    window.see("#withoutMfaTable");
  }

  @Test
  void myAccountWorksAfterItsWizardWasCancelled() {
    window.click("#myAccount");
    window.click("#enroll");
    window.click("#cancel");
    window.type("#presentPassword", SampleOrganization.PASSWORD);
    window.type("#newPassword", "seven herons over the quay");
    window.type("#newPasswordAgain", "seven herons over the quay");
    window.click("#changePassword");
    window.see(".toast");
  }
}
