package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.demo.SampleOrganization;
import org.testfx.api.FxToolkit;

/** Somebody without a phone at hand looks around in the sample organization. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class PracticePhoneTest {
  private final MovableClock clock = new MovableClock(Instant.now());
  private ConsoleWindow window;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    window = ConsoleWindow.openSample(clock);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void thePracticePhoneAloneFinishesAnEnrollmentAndSignsInAfterwards() {
    window.click("#useHint");
    window.click("#signIn");
    window.type("#code", shown());
    window.press(KeyCode.ENTER);
    window.click("#myAccount");
    window.click("#enroll");
    window.click("#haveApp");
    window.see("#continueButton");
    String firstKey = key();
    window.click("#scan");
    String old = shown();
    window.click("#newKey");
    ConsoleWindow.waitFor("another key", () -> !key().equals(firstKey));
    window.click("#scan");
    ConsoleWindow.waitFor("the code of the new key", () -> !shown().equals(old));
    window.click("#continueButton");
    window.type("#code", shown());
    window.click("#submit");
    window.click("#savedCodes");
    window.click("#finish");
    window.click("#goOn");
    window.see("#enroll");
    window.press(KeyCode.CONTROL, KeyCode.L);
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    String after = shown();
    assertNotEquals(old, after);
    window.type("#code", after);
    window.press(KeyCode.ENTER);
    window.see("#enroll");
  }

  private String key() {
    return ((TextInputControl) window.see("#totpKey")).getText();
  }

  private String shown() {
    return window.textOf("#phoneCode").replaceAll("\\D", "");
  }
}
