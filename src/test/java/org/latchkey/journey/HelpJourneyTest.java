package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.mfa.TotpKey;
import org.testfx.api.FxToolkit;

/** Somebody has lost their phone, and an Administrator with Billing resets their MFA. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class HelpJourneyTest {
  private final MovableClock clock = new MovableClock(Instant.now());
  @TempDir private Path folder;
  private TotpKey key;
  private ConsoleWindow window;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      key = console.enroll(console.person(FileConsole.OWNER).id());
      console.enroll(console.add("Priya", Role.MANAGER, MfaRequirement.REQUIRED));
    }
    window = ConsoleWindow.open(folder, clock);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test // S-35, S-54
  void aResetAsksForTheCodeAgainAndLeavesAMessageForItsReader() {
    window.type("#email", FileConsole.email(FileConsole.OWNER));
    window.type("#password", FileConsole.PASSWORD);
    window.click("#signIn");
    enterCode("#code");
    window.click("#administrators");
    window.type("#search", "priya");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.see("#resetMfa");
    clock.advance(Duration.ofMinutes(6));
    window.click("#resetMfa");
    window.click("#dialogConfirm");
    enterCode("#proveCode");
    window.see(".toast");
    assertEquals("MFA of 1 administrator is reset.", window.textOf(".toast .label"));
    ConsoleWindow.waitFor(
        "the message", () -> window.textOf("#setUpMessage").startsWith("waits in the Outbox"));
    ConsoleWindow.waitFor(
        "the reason", () -> window.textOf("#helpReason").contains("Reset MFA: there is no"));
  }

  private void enterCode(String field) {
    window.see(field);
    window.type(field, Rfc6238.code(key.base32(), clock.instant()));
    window.press(KeyCode.ENTER);
  }
}
