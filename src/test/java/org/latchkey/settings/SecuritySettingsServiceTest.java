package org.latchkey.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.MailServer;
import org.latchkey.settings.SecuritySettingsService.Outcome;
import org.latchkey.settings.SecuritySettingsService.Present;

class SecuritySettingsServiceTest {
  private final SampleConsole console = SampleConsole.open();
  private final SecuritySettingsService service = console.services().securitySettings();
  private final Actor anna = console.actor("Anna");

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theDefaultFollowsTheMailServer() {
    assertEquals(
        new Present(new SecuritySettings(null, 15), true), service.read(anna).orElseThrow());
    console
        .services()
        .database()
        .inTransaction(
            () ->
                console
                    .services()
                    .mailServer()
                    .replace(
                        new MailServer(
                            "smtp.acme.example", 587, MailServer.Security.TLS, "",
                            Optional.empty(), "a@acme.example", 0)));
    assertFalse(service.read(anna).orElseThrow().firstEnrollmentDefault());
  }

  @Test
  void aDecisionIsStoredAndRecordedWithWhatItChanged() {
    SecuritySettings wanted = new SecuritySettings(false, 30);
    Outcome.Saved saved =
        assertInstanceOf(Outcome.Saved.class, service.decide(anna, stored(), wanted));
    assertEquals(wanted, saved.now().settings());
    assertEquals(Duration.ofMinutes(30), console.services().settings().security().idleLock());
    AuditEvent event = newest();
    assertEquals(AuditResult.DONE, event.result());
    assertEquals(
        "idle lock 15 → 30 minutes, first enrollment with the password alone by default → not allowed",
        event.detail());
    assertInstanceOf(
        Outcome.Saved.class, service.decide(anna, wanted, new SecuritySettings(null, 30)));
    assertEquals(
        "first enrollment with the password alone not allowed → by default", newest().detail());
  }

  @ParameterizedTest // S-34
  @ValueSource(ints = {0, -1, 61, 10_000})
  void theIdleLockIsOneMinuteToSixty(int minutes) {
    assertInstanceOf(
        Outcome.Invalid.class, service.decide(anna, stored(), new SecuritySettings(null, minutes)));
    assertEquals(15, stored().idleLockMinutes());
  }

  @Test
  void aDecisionOnTopOfAnotherOneIsAConflict() {
    SecuritySettings seen = stored();
    service.decide(anna, seen, new SecuritySettings(true, 20));
    Outcome.Conflict conflict =
        assertInstanceOf(
            Outcome.Conflict.class, service.decide(anna, seen, new SecuritySettings(false, 15)));
    assertEquals(new SecuritySettings(true, 20), conflict.now().settings());
    assertEquals(new SecuritySettings(true, 20), stored());
  }

  @Test // S-50
  void anAdministratorSeesAndDecidesNothing() {
    Actor jonas = console.actor("Jonas");
    assertTrue(service.read(jonas).isPresent());
    assertFalse(service.mayChange(jonas));
    assertTrue(service.mayChange(anna));
    assertEquals(
        new Outcome.Denied(), service.decide(jonas, stored(), new SecuritySettings(true, 60)));
    assertEquals(15, stored().idleLockMinutes());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(Optional.empty(), service.read(console.actor("Omar")));
  }

  private SecuritySettings stored() {
    return console.services().settings().security();
  }

  private AuditEvent newest() {
    return console.services().events().all().stream()
        .filter(event -> event.action() == AuditAction.SECURITY_SETTINGS_CHANGED)
        .reduce((before, after) -> before.seq() > after.seq() ? before : after)
        .orElseThrow();
  }
}
