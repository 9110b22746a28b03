package org.latchkey.administration.global;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.LockoutForecast;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.global.GlobalRequirementOutcome.AlreadySo;
import org.latchkey.administration.global.GlobalRequirementOutcome.CodeNeeded;
import org.latchkey.administration.global.GlobalRequirementOutcome.Denied;
import org.latchkey.administration.global.GlobalRequirementOutcome.TurnedOff;
import org.latchkey.administration.global.GlobalRequirementOutcome.TurnedOn;
import org.latchkey.administration.global.GlobalRequirementService.Present;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.MessageKind;

/** Turning the Global MFA Requirement on and off (product page 7). */
class GlobalRequirementServiceTest {
  private final SampleConsole console = SampleConsole.open().withoutMessages();
  private final GlobalRequirementService service = console.services().globalRequirement();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void turningItOnWritesEverybodysRequirementAlsoOfSuspendedAndInvitedOnes() {
    Administrator priya = console.person("Priya");
    assertEquals(new TurnedOn(7), service.turnOn(console.actor("Anna"), count -> {}));
    assertEquals(new Present(true, true), service.read(console.actor("Anna")).orElseThrow());
    for (Administrator person : console.services().administrators().all()) {
      assertEquals(MfaRequirement.REQUIRED, person.mfaRequirement(), person.name());
    }
    assertEquals(console.clock().instant(), console.person("Omar").requiredSince());
    assertEquals(console.clock().instant(), console.person("Marek").requiredSince(), "suspended");
    assertEquals(console.clock().instant(), console.person("Noah").requiredSince(), "invited");
    assertEquals(priya, console.person("Priya"), "whoever was required is not touched");
  }

  @Test
  void itIsOneOperationWithAnEventForTheSettingAndOneForEachPerson() {
    int before = events().size();
    service.turnOn(console.actor("Anna"), count -> {});
    List<AuditEvent> written = events().subList(before, events().size());
    assertEquals(8, written.size());
    assertEquals(1, written.stream().map(AuditEvent::operationId).distinct().count());
    assertEquals(AuditAction.GLOBAL_REQUIREMENT_ON, written.getFirst().action());
    assertTrue(
        written.stream()
            .skip(1)
            .allMatch(
                event ->
                    event.action() == AuditAction.MFA_REQUIRED
                        && event.result() == AuditResult.DONE));
  }

  @Test // product page 5: one rule for mail
  void whoeverWasNotRequiredGetsTheMessageThatFitsThem() {
    service.turnOn(console.actor("Anna"), count -> {});
    Map<String, MessageKind> sent = new TreeMap<>();
    console
        .services()
        .messages()
        .all()
        .forEach(message -> sent.put(message.recipientName(), message.kind()));
    assertEquals(7, sent.size());
    assertEquals(MessageKind.MFA_SET_UP_REQUIRED, sent.get("Omar Haddad"));
    assertEquals(MessageKind.MFA_REQUIRED, sent.get(console.person("Sofia").name()));
    assertEquals(MessageKind.INVITATION, sent.get(console.person("Noah").name()));
    assertEquals(
        MessageKind.MFA_REQUIRED_SUSPENDED, sent.get(console.person("Marek").name()));
  }

  @Test
  void thePlanNamesThemWithTheForecastAndChangesNothing() {
    RequirementPlan plan = service.plan(console.actor("Anna")).orElseThrow();
    assertEquals(7, plan.changing().size());
    assertEquals(List.of(), plan.skipped());
    assertEquals(new LockoutForecast(5, 1), plan.forecast());
    assertEquals(7, console.services().counts().mfa().notRequired());
    assertEquals(Optional.empty(), service.plan(console.actor("Jonas")));
  }

  @Test
  void turnedOffEverybodyStaysRequiredAndCanBeChangedAgain() {
    service.turnOn(console.actor("Anna"), count -> {});
    List<Administrator> before = console.services().administrators().all();
    assertEquals(new TurnedOff(), service.turnOff(console.actor("Anna")));
    assertEquals(before, console.services().administrators().all());
    assertEquals(new Present(false, true), service.read(console.actor("Anna")).orElseThrow());
    assertEquals(AuditAction.GLOBAL_REQUIREMENT_OFF, events().getLast().action());
  }

  @Test // S-35: off asks for a code when the last one is too long ago, on does not
  void onlyTurningItOffTakesACode() {
    Actor anna = console.actor("Anna");
    console.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
    assertInstanceOf(TurnedOn.class, service.turnOn(anna, count -> {}));
    assertEquals(new CodeNeeded(), service.turnOff(anna));
    assertTrue(console.services().settings().globalMfaRequirement());
    assertEquals(new TurnedOff(), service.turnOff(console.actor("Anna")));
  }

  @Test
  void turningItTheWayItIsDoesAndRecordsNothing() {
    int before = events().size();
    assertEquals(new AlreadySo(), service.turnOff(console.actor("Anna")));
    assertEquals(before, events().size());
    service.turnOn(console.actor("Anna"), count -> {});
    int on = events().size();
    assertEquals(new AlreadySo(), service.turnOn(console.actor("Anna"), count -> {}));
    assertEquals(on, events().size());
  }

  @Test // S-50
  void anAdministratorSeesItButDoesNotTurnIt() {
    Actor jonas = console.actor("Jonas");
    assertEquals(new Present(false, false), service.read(jonas).orElseThrow());
    assertEquals(new Denied(), service.turnOn(jonas, count -> {}));
    assertEquals(AuditResult.REFUSED, events().getLast().result());
    assertFalse(console.services().settings().globalMfaRequirement());
    assertEquals(7, console.services().counts().mfa().notRequired());
  }

  @Test
  void theWritingCanBeWatched() {
    console.sql(
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        select random_uuid(), 'many' || n.x || '@acme.example', 'many' || n.x || '@acme.example',
            'Many', 'Tester', 'READ_ONLY', 'ACTIVE', 'NOT_REQUIRED', current_timestamp, 1
        from system_range(1, 1100) as n(x)
        """);
    List<Integer> written = new ArrayList<>();
    assertEquals(new TurnedOn(1107), service.turnOn(console.actor("Anna"), written::add));
    assertEquals(List.of(500, 1000, 1107), written);
    assertEquals(0, console.services().counts().mfa().notRequired());
  }

  private List<AuditEvent> events() {
    return console.services().events().all();
  }
}
