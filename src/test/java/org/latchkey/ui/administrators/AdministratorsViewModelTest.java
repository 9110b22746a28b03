package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleList.State;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Route;

class AdministratorsViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theQuickFiltersCountLive() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    assertEquals(
        List.of("All 24", "Not required 7", "Not enrolled 3", "Locked 1"), texts(table));
    require("Omar");
    table.people().refresh();
    assertEquals(
        List.of("All 24", "Not required 6", "Not enrolled 4", "Locked 1"), texts(table));
  }

  @Test
  void aRouteBringsItsOwnFilterAmongTheOthers() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(QuickFilter.ENROLLED), Optional.empty());
    assertEquals(14, table.people().list().shownProperty().get().size());
    assertTrue(texts(table).contains("Required and enrolled 14"));
    table.people().list().filterProperty().set(PeopleFilter.EVERYBODY);
    assertEquals(24, table.people().list().shownProperty().get().size());
    assertTrue(texts(table).contains("Required and enrolled 14"));
  }

  @Test
  void rolesDecideWhoTicksAndWhoAdds() {
    assertMay("Anna", true, true);
    assertMay("Jonas", true, false);
    assertMay("Priya", false, false);
  }

  @Test
  void whoMayNotSeeTheTableIsToldSo() {
    AdministratorsViewModel table = table("Omar");
    table.open(new Route.Administrators(), Optional.empty());
    assertEquals(State.REFUSED, table.people().list().stateProperty().get());
  }

  @Test
  void filtersComeBackOnDemandWhileRowsAreTicked() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar", "Anna");
    assertFalse(table.filtersShown().get());
    table.wantFilters();
    assertTrue(table.filtersShown().get());
    table.people().list().filterProperty().set(PeopleFilter.EVERYBODY.withText("omar"));
    assertEquals("of 24, 1 not shown by the filter", table.people().selectionWords().of().get());
    table.people().list().selection().clear();
    tick(table, "Omar");
    assertFalse(table.filtersShown().get());
  }

  private void assertMay(String viewer, boolean act, boolean add) {
    AdministratorsViewModel table = table(viewer);
    table.open(new Route.Administrators(), Optional.empty());
    assertEquals(act, table.people().mayAct().get());
    assertEquals(add, table.mayManage().get());
    assertEquals(24, table.people().list().shownProperty().get().size());
  }

  private AdministratorsViewModel table(String viewer) {
    return PeopleFixture.of(console, viewer, navigator, window)
        .administrators(Background.direct());
  }

  private void tick(AdministratorsViewModel table, String... firstNames) {
    Stream.of(firstNames)
        .forEach(firstName -> table.people().list().selection().toggle(console.person(firstName).id()));
  }

  private static List<String> texts(AdministratorsViewModel table) {
    return table.quickFilters().get().stream()
        .map(AdministratorsViewModel.QuickFilterChoice::text)
        .toList();
  }

  private void require(String firstName) {
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            List.of(console.person(firstName).id()),
            MfaRequirement.REQUIRED,
            Place.ADMINISTRATORS);
  }
}
