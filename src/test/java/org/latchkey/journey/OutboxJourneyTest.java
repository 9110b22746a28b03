package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** An office without a mail server hands over a message, and whom it was about is told. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class OutboxJourneyTest {
  private static final String MEI_LING = "mei-ling.zhao@harborfinch.example";

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
  void aPasswordMessageIsHandedOverAndItsRecipientIsToldOnce() {
    window.click("#useHint");
    window.click("#signIn");
    window.see("#code");
    window.type("#code", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
    window.waitForText("#waitingMailCount", "5");

    window.click("#waitingMailTile");
    window.type("#searchMessages", "mei-ling");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertFalse(window.isThere("#text"), "shown only when asked for");
    // Longer ago than a code speaks for what is sensitive (S-35); the message comes back by itself.
    clock.advance(Duration.ofMinutes(6));
    window.click("#showText");
    window.see("#proveCode");
    window.type("#proveCode", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
    TextInputControl text = (TextInputControl) window.see("#text");
    assertTrue(text.getText().contains("latchkey://set-up?code="), text.getText());
    window.click("#handOver");
    window.see(".toast");
    window.waitForText("#waitingMail", "4");

    window.press(KeyCode.CONTROL, KeyCode.L);
    window.click("#somebodyElse");
    signInWithPasswordAlone();
    window.see("#openAccount");
    window.click("#closeNotices");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.click("#somebodyElse");
    signInWithPasswordAlone();
    assertFalse(window.isThere("#closeNotices"), "once is enough");
  }

  private void signInWithPasswordAlone() {
    // The sample fills in somebody.
    window.click("#email");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    window.type("#email", MEI_LING);
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    window.see("#withoutMfaTile");
  }
}
