package org.latchkey.administration.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.administration.Overview;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** What people turn off on their Home, on a database in a folder. */
@SuppressWarnings("NullAway.Init") // open() runs before every test
class CustomizeTest {
  private static final Set<Widget> ALL = EnumSet.allOf(Widget.class);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  @TempDir private Path folder = Path.of("");
  private FileConsole console;
  private UUID jonas;

  @BeforeEach
  void open() {
    console = FileConsole.setUp(folder, clock);
    jonas = console.add("Jonas", Role.ADMINISTRATOR, MfaRequirement.REQUIRED);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void everybodyKeepsTheirOwnChoiceWhenTheProgramIsOpenedAgain() {
    assertTrue(customize("Olga", Widget.WITHOUT_MFA, false));
    assertTrue(customize("Olga", Widget.OWN_MFA, false));
    assertTrue(customize("Jonas", Widget.RECENT_ACTIVITY, false));
    console = console.reopen();
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Widget.WITHOUT_MFA, Widget.OWN_MFA)), shown("Olga"));
    assertEquals(EnumSet.complementOf(EnumSet.of(Widget.RECENT_ACTIVITY)), shown("Jonas"));
    assertTrue(customize("Olga", Widget.OWN_MFA, true));
    console = console.reopen();
    assertEquals(EnumSet.complementOf(EnumSet.of(Widget.WITHOUT_MFA)), shown("Olga"));
  }

  @Test
  void turningOffWhatIsOffChangesNothing() {
    assertTrue(customize("Olga", Widget.COVERAGE, false));
    assertTrue(customize("Olga", Widget.COVERAGE, false));
    assertTrue(customize("Jonas", Widget.COVERAGE, true));
    assertEquals(EnumSet.complementOf(EnumSet.of(Widget.COVERAGE)), shown("Olga"));
    assertEquals(ALL, shown("Jonas"));
  }

  @Test
  void aChoiceIsNotInTheActivity() {
    AuditEvent before = newest();
    customize("Olga", Widget.COVERAGE, false);
    assertEquals(before, newest());
  }

  @Test
  void whatTheRoleMayNotSeeIsRefusedAndRecorded() {
    role("COMMAND_RUNNER");
    assertEquals(Set.of(Widget.RECENT_ACTIVITY, Widget.OWN_MFA), shown("Jonas"));
    assertFalse(customize("Jonas", Widget.WITHOUT_MFA, true));
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(Set.of(Widget.RECENT_ACTIVITY, Widget.OWN_MFA), shown("Jonas"));
    role("BILLING_ONLY");
    assertFalse(customize("Jonas", Widget.OWN_MFA, false));
  }

  @Test
  void aChoiceOutlivesARoleThatDoesNotSeeTheTile() {
    customize("Jonas", Widget.WITHOUT_MFA, false);
    role("COMMAND_RUNNER");
    role("MANAGER");
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Widget.WITHOUT_MFA, Widget.WAITING_MAIL)), shown("Jonas"));
  }

  @Test // S-36
  void whoeverWasSignedOutFromElsewhereChoosesNothing() {
    Actor before = console.actor("Jonas");
    console.sql("update administrator set session_epoch = session_epoch + 1 where id = ?", jonas);
    assertFalse(console.services().overview().customize(before, Widget.COVERAGE, false));
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(ALL, shown("Jonas"));
  }

  private void role(String role) {
    console.sql("update administrator set role = ? where id = ?", role, jonas);
  }

  private boolean customize(String firstName, Widget widget, boolean shown) {
    return console.services().overview().customize(console.actor(firstName), widget, shown);
  }

  private Set<Widget> shown(String firstName) {
    return console
        .services()
        .overview()
        .overview(console.actor(firstName))
        .map(Overview::shown)
        .orElseThrow();
  }

  private AuditEvent newest() {
    return console.services().events().newest(1).getFirst();
  }
}
