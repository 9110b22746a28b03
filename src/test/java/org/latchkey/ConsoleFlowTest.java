package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.credential.PasswordRule;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.WindowLayers;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How long a session lasts in the console. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class ConsoleFlowTest {
  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final List<String> locked = new ArrayList<>();
  private WindowLayers layers;

  @Start
  void start(Stage stage) {
    layers = new WindowLayers(strings);
    stage.setScene(new Scene(layers, 960, 640));
    stage.show();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test // S-34
  void theIdleTimeIsThatOfTheOrganizationAndFollowsItAtOnce() throws Exception {
    open();
    console.clock().advance(Duration.ofMinutes(10));
    setIdleLock(20);
    console.clock().advance(Duration.ofMinutes(9));
    waitFor(() -> !notice().isEmpty());
    assertEquals("Nobody is using the console. It locks in a minute. Move the mouse to stay.", notice());
    assertTrue(locked.isEmpty());
    setIdleLock(5);
    waitFor(() -> !locked.isEmpty());
    assertEquals(List.of(console.person("Mei-Ling").email()), locked);
    assertEquals("IDLE", lastLock().detail());
    assertEquals("", notice());
  }

  @Test // S-34
  void theDayIsCountedFromTheSignInAndNotFromTheLastTouch() throws Exception {
    setIdleLock(60);
    Session session = signIn();
    console.clock().advance(Duration.ofHours(24).minusSeconds(30));
    open(session);
    waitFor(() -> !notice().isEmpty());
    assertEquals(
        "You have been signed in for 24 hours. The console locks in 30 seconds.", notice());
    assertFalse(locked.contains(console.person("Mei-Ling").email()));
    console.clock().advance(Duration.ofSeconds(31));
    waitFor(() -> !locked.isEmpty());
    assertEquals("TOO_LONG", lastLock().detail());
  }

  @Test // S-60
  void whoeverClosesTheWindowIsSignedOutInTheLog() throws Exception {
    ConsoleFlow flow = open(signIn());
    List<String> ended = new ArrayList<>();
    on(
        () -> {
          flow.leaveThen(() -> ended.add("ended"));
          return true;
        });
    assertEquals(List.of("ended"), ended);
    AuditEvent event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.SIGNED_OUT, event.action());
    assertEquals(console.person("Mei-Ling").id(), event.actorId());
  }

  private void open() throws Exception {
    open(signIn());
  }

  private Session signIn() {
    SignInStep step =
        console
            .services()
            .signIn()
            .signIn(console.person("Mei-Ling").email(), SampleOrganization.PASSWORD);
    return assertInstanceOf(SignInStep.SignedIn.class, step).session();
  }

  private ConsoleFlow open(Session session) throws Exception {
    return on(
        () -> {
          Desk desk =
              new Desk(
                  strings,
                  layers,
                  Background.direct(),
                  Background.direct(),
                  new Theme(),
                  new PasswordRule(),
                  console.clock(),
                  ZoneOffset.UTC);
          ConsoleFlow flow =
              new ConsoleFlow(
                  desk,
                  console.services(),
                  new Proofs(console.services(), Optional.empty()),
                  session,
                  grant -> {},
                  (ended, email, place) -> locked.add(email),
                  () -> {});
          flow.open(Optional.empty());
          return flow;
        });
  }

  private void setIdleLock(int minutes) throws Exception {
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              console.services().settings().setSecurity(new SecuritySettings(null, minutes));
              return true;
            });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String notice() {
    return layers.noticeProperty().get();
  }

  private AuditEvent lastLock() {
    return console.services().events().all().stream()
        .filter(event -> event.action() == AuditAction.LOCKED_SESSION)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
  }

  private static <T> T on(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get();
  }
}
