package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.MovableClock;
import org.latchkey.qr.QrReader;
import org.testfx.api.FxToolkit;

/** The way of a new organization through real windows, with an authenticator app of the tests' own. */
class JourneyTest {
  static final String EMAIL = "anna.moreau@harborfinch.example";
  static final String PASSWORD = "seven herons over the quay";
  private static final Path PROOF = Path.of("target", "screens", "proof");

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void fromTheFirstRunToNobodyWithoutMfaAndBackInANewProcess(@TempDir Path folder)
      throws Exception {
    MovableClock clock = new MovableClock(Instant.now());
    ConsoleWindow window = ConsoleWindow.open(folder.resolve("data"), clock);
    String secret;
    try {
      setUp(window);
      secret = enroll(window, clock);
      add(window, "Omar", "Haddad");
      add(window, "Grace", "Lindqvist");
      requireOfEverybody(window);
    } finally {
      window.close();
    }
    Instant later = clock.instant().plus(Duration.ofSeconds(30));
    assertEquals(
        List.of("Good day", "without MFA required: 0", "administrators: 3", "replay refused"),
        AnotherProcess.run(
            folder.resolve("second-run.err"),
            SecondRun.class,
            folder.resolve("data").toString(),
            secret,
            later.toString()));
  }

  @Test
  void twoWizardsShowTwoKeysAndEachStoresItsOwn(@TempDir Path folder) throws Exception {
    List<String> secrets = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      MovableClock clock = new MovableClock(Instant.now());
      ConsoleWindow window = ConsoleWindow.open(folder.resolve(name), clock);
      try {
        setUp(window);
        String secret = enroll(window, clock);
        secrets.add(secret);
      } finally {
        window.close();
      }
      assertEquals(secrets.getLast(), StoredKey.of(folder.resolve(name), EMAIL));
    }
    assertNotEquals(secrets.getFirst(), secrets.getLast());
  }

  static void setUp(ConsoleWindow window) {
    window.type("#organization", "Harbor & Finch Ltd");
    window.type("#firstName", "Anna");
    window.type("#lastName", "Moreau");
    window.type("#email", EMAIL);
    window.type("#password", PASSWORD);
    window.type("#passwordAgain", PASSWORD);
    window.click("#setUp");
  }

  private static String enroll(ConsoleWindow window, MovableClock clock) throws IOException {
    String secret = throughTheWizard(window, clock);
    declineTheKit(window);
    return secret;
  }

  /** Says no to the recovery kit that is offered, twice. */
  static void declineTheKit(ConsoleWindow window) {
    window.see("#takeOffer");
    leaveWithoutKit(window);
  }

  static void leaveWithoutKit(ConsoleWindow window) {
    window.click("#leave");
    window.click("#dialogConfirm");
    window.see("#withoutMfaTile");
  }

  /** Goes through the wizard and returns the secret that the photographed QR code holds. */
  static String throughTheWizard(ConsoleWindow window, MovableClock clock) throws IOException {
    window.click("#haveApp");
    window.see("#qr");
    ConsoleWindow.waitFor(
        "a QR code to be drawn", () -> new QrReader().read(window.photograph()).isPresent());
    BufferedImage photograph = window.photograph();
    String uri = new QrReader().read(photograph).orElseThrow();
    String secret = Rfc6238.secretOf(uri);
    assertTrue(uri.startsWith("otpauth://totp/Harbor%20and%20Finch%20Ltd:" + EMAIL + "?"), uri);
    assertEquals(
        secret, ((TextInputControl) window.see("#totpKey")).getText().replace(" ", ""));
    String code = Rfc6238.code(secret, clock.instant());
    Files.createDirectories(PROOF);
    ImageIO.write(photograph, "png", PROOF.resolve("wizard-scan.png").toFile());
    Files.writeString(PROOF.resolve("wizard-scan.uri"), uri);
    Files.writeString(
        PROOF.resolve("code.txt"), secret + " " + clock.instant().getEpochSecond() + " " + code);
    window.click("#continueButton");
    window.type("#code", code);
    window.click("#submit");
    window.click("#savedCodes");
    window.click("#finish");
    window.click("#goOn");
    return secret;
  }

  private static void add(ConsoleWindow window, String firstName, String lastName) {
    window.click("#administrators");
    window.click("#addAdministrator");
    window.type("#firstName", firstName);
    window.type("#lastName", lastName);
    window.type("#email", firstName + "." + lastName + "@harborfinch.example");
    window.click("#requireMfaBox");
    window.click("#add");
    window.see("#administratorsTable");
  }

  private static void requireOfEverybody(ConsoleWindow window) {
    window.click("#home");
    window.waitForText("#withoutMfaCount", "2");
    window.click("#withoutMfaTile");
    TableView<?> table = (TableView<?>) window.see("#withoutMfaTable");
    ConsoleWindow.waitFor(
        "two rows", () -> ConsoleWindow.onFx(() -> table.getItems().size() == 2));
    window.click("#withoutMfaTable .check-box");
    window.click("#actions");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.click("#dialogConfirm");
    ConsoleWindow.waitFor("no rows", () -> ConsoleWindow.onFx(() -> table.getItems().isEmpty()));
    window.click("#home");
    window.waitForText("#withoutMfaCount", "0");
  }
}
