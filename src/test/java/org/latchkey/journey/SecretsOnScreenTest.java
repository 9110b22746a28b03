package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.ui.kit.window.SceneWords;
import org.testfx.api.FxToolkit;

/** Where the key, the recovery codes and a password that are shown are to be found, and for how long. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class SecretsOnScreenTest {
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
    window.see("#code");
    window.type("#code", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
    window.see("#withoutMfaTile");
    window.click("#myAccount");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test // S-38, S-39
  void theKeyIsReadOnlyWhereItStandsAndLeavesTheClipboard() {
    String key = showKey();
    window.click("#copyKey");
    assertEquals(key, clipboard());
    assertNowhereBesideTheText(key);
    clock.advance(Duration.ofSeconds(31));
    ConsoleWindow.waitFor("the key to leave the clipboard", () -> clipboard().isEmpty());
  }

  @Test // S-37, S-38, S-39
  void recoveryCodesThatWereNotSavedAreGoneWithTheLockAndOthersFollow() {
    String key = showKey();
    window.click("#continueButton");
    clock.advance(Duration.ofSeconds(30));
    window.type("#code", Rfc6238.code(key, clock.instant()));
    window.click("#submit");
    window.click("#copyCodes");
    List<String> codes = List.of(clipboard().split("\n"));
    assertEquals(10, codes.size());
    codes.forEach(SecretsOnScreenTest::assertNowhereBesideTheText);
    assertTrue(words(SceneWords::all).containsAll(codes));
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#somebodyElse");
    assertEquals("", clipboard());
    assertFalse(words(SceneWords::all).stream().anyMatch(codes::contains));
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    window.type("#code", Rfc6238.code(key, clock.instant()));
    window.press(KeyCode.ENTER);
    window.see("#savedCodes");
    assertFalse(words(SceneWords::all).stream().anyMatch(codes::contains));
    clock.advance(Duration.ofMinutes(16));
    window.see("#somebodyElse");
  }

  @Test // S-39, S-37
  void aPasswordThatIsShownIsReadOnlyInItsField() {
    window.type("#presentPassword", "herons");
    window.click("#presentPassword .eye");
    assertTrue(words(SceneWords::all).contains("herons"));
    assertNowhereBesideTheText("herons");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#somebodyElse");
    assertFalse(words(SceneWords::all).contains("herons"));
  }

  private String showKey() {
    window.click("#enroll");
    window.click("#haveApp");
    TextInputControl field = (TextInputControl) window.see("#totpKey");
    return ConsoleWindow.onFx(field::getText).replace(" ", "");
  }

  private static void assertNowhereBesideTheText(String secret) {
    assertFalse(
        words(SceneWords::besideTheText).stream()
            .anyMatch(word -> word.replace(" ", "").contains(secret)));
  }

  private static List<String> words(Supplier<List<String>> asked) {
    return ConsoleWindow.onFx(asked::get);
  }

  private static String clipboard() {
    return ConsoleWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}
