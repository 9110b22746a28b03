package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** Details that were being changed when the console locked, after the same person unlocked it. */
class UnsavedDetailsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whatWasChangedBeforeALockIsChangedStillAndMeetsWhatOthersDid() {
    AdministratorDetailsViewModel details = open(detailsOfOmar());
    assertEquals(Optional.empty(), details.unsaved());
    details.fields().roleProperty().set(Role.HELP_DESK);
    change("Omar", "Haddadi", Role.MANAGER);
    AdministratorDetailsViewModel again = unlocked(details);
    assertEquals(1, again.changes().get());
    again.save();
    assertEquals(
        List.of("Last name", "Role"),
        Objects.requireNonNull(again.conflictProperty().get()).differences().stream()
            .map(Conflict.Difference::field)
            .toList());
    assertEquals(Role.MANAGER, console.person("Omar").role());
  }

  @Test
  void whatWasSavedWhileTheLockCameIsNothingToSaveAnyMore() {
    AdministratorDetailsViewModel details = open(detailsOfOmar());
    details.fields().roleProperty().set(Role.HELP_DESK);
    change("Omar", "Haddad", Role.HELP_DESK);
    AdministratorDetailsViewModel again = unlocked(details);
    assertEquals(0, again.changes().get());
    assertEquals(Optional.empty(), again.unsaved());
  }

  @Test
  void leavingThemAsksAsBefore() {
    AdministratorDetailsViewModel details = open(detailsOfOmar());
    details.fields().roleProperty().set(Role.HELP_DESK);
    unlocked(details).leave();
    assertEquals("Leave without saving?", window.asked().getLast().title());
  }

  @Test
  void somebodyDeletedMeanwhileIsGone() {
    AdministratorDetailsViewModel details = open(detailsOfOmar());
    details.fields().roleProperty().set(Role.HELP_DESK);
    AdministratorDetailsViewModel again = detailsOfOmar();
    again.restore((AdministratorDetailsViewModel.Edited) details.unsaved().orElseThrow());
    Route.AdministratorDetails route = new Route.AdministratorDetails(console.person("Omar").id());
    console.sql("delete from administrator where id = ?", route.id());
    again.open(route);
    assertEquals(AdministratorDetailsViewModel.State.GONE, again.stateProperty().get());
  }

  private AdministratorDetailsViewModel unlocked(AdministratorDetailsViewModel locked) {
    AdministratorDetailsViewModel details = detailsOfOmar();
    details.restore((AdministratorDetailsViewModel.Edited) locked.unsaved().orElseThrow());
    return open(details);
  }

  private AdministratorDetailsViewModel open(AdministratorDetailsViewModel details) {
    Route.AdministratorDetails route = new Route.AdministratorDetails(console.person("Omar").id());
    navigator.reset();
    navigator.go(new Route.Administrators());
    navigator.go(route);
    details.open(route);
    return details;
  }

  private AdministratorDetailsViewModel detailsOfOmar() {
    return new AdministratorDetailsViewModel(
        console.services().administration(),
        () -> console.actor("Anna"),
        navigator,
        Background.direct(),
        new Strings(Locale.UK),
        window,
        window,
        window,
        PeopleFixture.of(console, "Anna", navigator, window).onOne(Background.direct()),
        name -> {});
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
}
