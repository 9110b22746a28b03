package org.latchkey.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.InstantSource;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.latchkey.qr.QrReader;

/** What somebody does in the window who gets in, or back in. */
final class WayBackSteps {
  private WayBackSteps() {}

  static void signIn(ConsoleWindow window, String email, String password) {
    window.type("#email", email);
    window.type("#password", password);
    window.click("#signIn");
  }

  static void setUpMfa(ConsoleWindow window, String email, String password) {
    window.hear("Enter the password that goes with this set-up code");
    assertFalse(window.isThere("#setUp"), "the button waits until both are filled");
    window.type("#email", email);
    assertFalse(window.isThere("#setUp"), "the button waits until both are filled");
    window.type("#password", password);
    window.click("#setUp");
  }

  /** Goes through the wizard and returns the secret that the photographed QR code holds. */
  static String enroll(ConsoleWindow window, InstantSource clock, String outcome) {
    String secret = scanAndSubmit(window, clock);
    finish(window, outcome);
    return secret;
  }

  /** The wizard up to the recovery codes; returns the secret that the photographed QR code holds. */
  static String scanAndSubmit(ConsoleWindow window, InstantSource clock) {
    window.click("#haveApp");
    window.see("#qr");
    ConsoleWindow.waitFor(
        "a QR code to be drawn", () -> new QrReader().read(window.photograph()).isPresent());
    String secret = Rfc6238.secretOf(new QrReader().read(window.photograph()).orElseThrow());
    window.click("#continueButton");
    assertFalse(window.isThere("#submit"), "the button waits for the code");
    window.type("#code", Rfc6238.code(secret, clock.instant()));
    window.click("#submit");
    return secret;
  }

  /** The recovery codes that the wizard shows. */
  static List<String> recoveryCodes(ConsoleWindow window) {
    Parent codes = (Parent) window.see("#codes");
    return ConsoleWindow.onFx(
        () ->
            codes.getChildrenUnmodifiable().stream()
                .filter(Labeled.class::isInstance)
                .map(code -> ((Labeled) code).getText())
                .toList());
  }

  /** The wizard from the recovery codes to its end, and on into the console. */
  static void finish(ConsoleWindow window, String outcome) {
    window.click("#savedCodes");
    window.click("#finish");
    window.hear(outcome);
    window.click("#goOn");
    window.see("#home");
  }
}
