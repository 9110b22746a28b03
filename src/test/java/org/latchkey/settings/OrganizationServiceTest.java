package org.latchkey.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.latchkey.settings.OrganizationService.Form;
import org.latchkey.settings.OrganizationService.Outcome;

class OrganizationServiceTest {
  private final SampleConsole console = SampleConsole.open();
  private final OrganizationService service = console.services().organization();
  private final Actor anna = console.actor("Anna");

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aChangeIsStoredRecordedAndKnownToTheSignInScreens() {
    Form before = stored();
    Form wanted = new Form("  Harbor  ", " Mira, extension 300 ");
    Form now = new Form("Harbor", "Mira, extension 300");
    assertEquals(new Outcome.Saved(now), service.change(anna, before, wanted));
    assertEquals(now, stored());
    assertEquals(now, Form.of(service.present()));
    assertEquals(AuditAction.ORGANIZATION_CHANGED, newest().action());
    assertEquals(
        "name " + before.name() + " → Harbor, support contact " + before.supportContact()
            + " → Mira, extension 300",
        newest().detail());
  }

  @Test
  void theContactCanBeTakenAway() {
    assertInstanceOf(
        Outcome.Saved.class, service.change(anna, stored(), new Form(stored().name(), "")));
    assertEquals("", service.present().supportContact());
  }

  @Test
  void whatIsTheSameAsBeforeIsNotRecorded() {
    AuditEvent before = newest();
    assertInstanceOf(Outcome.Saved.class, service.change(anna, stored(), stored()));
    assertEquals(before, newest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "two\nlines"})
  void aNameThatCannotBeUsedIsRefused(String name) {
    Form before = stored();
    assertEquals(new Outcome.Invalid(), service.change(anna, before, new Form(name, "")));
    assertEquals(before, stored());
  }

  @Test
  void aContactThatCannotBeUsedIsRefused() {
    for (String contact : new String[] {"two\nlines", "x".repeat(201), "x".repeat(100_000)}) {
      assertEquals(
          new Outcome.Invalid(), service.change(anna, stored(), new Form("Harbor", contact)));
    }
    assertInstanceOf(
        Outcome.Saved.class, service.change(anna, stored(), new Form("Harbor", "x".repeat(200))));
  }

  @Test
  void aChangeOnTopOfAnotherOneIsAConflict() {
    Form seen = stored();
    service.change(anna, seen, new Form("Harbor", ""));
    assertEquals(
        new Outcome.Conflict(new Form("Harbor", "")),
        service.change(anna, seen, new Form("Finch", "")));
    assertEquals("Harbor", service.present().name());
  }

  @Test // S-50
  void anAdministratorSeesItAndChangesNothing() {
    Actor jonas = console.actor("Jonas");
    Form before = stored();
    assertFalse(service.read(jonas).orElseThrow().mayChange());
    assertTrue(service.read(anna).orElseThrow().mayChange());
    assertEquals(new Outcome.Denied(), service.change(jonas, before, new Form("Harbor", "")));
    assertEquals(before, stored());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(Optional.empty(), service.read(console.actor("Priya")));
  }

  private Form stored() {
    return Form.of(console.services().settings().organization().orElseThrow());
  }

  private AuditEvent newest() {
    return console.services().events().all().getLast();
  }
}
