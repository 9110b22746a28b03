package org.latchkey.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.Route.SettingsSection;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.settings.accounts.AdminAccountsFixture;
import org.latchkey.ui.settings.section.SectionViewModel;

/** The box of the Global MFA Requirement, with the one Save of its section. */
class GlobalRequirementViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final RecordedWindow window = new RecordedWindow();
  private final SettingsFixture anna = SettingsFixture.of(console, "Anna", window);
  private final AdminAccountsFixture box = new AdminAccountsFixture(anna.accounts());
  private final SectionViewModel section = anna.settings().of(SettingsSection.SECURITY).orElseThrow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void turningItOnAsksWithNamesAndForecastFirst() {
    assertFalse(section.changedProperty().get());
    box.on().set(true);
    assertTrue(section.changedProperty().get());
    section.save();
    Confirmation asked = window.asked().getFirst();
    assertEquals("Turn on the Global MFA Requirement?", asked.title());
    assertEquals(7, asked.people().size());
    assertEquals("5 of 7 are not enrolled yet.", asked.notes().getFirst().strong());
    assertEquals(
        "Nobody is locked out: 1 enrolled Administrator with Billing remains.",
        asked.notes().get(1).text());
    assertFalse(stored(), "only asked");
    window.confirm();
    assertTrue(stored());
    assertEquals(
        "The Global MFA Requirement is on. MFA is newly required of 7 administrators.",
        window.said());
    assertFalse(section.changedProperty().get());
  }

  @Test
  void manyAreNamedInPart() {
    console.sql("update administrator set mfa_requirement = 'NOT_REQUIRED', required_since = null");
    box.on().set(true);
    section.save();
    assertEquals("and 16 more", window.asked().getFirst().people().getLast().name());
  }

  @Test
  void itIsAskedAlsoWhenNobodyChanges() {
    console.sql("update administrator set mfa_requirement = 'REQUIRED'");
    box.on().set(true);
    section.save();
    assertTrue(window.asked().getFirst().message().startsWith("MFA is required of everybody"));
    window.confirm();
    assertTrue(stored());
  }

  @Test
  void turningItOffSaysThatEverybodyStaysRequired() {
    turnOn();
    box.on().set(false);
    assertTrue(box.caption().contains("everybody stays required"), box.caption());
    section.save();
    assertFalse(stored());
    assertEquals("The Global MFA Requirement is off. Everybody stays required.", window.said());
    assertEquals(0, console.services().counts().mfa().notRequired());
  }

  @Test // S-35
  void turningItOffAsksForACodeWhenTheLastOneIsTooLongAgo() {
    turnOn();
    console.clock().advance(Duration.ofMinutes(6));
    box.on().set(false);
    section.save();
    assertTrue(window.asksForCode());
    assertTrue(stored());
  }

  @Test
  void whoMayNotCannotAndIsToldWhenTheirRightsWent() {
    SettingsFixture jonas = SettingsFixture.of(console, "Jonas", window);
    assertFalse(new AdminAccountsFixture(jonas.accounts()).mayChange());
    assertTrue(box.mayChange());
    box.on().set(true);
    console.sql("update administrator set role = 'ADMINISTRATOR' where first_name = 'Anna'");
    section.save();
    assertEquals(List.of(), window.asked());
    assertTrue(box.problem().startsWith("Nothing was saved. Your role"), box.problem());
    assertFalse(box.mayChange());
  }

  @Test
  void cancelPutsTheBoxBack() {
    box.on().set(true);
    section.revert();
    assertFalse(box.on().get());
    assertFalse(section.changedProperty().get());
  }

  @Test
  void whatSomebodyElseTurnsAppears() {
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
    anna.accounts().refresh();
    assertTrue(box.on().get());
    assertFalse(section.changedProperty().get());
  }

  @Test
  void nothingIsAskedWhileSomethingElseInTheSectionIsWrong() {
    box.on().set(true);
    anna.security().idleMinutesProperty().set("90");
    section.save();
    assertEquals(List.of(), window.asked());
    anna.security().idleMinutesProperty().set("20");
    section.save();
    assertEquals(1, window.asked().size());
    assertEquals(20, console.services().settings().security().idleLockMinutes());
  }

  @Test
  void above1000PeopleTheProgressIsShown() {
    console.sql(
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        select random_uuid(), 'many' || n.x || '@acme.example', 'many' || n.x || '@acme.example',
            'Many', 'Tester', 'READ_ONLY', 'ACTIVE', 'NOT_REQUIRED', current_timestamp, 1
        from system_range(1, 1100) as n(x)
        """);
    List<String> shown = new ArrayList<>();
    box.progress().subscribe((before, now) -> shown.add(now));
    box.on().set(true);
    section.save();
    window.confirm();
    assertEquals(
        List.of(
            "Requiring MFA: 0 of 1,107",
            "Requiring MFA: 500 of 1,107",
            "Requiring MFA: 1,000 of 1,107",
            "Requiring MFA: 1,107 of 1,107",
            ""),
        shown);
  }

  private boolean stored() {
    return console.services().settings().globalMfaRequirement();
  }

  private void turnOn() {
    box.on().set(true);
    section.save();
    window.confirm();
  }
}
