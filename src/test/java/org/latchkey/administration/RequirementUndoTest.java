package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementOutcome.Applied;
import org.latchkey.administration.RequirementOutcome.Denied;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Taking back what was done to many (S-50; product page 5). */
class RequirementUndoTest {
  private static final MfaRequirement REQUIRED = MfaRequirement.REQUIRED;
  private static final MfaRequirement NOT_REQUIRED = MfaRequirement.NOT_REQUIRED;

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private RequirementService service() {
    return console.services().requirements();
  }

  private List<UUID> ids(String... firstNames) {
    return Stream.of(firstNames).map(name -> console.person(name).id()).toList();
  }

  private RequirementOutcome require(String actor, Collection<UUID> ids, Place place) {
    return service().apply(console.actor(actor), ids, REQUIRED, place);
  }

  private List<AuditEvent> events() {
    return console.services().events().all();
  }

  private List<AuditEvent> since(List<AuditEvent> before) {
    List<AuditEvent> all = events();
    return all.subList(before.size(), all.size());
  }

  @Test // S-50: undoing "stop requiring" would require
  void anAdministratorCannotRequireOfAnOwnerByUndoing() {
    Applied stopped = new Applied(NOT_REQUIRED, ids("Mei-Ling", "Omar"), List.of(), Map.of());
    Administrator mei = console.person("Mei-Ling");
    List<AuditEvent> before = events();
    Applied undone =
        assertInstanceOf(
            Applied.class,
            service().undo(console.actor("Jonas"), stopped, Place.ADMINISTRATORS));
    assertEquals(ids("Omar"), undone.changed());
    assertEquals(mei, console.person("Mei-Ling"));
    assertTrue(
        since(before).stream()
            .anyMatch(
                event ->
                    event.result() == AuditResult.REFUSED
                        && event.action() == AuditAction.REQUIREMENT_UNDONE
                        && mei.id().equals(event.subjectId())));
    assertEquals(new Denied(), service().undo(console.actor("Jonas"), stopped, Place.TILE));
    assertEquals(new Denied(), service().undo(console.actor("Priya"), stopped, Place.ADMINISTRATORS));
  }

  @Test // product page 5: Undo is an audited action of its own
  void undoTakesExactlyTheChangedOnesBack() {
    List<AuditEvent> before = events();
    Applied applied =
        assertInstanceOf(
            Applied.class, require("Anna", ids("Omar", "Grace", "Priya"), Place.TILE));
    Applied undone =
        assertInstanceOf(
            Applied.class, service().undo(console.actor("Anna"), applied, Place.TILE));
    assertEquals(applied.changed(), undone.changed());
    assertNull(console.person("Omar").requiredSince());
    assertEquals(REQUIRED, console.person("Priya").mfaRequirement());
    assertEquals(7, console.services().counts().mfa().notRequired());
    assertEquals(
        List.of(AuditAction.MFA_REQUIRED, AuditAction.MFA_REQUIRED,
            AuditAction.REQUIREMENT_UNDONE, AuditAction.REQUIREMENT_UNDONE),
        since(before).stream().map(AuditEvent::action).toList());
    Applied again =
        assertInstanceOf(
            Applied.class, service().undo(console.actor("Anna"), applied, Place.TILE));
    assertEquals(List.of(), again.changed());
  }

  @Test // as if it had not been done: not even the day since when it is required is another
  void undoingStopRequiringRestoresSinceWhenItWasRequired() {
    Administrator before = console.person("Priya");
    List<UUID> ids = ids("Priya", "Omar");
    console.clock().advance(Duration.ofDays(3));
    Applied stopped =
        assertInstanceOf(
            Applied.class,
            service().apply(console.actor("Anna"), ids, NOT_REQUIRED, Place.ADMINISTRATORS));
    assertNull(console.person("Priya").requiredSince());
    assertInstanceOf(
        Applied.class, service().undo(console.actor("Anna"), stopped, Place.ADMINISTRATORS));
    assertEquals(before.requiredSince(), console.person("Priya").requiredSince());
    assertEquals(NOT_REQUIRED, console.person("Omar").mfaRequirement(), "as it was");
  }

  @Test
  void whoeverIsRequiredAnewByAnUndoIsSoSinceNow() {
    Instant now = console.clock().instant();
    Applied stopped = new Applied(NOT_REQUIRED, ids("Omar"), List.of(), Map.of());
    service().undo(console.actor("Anna"), stopped, Place.ADMINISTRATORS);
    assertEquals(now, console.person("Omar").requiredSince());
    assertNotEquals(now, console.person("Priya").requiredSince());
  }
}
