package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.testfx.api.FxToolkit;

/** The search that lies over every screen, in the whole program. */
@SuppressWarnings("NullAway.Init") // JUnit opens the window before each test
class SearchJourneyTest {
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
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theKeysAndTheFieldInTheTitleBarOpenItAndEscClosesIt() {
    search("omar");
    window.press(KeyCode.ESCAPE);
    ConsoleWindow.waitFor("the search to go", () -> !window.isThere("#searchText"));
    window.click("#searchEverywhere");
    window.waitForFocus("#searchText");
  }

  @Test
  void theTableIsOpenedWithTheSearch() {
    search("harborfinch");
    window.hear("and 16 more in Administrators");
    window.press(KeyCode.UP);
    window.press(KeyCode.ENTER);
    window.see("#administratorsTable");
    TextField field = (TextField) window.see("#search");
    assertEquals("harborfinch", ConsoleWindow.onFx(field::getText));
    assertFalse(window.isThere("#searchText"));
  }

  @Test
  void aSectionOfTheSettingsIsOpenedAgainAfterAnotherWasChosenThere() {
    openBySearch("organization");
    window.see("#organizationSection");
    window.click("#mail");
    ConsoleWindow.waitFor("the mail section", () -> !window.isThere("#organizationSection"));
    openBySearch("organization");
    window.see("#organizationSection");
  }

  private void openBySearch(String text) {
    search(text);
    window.press(KeyCode.ENTER);
  }

  private void search(String text) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.waitForFocus("#searchText");
    window.write(text);
  }
}
