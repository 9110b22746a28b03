package org.latchkey.journey;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.latchkey.MovableClock;

/** The program started again in a process of its own: says on standard output what it found. */
public final class SecondRun {
  private SecondRun() {}

  public static void main(String[] args) throws Exception {
    // A failure on this thread must end the process, whose window would otherwise stay open.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, thrown) -> {
              System.getLogger(SecondRun.class.getName())
                  .log(System.Logger.Level.ERROR, "The second run failed", thrown);
              Runtime.getRuntime().halt(1);
            });
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    MovableClock clock = new MovableClock(Instant.parse(args[2]));
    ConsoleWindow window = ConsoleWindow.open(Path.of(args[0]), clock);
    String code = Rfc6238.code(args[1], clock.instant());
    signIn(window);
    window.type("#code", code);
    window.press(KeyCode.ENTER);
    window.see("#withoutMfaTile");
    out.println("Good day");
    window.waitForText("#withoutMfaCount", "0");
    out.println("without MFA required: 0");
    window.click("#administrators");
    TableView<?> table = (TableView<?>) window.see("#administratorsTable");
    ConsoleWindow.waitFor(
        "three rows", () -> ConsoleWindow.onFx(() -> table.getItems().size() == 3));
    out.println("administrators: 3");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.type("#password", JourneyTest.PASSWORD);
    window.click("#signIn");
    window.type("#code", code);
    window.press(KeyCode.ENTER);
    ConsoleWindow.waitFor(
        "the refusal",
        () ->
            ConsoleWindow.onFx(
                () ->
                    window.see("#problem") instanceof Labeled label
                        && label.getText().contains("used before")));
    out.println("replay refused");
    window.close();
    System.exit(0);
  }

  private static void signIn(ConsoleWindow window) {
    window.type("#email", JourneyTest.EMAIL);
    window.type("#password", JourneyTest.PASSWORD);
    window.click("#signIn");
  }
}
