package org.latchkey.administration.global;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementOutcome.Applied;
import org.latchkey.administration.RequirementPlan;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.SaveOutcome;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** As long as the Global MFA Requirement is on, no service frees anybody, and each refusal is recorded. */
class GloballyRequiredTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theDetailsDoNot() {
    turnOn();
    assertEquals(
        new SaveOutcome.GloballyRequired(), save("Omar", "Omar", MfaRequirement.NOT_REQUIRED));
    assertRefused(AuditAction.MFA_NOT_REQUIRED, "Omar Haddad");
  }

  @Test
  void theRestOfTheDetailsIsSavedAsEver() {
    turnOn();
    assertInstanceOf(SaveOutcome.Saved.class, save("Omar", "Omari", MfaRequirement.REQUIRED));
    assertEquals(MfaRequirement.REQUIRED, console.person("Omari").mfaRequirement());
  }

  @Test
  void nobodyIsAddedWithout() {
    turnOn();
    int before = console.services().administrators().all().size();
    assertEquals(new SaveOutcome.GloballyRequired(), add(MfaRequirement.NOT_REQUIRED));
    assertEquals(before, console.services().administrators().all().size());
    assertRefused(AuditAction.ADMINISTRATOR_ADDED, "");
    assertInstanceOf(SaveOutcome.Saved.class, add(MfaRequirement.REQUIRED));
  }

  @Test
  void theBulkActionDoesNot() {
    turnOn();
    List<Administrator> before = console.services().administrators().all();
    assertEquals(
        new RequirementOutcome.GloballyRequired(), apply("Priya", MfaRequirement.NOT_REQUIRED));
    assertEquals(before, console.services().administrators().all());
    assertRefused(AuditAction.MFA_NOT_REQUIRED, console.person("Priya").name());
    RequirementPlan plan =
        console
            .services()
            .requirements()
            .plan(
                console.actor("Anna"),
                List.of(console.person("Priya").id()),
                MfaRequirement.NOT_REQUIRED,
                Place.ADMINISTRATORS)
            .orElseThrow();
    assertEquals(List.of(), plan.changing());
    assertEquals(Skipped.Reason.GLOBALLY_REQUIRED, plan.skipped().getFirst().reason());
  }

  @Test
  void anUndoDoesNot() {
    Applied required =
        assertInstanceOf(Applied.class, apply("Omar", MfaRequirement.REQUIRED));
    turnOn();
    assertEquals(
        new RequirementOutcome.GloballyRequired(),
        console
            .services()
            .requirements()
            .undo(console.actor("Anna"), required, Place.ADMINISTRATORS));
    assertRefused(AuditAction.REQUIREMENT_UNDONE, "Omar Haddad");
    assertEquals(MfaRequirement.REQUIRED, console.person("Omar").mfaRequirement());
  }

  @Test
  void turnedOffAllOfThemDoAgain() {
    turnOn();
    console.services().globalRequirement().turnOff(console.actor("Anna"));
    assertInstanceOf(SaveOutcome.Saved.class, save("Omar", "Omar", MfaRequirement.NOT_REQUIRED));
    assertInstanceOf(Applied.class, apply("Priya", MfaRequirement.NOT_REQUIRED));
    assertInstanceOf(SaveOutcome.Saved.class, add(MfaRequirement.NOT_REQUIRED));
    assertEquals(3, console.services().counts().mfa().notRequired());
  }

  private void turnOn() {
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
  }

  private SaveOutcome add(MfaRequirement requirement) {
    return console
        .services()
        .administration()
        .add(
            console.actor("Anna"),
            new PersonForm("Zoe", "Added", "zoe@acme.example", Role.READ_ONLY, requirement));
  }

  private SaveOutcome save(String who, String firstName, MfaRequirement requirement) {
    Administrator stored = console.person(who);
    return console
        .services()
        .administration()
        .save(
            console.actor("Anna"),
            stored.id(),
            stored.version(),
            new PersonForm(
                firstName, stored.lastName(), stored.email(), stored.role(), requirement));
  }

  private RequirementOutcome apply(String who, MfaRequirement requirement) {
    return console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            List.of(console.person(who).id()),
            requirement,
            Place.ADMINISTRATORS);
  }

  private void assertRefused(AuditAction action, String subject) {
    AuditEvent newest = console.services().events().all().getLast();
    assertEquals(action, newest.action());
    assertEquals(AuditResult.REFUSED, newest.result());
    assertEquals("GLOBALLY_REQUIRED", newest.detail());
    assertEquals(subject, newest.subjectName());
  }
}
