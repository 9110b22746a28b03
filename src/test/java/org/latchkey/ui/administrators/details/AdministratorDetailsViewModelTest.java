package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.BrokenStore;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.details.AdministratorDetailsViewModel.State;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

class AdministratorDetailsViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private final List<String> names = new ArrayList<>();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theToggleIsSavedWithTheRest() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    assertEquals(List.of("Omar Haddad"), names);
    assertEquals(0, details.changes().get());
    details.fields().requirementProperty().set(MfaRequirement.REQUIRED);
    details.fields().text(PersonField.LAST_NAME).set("Haddadi");
    assertEquals(2, details.changes().get());
    details.save();
    assertEquals("Saved Omar Haddadi.", window.said());
    assertEquals(MfaRequirement.REQUIRED, console.person("Omar").mfaRequirement());
    assertEquals("Haddadi", console.person("Omar").lastName());
    assertEquals(new Route.Administrators(), navigator.current().get());
    assertEquals(List.of(), window.asked());
  }

  @Test
  void rolesDecideWhatCanBeChanged() {
    assertMay("Anna", "Mei-Ling", true, true);
    assertMay("Anna", "Anna", true, true);
    assertMay("Jonas", "Omar", false, true);
    assertMay("Jonas", "Jonas", false, true);
    assertMay("Jonas", "Mei-Ling", false, false);
    assertMay("Priya", "Omar", false, false);
  }

  @Test
  void whatWasChangedAndChangedBackIsNoChange() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.MANAGER);
    assertEquals(1, details.changes().get());
    details.fields().roleProperty().set(Role.COMMAND_RUNNER);
    assertEquals(0, details.changes().get());
    details.fields().text(PersonField.FIRST_NAME).set(" Omar ");
    assertEquals(0, details.changes().get());
  }

  @Test
  void leavingWithChangesAsks() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().requirementProperty().set(MfaRequirement.REQUIRED);
    navigator.go(new Route.Home());
    assertEquals("Leave without saving?", window.asked().getLast().title());
    assertEquals(
        "1 change is not saved and will be lost.", window.asked().getLast().message());
    assertTrue(navigator.current().get() instanceof Route.AdministratorDetails);
    window.confirm();
    assertEquals(new Route.Home(), navigator.current().get());
    assertEquals(7, console.services().counts().mfa().notRequired());
  }

  @Test
  void aConflictShowsBothValuesAndTheirsCanBeTaken() {
    AdministratorDetailsViewModel details = conflicting();
    Conflict conflict = Objects.requireNonNull(details.conflictProperty().get());
    assertEquals(
        List.of(
            new Conflict.Difference("Last name", "Haddadi", "not changed by you"),
            new Conflict.Difference("Role", "Manager", "Help Desk")),
        conflict.differences());
    details.takeTheirs();
    assertNull(details.conflictProperty().get());
    assertEquals(0, details.changes().get());
    assertEquals(Role.MANAGER, details.fields().roleProperty().get());
    assertEquals(Role.MANAGER, console.person("Omar").role());
  }

  @Test
  void keepEditingTakesOverOnlyWhatWasNotChangedHere() {
    AdministratorDetailsViewModel details = conflicting();
    details.keepEditing();
    assertEquals("Haddadi", details.fields().text(PersonField.LAST_NAME).get());
    assertEquals(Role.HELP_DESK, details.fields().roleProperty().get());
    assertEquals(1, details.changes().get());
    assertEquals(Role.MANAGER, console.person("Omar").role());
    details.save();
    assertEquals(Role.HELP_DESK, console.person("Omar").role());
    assertEquals("Haddadi", console.person("Omar").lastName());
  }

  @Test
  void aConflictWithoutADifferenceIsSavedAtOnce() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.HELP_DESK);
    UUID omar = console.person("Omar").id();
    for (MfaRequirement there : List.of(MfaRequirement.REQUIRED, MfaRequirement.NOT_REQUIRED)) {
      console
          .services()
          .requirements()
          .apply(console.actor("Mei-Ling"), List.of(omar), there, Place.ADMINISTRATORS);
    }
    details.save();
    assertEquals(Role.HELP_DESK, console.person("Omar").role());
  }

  @Test
  void readingAnewKeepsWhatIsBeingChanged() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.HELP_DESK);
    change("Omar", "Haddadi", Role.COMMAND_RUNNER);
    details.refresh();
    assertEquals("Haddad", details.fields().text(PersonField.LAST_NAME).get());
    assertEquals(1, details.changes().get());
    details.fields().roleProperty().set(Role.COMMAND_RUNNER);
    details.refresh();
    assertEquals("Haddadi", details.fields().text(PersonField.LAST_NAME).get());
  }

  @Test
  void theLastOwnerIsNotDemoted() {
    change("Mei-Ling", "Zhao", Role.MANAGER);
    AdministratorDetailsViewModel details = details("Anna", "Anna");
    details.fields().roleProperty().set(Role.READ_ONLY);
    details.save();
    assertTrue(
        details.fields().error(PersonField.ROLE).get().startsWith("This is the last active"));
    assertEquals(Role.ADMINISTRATOR_WITH_BILLING, console.person("Anna").role());
    assertEquals(1, details.changes().get());
  }

  @Test
  void anAddressInUseIsToldAtTheField() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().text(PersonField.EMAIL).set("Jonas.Weber@harborfinch.example");
    details.save();
    assertTrue(details.fields().error(PersonField.EMAIL).get().startsWith("Another administrator"));
    assertEquals(PersonField.EMAIL, details.fields().pointedAtProperty().get());
  }

  @Test
  void aRoleRevokedMeanwhileIsRefusedAndTheFormKept() {
    AdministratorDetailsViewModel details = details("Jonas", "Omar");
    details.fields().requirementProperty().set(MfaRequirement.REQUIRED);
    change("Jonas", "Weber", Role.READ_ONLY);
    details.save();
    assertTrue(details.problemProperty().get().startsWith("Nothing was saved."));
    assertEquals(1, details.changes().get());
    assertFalse(Objects.requireNonNull(details.detailsProperty().get()).mayRequire());
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Omar").mfaRequirement());
  }

  @Test
  void somebodyDeletedIsGone() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.HELP_DESK);
    delete("Omar");
    details.save();
    assertEquals(State.GONE, details.stateProperty().get());
    details.leave();
    assertEquals(new Route.Administrators(), navigator.current().get());
    assertEquals(List.of(), window.asked());
  }

  @Test
  void whatSavingDoesIsSaidBeforehand() {
    Strings strings = new Strings(Locale.UK);
    var time = new org.latchkey.ui.kit.RelativeTime(strings, java.time.ZoneOffset.UTC);
    assertEquals(
        "After saving, a message is written, and the next sign-in leads to enrollment.",
        SecurityFacts.caption(
            console.person("Omar"), MfaRequirement.REQUIRED, strings, time));
    assertEquals(
        "After saving, sign-in still asks for a code, as long as they stay enrolled.",
        SecurityFacts.caption(
            console.person("Jonas"), MfaRequirement.NOT_REQUIRED, strings, time));
    assertEquals(
        "Locked until 20 November 2026, 09:45",
        SecurityFacts.of(console.person("Sam"), strings, time, console.clock().instant()).lock());
  }

  @Test
  void aFailureKeepsTheForm() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.HELP_DESK);
    BrokenStore.in(console);
    details.save();
    assertEquals(List.of("The changes could not be saved"), window.errors());
    assertEquals(Role.HELP_DESK, details.fields().roleProperty().get());
    assertFalse(details.busyProperty().get());
  }

  private AdministratorDetailsViewModel conflicting() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.HELP_DESK);
    change("Omar", "Haddadi", Role.MANAGER);
    details.save();
    assertEquals(Role.MANAGER, console.person("Omar").role());
    return details;
  }

  private void assertMay(String viewer, String person, boolean edit, boolean require) {
    AdministratorDetails shown =
        Objects.requireNonNull(details(viewer, person).detailsProperty().get());
    assertEquals(edit, shown.mayEdit(), viewer + " edits " + person);
    assertEquals(require, shown.mayRequire(), viewer + " requires MFA of " + person);
  }

  private AdministratorDetailsViewModel details(String viewer, String person) {
    AdministratorDetailsViewModel details =
        new AdministratorDetailsViewModel(
            console.services().administration(),
            () -> console.actor(viewer),
            navigator,
            Background.direct(),
            new Strings(Locale.UK),
            window,
            window,
            window,
            PeopleFixture.of(console, viewer, navigator, window).onOne(Background.direct()),
            names::add);
    Route.AdministratorDetails route = new Route.AdministratorDetails(console.person(person).id());
    navigator.reset();
    navigator.go(new Route.Administrators());
    navigator.go(route);
    details.open(route);
    return details;
  }

  private void change(String firstName, String lastName, Role role) {
    Administrator person = console.person(firstName);
    console
        .services()
        .administration()
        .save(
            console.actor("Anna"),
            person.id(),
            person.version(),
            new PersonForm(
                person.firstName(), lastName, person.email(), role, person.mfaRequirement()));
  }

  private void delete(String firstName) {
    UUID id = console.person(firstName).id();
    console
        .services()
        .database()
        .inTransaction(
            () ->
                console
                    .services()
                    .database()
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle.execute("delete from administrator where id = ?", id)));
  }
}
