package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.ui.kit.window.SceneWords;
import org.testfx.api.FxToolkit;

/** What was entered and not saved, when the console locks, and a wizard that nobody is in front of. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class UnsavedTest {
  private static final String WITHOUT_MFA = "mei-ling.zhao@harborfinch.example";

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
  void whoeverUnlocksFindsTheirFormAsTheyLeftIt() {
    signIn();
    enterSomebodyNew();
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#somebodyElse");
    assertFalse(words().stream().anyMatch(word -> word.contains("Lovelace")));
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    window.click("#back");
    window.see("#somebodyElse");
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    enterCode();
    assertEquals("Lovelace", text("#lastName"));
    assertEquals("ada@example.com", text("#email"));
    assertFalse(((CheckBox) window.see("#requireMfaBox")).isSelected());
    window.click("#add");
    window.see(".toast");
  }

  @Test
  void whatWasEnteredInTheSettingsComesBackToo() {
    signIn();
    window.click("#settings");
    window.click("#supportContact");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    window.type("#supportContact", "Ask Ada");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.see("#somebodyElse");
    clock.advance(Duration.ofSeconds(30));
    window.type("#password", SampleOrganization.PASSWORD);
    window.click("#signIn");
    enterCode();
    assertEquals("Ask Ada", text("#supportContact"));
  }

  @Test
  void somebodyElseGetsNothingOfIt() {
    signIn();
    enterSomebodyNew();
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.click("#somebodyElse");
    enter(WITHOUT_MFA);
    window.click("#signIn");
    window.see("#withoutMfaTile");
    window.click("#administrators");
    window.click("#addAdministrator");
    assertEquals("", text("#lastName"));
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.click("#somebodyElse");
    enter(SampleOrganization.FIRST_EMAIL);
    clock.advance(Duration.ofSeconds(30));
    window.click("#signIn");
    enterCode();
    window.see("#withoutMfaTile");
    assertFalse(words().stream().anyMatch(word -> word.contains("Lovelace")));
  }

  @Test // S-34, S-37
  void aWizardBeforeTheConsoleGivesWayWithItsKey() {
    enter("yusuf.kaya@harborfinch.example");
    window.click("#signIn");
    window.click("#enroll");
    window.click("#haveApp");
    String key = text("#totpKey");
    clock.advance(Duration.ofMinutes(16));
    window.see("#useHint");
    assertFalse(words().stream().anyMatch(word -> word.contains(key.substring(0, 9))));
  }

  private void signIn() {
    window.click("#useHint");
    window.click("#signIn");
    enterCode();
    window.see("#withoutMfaTile");
  }

  private void enter(String email) {
    window.click("#email");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    window.type("#email", email);
    window.type("#password", SampleOrganization.PASSWORD);
  }

  private void enterCode() {
    window.see("#code");
    window.type("#code", window.textOf("#phoneCode").replaceAll("\\D", ""));
    window.press(KeyCode.ENTER);
  }

  private void enterSomebodyNew() {
    window.click("#administrators");
    window.click("#addAdministrator");
    window.type("#firstName", "Ada");
    window.type("#lastName", "Lovelace");
    window.type("#email", "ada@example.com");
    window.click("#requireMfaBox");
  }

  private String text(String query) {
    TextInputControl field = (TextInputControl) window.see(query);
    return ConsoleWindow.onFx(field::getText);
  }

  private static List<String> words() {
    return ConsoleWindow.onFx(SceneWords::all);
  }
}
