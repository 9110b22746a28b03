package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.ui.administrators.people.PeopleList.State;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.QuickFilter;

class AdminsWithoutMfaViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void requiringOfAllLeavesAGoodEmptyList() {
    AdminsWithoutMfaViewModel list = list("Anna");
    assertEquals(7, list.people().list().shownProperty().get().size());
    assertTrue(list.people().mayAct().get());
    assertFalse(list.readOnly().get());
    assertFalse(list.mayActNow().get());
    list.people().list()
        .selection()
        .setAll(list.people().list().shownProperty().get().stream().map(PersonRow::id).toList(), true);
    assertTrue(list.mayActNow().get());
    list.requireMfa();
    assertEquals("Require MFA for 7 administrators?", window.asked().getLast().title());
    window.confirm();
    assertEquals(State.NOBODY, list.people().list().stateProperty().get());
    assertEquals(0, list.people().list().selection().getCount());
    assertEquals(0, console.services().counts().mfa().notRequired());
    window.toasts().getLast().action().orElseThrow().run().run();
    assertEquals(7, list.people().list().shownProperty().get().size());
  }

  @Test
  void anAdministratorSeesTheListButActsInAdministrators() {
    AdminsWithoutMfaViewModel list = list("Jonas");
    assertEquals(7, list.people().list().shownProperty().get().size());
    assertFalse(list.people().mayAct().get());
    assertTrue(list.readOnly().get());
    assertTrue(list.mayElsewhere().get());
    list.people().list().selection().toggle(console.person("Omar").id());
    list.requireMfa();
    assertEquals(List.of(), window.asked());
    list.goElsewhere();
    assertEquals(new Route.Administrators(QuickFilter.NOT_REQUIRED), navigator.current().get());
  }

  @Test
  void aManagerOnlySeesTheList() {
    AdminsWithoutMfaViewModel list = list("Priya");
    assertTrue(list.readOnly().get());
    assertFalse(list.mayElsewhere().get());
  }

  @Test
  void aCommandRunnerDoesNotSeeIt() {
    AdminsWithoutMfaViewModel list = list("Omar");
    assertEquals(State.REFUSED, list.people().list().stateProperty().get());
    assertFalse(list.readOnly().get());
  }

  private AdminsWithoutMfaViewModel list(String viewer) {
    AdminsWithoutMfaViewModel list =
        PeopleFixture.of(console, viewer, navigator, window).withoutMfa(Background.direct());
    list.open(Optional.empty());
    return list;
  }
}
