package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleOrder;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.people.Standing;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Route;

/** How a list is given back after details, and how it follows the clock while it is shown. */
class WayBackTest {
  private static final PeopleFilter FILTER =
      new PeopleFilter("a", QuickFilter.NOT_REQUIRED, Set.of(Role.READ_ONLY, Role.COMMAND_RUNNER));
  private static final PeopleOrder ORDER = new PeopleOrder(PeopleOrder.Key.LAST_SIGN_IN, false);
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private final PeopleFixture anna = PeopleFixture.of(console, "Anna", navigator, window);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theTableComesBackFromDetailsAsItWasLeft() {
    leaveForDetails();
    AdministratorsViewModel table = administrators(new Route.Administrators());
    assertEquals(FILTER, table.people().list().filterProperty().get());
    assertEquals(ORDER, table.people().list().orderProperty().get());
    assertEquals(ids("Omar", "Anna"), table.people().list().selection().ids());
    PeopleView given = Objects.requireNonNull(table.people().list().givenBackProperty().get());
    assertEquals(0.5, given.scrolled());
    assertEquals(console.person("Omar").id(), given.place());
  }

  @Test
  void onlyWhoStillExistsIsTickedAgain() {
    leaveForDetails();
    UUID omar = console.person("Omar").id();
    console.sql("delete from administrator where id = ?", omar);
    AdministratorsViewModel table = administrators(new Route.Administrators());
    assertEquals(ids("Anna"), table.people().list().selection().ids());
  }

  @Test
  void whoMayNoLongerActGetsNoTicksBack() {
    leaveForDetails();
    console.sql(
        "update administrator set role = 'READ_ONLY' where id = ?", console.person("Anna").id());
    AdministratorsViewModel table = administrators(new Route.Administrators());
    assertEquals(FILTER, table.people().list().filterProperty().get());
    assertEquals(List.of(), table.people().list().selection().ids());
  }

  @Test
  void anotherPlaceInBetweenForgets() {
    leaveForDetails();
    anna.wayBack().arrive(new Route.Home());
    AdministratorsViewModel table = administrators(new Route.Administrators());
    assertEquals(PeopleFilter.EVERYBODY, table.people().list().filterProperty().get());
    assertEquals(PeopleOrder.BY_NAME, table.people().list().orderProperty().get());
    assertEquals(List.of(), table.people().list().selection().ids());
  }

  @Test
  void aListIsNotGivenWhatAnotherWasLeftWith() {
    leaveForDetails();
    AdminsWithoutMfaViewModel list = withoutMfa();
    assertEquals(PeopleFilter.EVERYBODY, list.people().list().filterProperty().get());
    list.people().list().filterProperty().set(PeopleFilter.EVERYBODY.withText("omar"));
    list.people().openDetails(list.people().list().shownProperty().get().getFirst());
    anna.wayBack().arrive(new Route.AdministratorDetails(console.person("Omar").id()));
    assertEquals("omar", withoutMfa().people().list().filterProperty().get().text());
  }

  @Test
  void aSearchThatIsAskedForComesInsteadOfTheTableAsItWas() {
    leaveForDetails();
    AdministratorsViewModel table =
        administrators(new Route.Administrators(Route.QuickFilter.ALL, "omar"));
    assertEquals(
        PeopleFilter.EVERYBODY.withText("omar"), table.people().list().filterProperty().get());
  }

  @Test
  void anotherSessionKnowsNothingOfIt() {
    leaveForDetails();
    PeopleFixture next = PeopleFixture.of(console, "Anna", navigator, window);
    assertEquals(Optional.empty(), next.wayBack().arrive(new Route.Administrators()));
  }

  @Test
  void aLockThatEndsByItselfIsSeenWhenItEnds() {
    AdministratorsViewModel table = administrators(new Route.Administrators());
    Instant end = Objects.requireNonNull(console.person("Sam").lockedUntil());
    assertEquals(end, table.people().list().peopleProperty().get().changesAt());
    console.clock().set(end.minusSeconds(1));
    table.people().refreshWhenDue();
    assertEquals(Standing.LOCKED, row(table, "Sam").standing());
    console.clock().advance(Duration.ofSeconds(1));
    table.people().refreshWhenDue();
    assertEquals(Standing.ACTIVE, row(table, "Sam").standing());
    assertEquals(null, table.people().list().peopleProperty().get().changesAt());
  }

  @Test
  void aStoreThatCannotBeReadAtThatMomentIsReportedOnce() {
    navigator.go(new Route.Administrators());
    AdministratorsViewModel table = administrators(new Route.Administrators());
    console.clock().set(Objects.requireNonNull(console.person("Sam").lockedUntil()));
    BrokenStore.in(console);
    table.people().refreshWhenDue();
    table.people().refreshWhenDue();
    assertEquals(List.of("The list could not be read"), window.errors());
  }

  private void leaveForDetails() {
    AdministratorsViewModel table = administrators(new Route.Administrators());
    PersonRow omar = row(table, "Omar");
    table.people().list().filterProperty().set(FILTER);
    table.people().list().orderProperty().set(ORDER);
    table.people().list().selection().setAll(ids("Omar", "Anna"), true);
    table.people().list().scrolledProperty().set(0.5);
    table.people().openDetails(omar);
    assertEquals(new Route.AdministratorDetails(omar.id()), navigator.current().get());
    anna.wayBack().arrive(new Route.AdministratorDetails(omar.id()));
  }

  private AdministratorsViewModel administrators(Route.Administrators route) {
    AdministratorsViewModel table = anna.administrators(Background.direct());
    table.open(route, anna.wayBack().arrive(route));
    return table;
  }

  private AdminsWithoutMfaViewModel withoutMfa() {
    AdminsWithoutMfaViewModel list = anna.withoutMfa(Background.direct());
    list.open(anna.wayBack().arrive(new Route.AdminsWithoutMfa()));
    return list;
  }

  private List<UUID> ids(String... firstNames) {
    return List.of(firstNames).stream().map(name -> console.person(name).id()).toList();
  }

  private static PersonRow row(AdministratorsViewModel table, String firstName) {
    return table.people().list().shownProperty().get().stream()
        .filter(row -> row.person().firstName().equals(firstName))
        .findFirst()
        .orElseThrow();
  }
}
