package org.latchkey.ui.administrators.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.BrokenStore;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

class NewAdministratorViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private Actor actor = console.actor("Anna");

  @BeforeEach
  void goThere() {
    navigator.go(new Route.Administrators());
    navigator.go(new Route.NewAdministrator());
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void somebodyNewIsInvitedReadOnlyAndRequired() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, " Ada ", "Lovelace", " Ada.Lovelace@Example.COM ");
    form.add();
    Administrator ada = console.person("Ada");
    assertEquals("Ada.Lovelace@Example.COM", ada.email());
    assertEquals(Role.READ_ONLY, ada.role());
    assertEquals(AdministratorStatus.INVITED, ada.status());
    assertEquals(MfaRequirement.REQUIRED, ada.mfaRequirement());
    assertEquals("Added Ada Lovelace as Read Only. The invitation is in the Outbox.", window.said());
    assertEquals(new Route.Administrators(), navigator.current().get());
    assertEquals(List.of(), window.asked());
  }

  @Test
  void theBoxLeavesTheRequirementOff() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", "ada@example.com");
    form.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    form.add();
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Ada").mfaRequirement());
  }

  @Test
  void withTheGlobalRequirementTheBoxIsOnAndSaysWhy() {
    NewAdministratorViewModel form = form("Anna");
    form.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
    form.refresh();
    assertTrue(form.globallyRequiredProperty().get());
    assertEquals(MfaRequirement.REQUIRED, form.fields().requirementProperty().get());
    assertTrue(form.requirementMeans().getValue().startsWith("The Global MFA Requirement is on"));
  }

  @Test
  void turnedOnMeanwhileNobodyIsAddedUntilTheFormSaysSo() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", "ada@example.com");
    form.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
    form.add();
    assertTrue(window.said().startsWith("Nobody was added yet"), window.said());
    form.add();
    assertEquals(MfaRequirement.REQUIRED, console.person("Ada").mfaRequirement());
  }

  @Test
  void whatWasSaidOfATakenAddressStandsUntilItIsChanged() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", console.person("Anna").email());
    form.add();
    assertEquals(PersonField.EMAIL, form.fields().pointedAtProperty().get());
    form.fields().leave(PersonField.EMAIL);
    assertEquals(
        "Another administrator has this address. Enter a different one.",
        error(form, PersonField.EMAIL));
    form.fields().text(PersonField.EMAIL).set("ada@example.com");
    assertEquals("", error(form, PersonField.EMAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "anna moreau@example.com", "@", "a@b@c.example", "%s${jndi:}"})
  void anAddressThatCannotBeUsedGetsASentence(String address) {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", address);
    form.fields().leave(PersonField.EMAIL);
    assertEquals(
        "Enter an address such as anna@example.org, without spaces.", error(form, PersonField.EMAIL));
    form.add();
    assertEquals(PersonField.EMAIL, form.fields().pointedAtProperty().get());
    assertEquals(24, console.services().counts().all());
    form.fields().text(PersonField.EMAIL).set("ada@example.com");
    assertEquals("", error(form, PersonField.EMAIL));
  }

  @Test
  void aLongAddressIsTold() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", "a".repeat(288) + "@example.com");
    form.add();
    assertEquals("Use at most 254 characters.", error(form, PersonField.EMAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANNA.MOREAU@HARBORFINCH.EXAMPLE", " anna.moreau@harborfinch.example "})
  void anAddressInUseIsToldAtTheField(String address) {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Anna", "Second", address);
    form.add();
    assertEquals(
        "Another administrator has this address. Enter a different one.",
        error(form, PersonField.EMAIL));
    assertEquals("Second", form.fields().text(PersonField.LAST_NAME).get());
    form.fields().text(PersonField.EMAIL).set("anna.second@harborfinch.example");
    assertEquals("", error(form, PersonField.EMAIL));
    form.add();
    assertEquals(25, console.services().counts().all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Eevil", "zero\u200Bwidth", "line\nbreak"})
  void aNameThatDeceivesGetsASentence(String name) {
    NewAdministratorViewModel form = form("Anna");
    enter(form, name, "Lovelace", "ada@example.com");
    form.add();
    assertEquals(
        "Leave out characters that cannot be seen or that change the direction of writing.",
        error(form, PersonField.FIRST_NAME));
    assertEquals(PersonField.FIRST_NAME, form.fields().pointedAtProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s${jndi:}", "O'Neil \"Bo\"", "😀", "{0}", "אורי"})
  void anUnusualNameIsANameAndIsShownAsItIs(String name) {
    NewAdministratorViewModel form = form("Anna");
    enter(form, name, "X", "x@example.com");
    form.add();
    assertEquals(25, console.services().counts().all());
    assertTrue(window.said().contains(name + " X"), window.said());
  }

  @Test
  void emptyAndEndlessNamesAreTold() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "A".repeat(10_000), "", "");
    form.fields().leave(PersonField.LAST_NAME);
    assertEquals("", error(form, PersonField.LAST_NAME));
    form.add();
    assertEquals("Use at most 80 characters.", error(form, PersonField.FIRST_NAME));
    assertEquals("Enter a last name.", error(form, PersonField.LAST_NAME));
    assertEquals("Enter an e-mail address.", error(form, PersonField.EMAIL));
  }

  @Test
  void whoMayNotAddIsToldAndLosesNothing() {
    NewAdministratorViewModel form = form("Jonas");
    enter(form, "Ada", "Lovelace", "ada@example.com");
    form.add();
    assertTrue(window.said().startsWith("Nobody was added."));
    assertEquals("Ada", form.fields().text(PersonField.FIRST_NAME).get());
    assertEquals(new Route.NewAdministrator(), navigator.current().get());
  }

  @Test // S-35
  void whoeverMayHelpOthersInIsAddedAfterACode() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", "ada@example.com");
    form.fields().roleProperty().set(Role.ADMINISTRATOR_WITH_BILLING);
    console.clock().advance(Duration.ofMinutes(6));
    form.add();
    assertTrue(window.asksForCode());
    assertEquals(24, console.services().counts().all());
    assertEquals(new Route.NewAdministrator(), navigator.current().get());
    actor = console.actor("Anna");
    window.prove();
    assertEquals(Role.ADMINISTRATOR_WITH_BILLING, console.person("Ada").role());
    assertEquals(new Route.Administrators(), navigator.current().get());
  }

  @Test
  void leavingAFormInUseAsks() {
    NewAdministratorViewModel form = form("Anna");
    form.fields().text(PersonField.FIRST_NAME).set("Ada");
    form.cancel();
    assertEquals("Leave without adding anybody?", window.asked().getLast().title());
    assertEquals(new Route.NewAdministrator(), navigator.current().get());
    window.confirm();
    assertEquals(new Route.Administrators(), navigator.current().get());
  }

  @Test
  void whatWasEnteredIsEnteredAgainAfterALock() {
    NewAdministratorViewModel form = form("Anna");
    assertEquals(Optional.empty(), form.unsaved());
    enter(form, "Ada", "Lovelace", "ada@");
    form.fields().roleProperty().set(Role.MANAGER);
    form.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    NewAdministratorViewModel again = form("Anna");
    again.restore((NewAdministratorViewModel.Entered) form.unsaved().orElseThrow());
    assertEquals(form.fields().form(), again.fields().form());
    assertEquals(form.unsaved(), again.unsaved());
    again.cancel();
    assertEquals("Leave without adding anybody?", window.asked().getLast().title());
  }

  @Test
  void aFailureKeepsTheForm() {
    NewAdministratorViewModel form = form("Anna");
    enter(form, "Ada", "Lovelace", "ada@example.com");
    BrokenStore.in(console);
    form.add();
    assertEquals(List.of("The administrator could not be added"), window.errors());
    assertEquals("ada@example.com", form.fields().text(PersonField.EMAIL).get());
    assertFalse(form.busyProperty().get());
  }

  private NewAdministratorViewModel form(String viewer) {
    actor = console.actor(viewer);
    NewAdministratorViewModel form =
        new NewAdministratorViewModel(
            console.services().administration(),
            () -> actor,
            navigator,
            Background.direct(),
            new Strings(Locale.UK),
            window,
            window,
            window);
    form.open();
    return form;
  }

  private static void enter(
      NewAdministratorViewModel form, String first, String last, String email) {
    form.fields().text(PersonField.FIRST_NAME).set(first);
    form.fields().text(PersonField.LAST_NAME).set(last);
    form.fields().text(PersonField.EMAIL).set(email);
  }

  private static String error(NewAdministratorViewModel form, PersonField field) {
    return form.fields().error(field).get();
  }
}
