package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.ui.kit.window.SceneWords;
import org.testfx.api.FxToolkit;

/** What a lock takes out of the windows, and what it keeps for the one who comes back. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class LockTest {
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

  @Test // S-37
  void noRowAndNoNameIsLeftBehindTheLock() {
    window.click("#administrators");
    window.see("#administratorsTable .check-box");
    window.click("#administratorsTable .check-box");
    window.click("#personMenu");
    assertTrue(rows().size() > 20, "names and addresses in the table");
    assertEquals(1, ConsoleWindow.onFx(SceneWords::popups));
    lockByKeys();
    assertEquals(List.of(), rows());
    assertEquals(0, ConsoleWindow.onFx(SceneWords::popups));
    unlock();
    window.see("#administratorsTable");
  }

  @Test // S-37
  void aQuestionIsGoneWithTheLockAndNothingOfItIsDone() {
    String before = window.textOf("#withoutMfaCount");
    askToRequireMfa();
    lockByKeys();
    assertEquals(List.of(), rows());
    assertFalse(window.isThere(".dialog"));
    unlock();
    window.see("#administratorsTable");
    assertFalse(window.isThere(".dialog"));
    window.click("#home");
    window.waitForText("#withoutMfaCount", before);
  }

  @Test // S-37
  void theSearchIsGoneWithTheLockAndNobodyWhomItFound() {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.waitForFocus("#searchText");
    window.write("harbor");
    ConsoleWindow.waitFor("people to be found", () -> rows().size() > 10);
    lockByKeys();
    assertEquals(List.of(), rows());
    assertFalse(words().contains("harbor"));
    assertFalse(window.isThere("#searchText"));
    unlock();
    window.see("#withoutMfaTile");
    assertFalse(window.isThere("#searchText"));
  }

  @Test // S-34: a suspended machine
  void theKeyThatWakesTheMachineConfirmsNothing() {
    String before = window.textOf("#withoutMfaCount");
    askToRequireMfa();
    clock.advance(Duration.ofHours(2));
    window.press(KeyCode.ENTER);
    window.see("#somebodyElse");
    assertEquals(List.of(), rows());
    unlock();
    window.click("#home");
    window.waitForText("#withoutMfaCount", before);
  }

  @Test // S-34
  void itSaysThatItLocksAndLocksWhenNobodyIsThere() {
    clock.advance(Duration.ofSeconds(14 * 60 + 1));
    window.see("#windowNotice");
    window.press(KeyCode.SHIFT);
    ConsoleWindow.waitFor("the notice to go", () -> !window.isThere("#windowNotice"));
    clock.advance(Duration.ofMinutes(16));
    window.see("#somebodyElse");
    assertFalse(window.isThere("#windowNotice"));
    assertEquals(List.of(), rows());
    unlock();
    window.see("#withoutMfaTile");
    ConsoleWindow.waitFor(
        "the activity to tell of it",
        () -> words().stream().anyMatch(line -> line.contains("unused until it locked")));
  }

  @Test // S-34
  void afterADayWhoeverIsBusySignsInAgain() {
    for (int minutes = 0; minutes < 24 * 60; minutes += 14) {
      clock.advance(Duration.ofMinutes(14));
      window.press(KeyCode.SHIFT);
    }
    window.see("#somebodyElse");
    unlock();
    window.see("#withoutMfaTile");
  }

  @Test
  void aSignInThatNobodyGoesOnWithEndsByItselfAndSaysSo() {
    lockByKeys();
    window.click("#somebodyElse");
    window.click("#useHint");
    window.click("#signIn");
    window.see("#code");
    clock.advance(Duration.ofMinutes(11));
    window.see("#haveSetupCode");
    window.hear("That took too long");
  }

  @Test
  void aWayBackInThatIsLeftAloneEndsByItself() {
    lockByKeys();
    window.click("#somebodyElse");
    window.click("#haveSetupCode");
    window.see("#setupCode");
    clock.advance(Duration.ofMinutes(9));
    window.press(KeyCode.SHIFT);
    clock.advance(Duration.ofMinutes(9));
    window.press(KeyCode.SHIFT);
    assertTrue(window.isThere("#setupCode"));
    clock.advance(Duration.ofMinutes(11));
    window.see("#haveSetupCode");
    window.hear("That took too long");
  }

  @Test // S-37, S-38
  void theKeyOfAWizardIsGoneFromWindowAndClipboard() {
    window.click("#myAccount");
    window.click("#enroll");
    window.click("#haveApp");
    window.click("#copyKey");
    String key = ConsoleWindow.onFx(() -> ((TextInputControl) window.see("#totpKey")).getText());
    assertEquals(key.replace(" ", ""), clipboard());
    assertTrue(words().contains(key) && words().contains("QR code"));
    lockByKeys();
    assertEquals("", clipboard());
    assertFalse(words().stream().anyMatch(word -> word.contains(key.substring(0, 9))));
    assertFalse(words().contains("QR code"));
    unlock();
    window.see("#enroll");
  }

  private void askToRequireMfa() {
    window.click("#administrators");
    window.click("#administratorsTable .check-box");
    window.click("#requireMfa");
    window.see("#dialogConfirm");
  }

  private void lockByKeys() {
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#somebodyElse");
  }

  private void unlock() {
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    enterCode();
  }

  private void enterCode() {
    window.see("#code");
    window.type("#code", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
  }

  private static List<String> words() {
    return ConsoleWindow.onFx(SceneWords::all);
  }

  private static String clipboard() {
    return ConsoleWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  /** Names and addresses of people that the windows hold, but for the address of whoever locked. */
  private static List<String> rows() {
    try (SampleConsole console = SampleConsole.open()) {
      List<String> words = words();
      return console.services().administrators().all().stream()
          .flatMap(person -> Stream.of(person.name(), person.email()))
          .filter(known -> !known.equals(SampleOrganization.FIRST_EMAIL))
          .filter(known -> words.stream().anyMatch(word -> word.contains(known)))
          .toList();
    }
  }
}
