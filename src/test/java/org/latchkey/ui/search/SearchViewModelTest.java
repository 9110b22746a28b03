package org.latchkey.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Route;

class SearchViewModelTest {
  private static final String HINT = "Type a name or an e-mail to find an administrator.";
  private static final String REFUSED =
      "Your role may not see this list. Ask an Administrator with Billing if you need it.";
  private static final List<String> SETTINGS =
      List.of("Organization", "Security", "Mail", "Appearance");
  private static final List<String> OWN = List.of("Change password", "Lock", "Sign out");
  private static final Map<Role, String> SOMEBODY =
      Map.of(
          Role.ADMINISTRATOR_WITH_BILLING, "Anna",
          Role.ADMINISTRATOR, "Jonas",
          Role.MANAGER, "Priya",
          Role.HELP_DESK, "Chiara",
          Role.READ_ONLY, "Grace",
          Role.BILLING_ONLY, "Tomasz",
          Role.COMMAND_RUNNER, "Omar",
          Role.COMMAND_RUNNER_WITH_BILLING, "Kwame");

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class) // S-53
  void everyRoleFindsTheScreensAndActionsItMayReachAndNoOthers(Role role) {
    assertEquals(expected(role), open(role).titles());
  }

  @ParameterizedTest
  @EnumSource(Role.class) // S-53
  void onlyWhoMaySeeAdministratorsFindsThemAndNobodyElseIsRefused(Role role) {
    int before = console.services().events().all().size();
    SearchFixture viewer = open(role);
    viewer.type("elif");
    boolean sees =
        switch (role) {
          case ADMINISTRATOR_WITH_BILLING, ADMINISTRATOR, MANAGER, HELP_DESK, READ_ONLY -> true;
          case BILLING_ONLY, COMMAND_RUNNER, COMMAND_RUNNER_WITH_BILLING -> false;
        };
    assertEquals(sees ? List.of("Elif Demir") : List.of(), viewer.titles());
    assertEquals(sees ? List.of() : List.of("Nothing found"), viewer.sentences());
    assertEquals(before, console.services().events().all().size(), "nothing is recorded");
  }

  @Test
  void peopleAreFoundByNameAndAddressWhateverCaseAndAccents() {
    SearchFixture anna = open(Role.ADMINISTRATOR_WITH_BILLING);
    for (String typed : List.of("LUCIA", "lucía fer", "ferrer lu", "  lucia.ferrer@harbor ")) {
      anna.type(typed);
      assertEquals(List.of("Lucía Ferrer"), anna.titles(), typed);
    }
    anna.search().enter();
    assertEquals(
        List.of("close", new Route.AdministratorDetails(console.person("Lucía").id())),
        anna.asked());
  }

  @Test
  void whoIsNamedSoComesBeforeWhoseNameOnlyContainsIt() {
    SearchFixture anna = open(Role.ADMINISTRATOR_WITH_BILLING);
    anna.type("mar");
    assertEquals("Marek Novák", anna.titles().getFirst());
    anna.type("le");
    assertEquals("Leila Rahimi", anna.titles().getFirst());
  }

  @Test
  void moreThanEightAreOpenedInTheTableByTheSameSearch() {
    SearchFixture anna = open(Role.ADMINISTRATOR_WITH_BILLING);
    anna.type(" harborfinch");
    assertEquals(9, anna.titles().size());
    assertEquals("and 16 more in Administrators", anna.titles().getLast());
    anna.search().move(-1);
    anna.search().enter();
    assertEquals(
        List.of("close", new Route.Administrators(Route.QuickFilter.ALL, "harborfinch")),
        anna.asked());
  }

  @Test
  void arrowsGoRoundTheResultsAndPassTheHeadings() {
    SearchFixture omar = open(Role.COMMAND_RUNNER);
    assertEquals("Home", omar.marked());
    omar.search().move(-1);
    assertEquals("Sign out", omar.marked());
    omar.search().move(1);
    assertEquals("Home", omar.marked());
    omar.type("lo");
    assertEquals("Lock", omar.marked());
    omar.search().enter();
    assertEquals(List.of("close", "lock"), omar.asked());
  }

  @Test
  void enterWaitsForWhoIsBeingLookedFor() {
    HeldBackground held = new HeldBackground();
    SearchFixture anna = SearchFixture.of(console, "Anna", held);
    anna.search().open();
    assertEquals(HINT, anna.sentences().getFirst());
    anna.type("omar");
    assertEquals(List.of("Reading the administrators…"), anna.sentences());
    held.next();
    assertEquals(List.of(), anna.titles());
    anna.search().enter();
    assertEquals(List.of(), anna.asked());
    held.all();
    assertEquals(
        List.of("close", new Route.AdministratorDetails(console.person("Omar").id())),
        anna.asked());
  }

  @Test // S-49
  void whoseRoleHasChangedIsToldTheRefusalAndSeesNobody() {
    SearchFixture tomasz =
        SearchFixture.of(console, "Tomasz", Role.MANAGER, Background.direct());
    tomasz.search().open();
    tomasz.type("elif");
    assertEquals(List.of(REFUSED, "Nothing found"), tomasz.sentences());
    assertEquals(List.of(), tomasz.titles());
    tomasz.type("");
    tomasz.search().become(Role.BILLING_ONLY);
    assertEquals(List.of(REFUSED), tomasz.sentences());
    assertEquals(expected(Role.BILLING_ONLY), tomasz.titles());
  }

  @Test // S-49
  void aRoleThatIsTakenAwayTakesThePeopleWithIt() {
    SearchFixture anna = open(Role.ADMINISTRATOR_WITH_BILLING);
    anna.type("elif");
    anna.search().become(Role.COMMAND_RUNNER);
    assertEquals(List.of(), anna.titles());
    assertEquals(List.of(REFUSED, "Nothing found"), anna.sentences());
  }

  @Test
  void aStoreThatCannotBeReadIsSaidAndTheScreensAreThere() {
    SearchFixture anna = SearchFixture.of(console, "Anna", new FailingBackground());
    anna.search().open();
    assertEquals(1, anna.sentences().size());
    assertTrue(anna.titles().contains("Home"));
  }

  @Test // S-37
  void nothingIsKeptOfACardThatHasGoneAndLateAnswersAreDropped() {
    HeldBackground held = new HeldBackground();
    SearchFixture anna = SearchFixture.of(console, "Anna", held);
    anna.search().open();
    anna.type("omar");
    anna.search().close();
    held.all();
    assertEquals(List.of(), anna.search().rowsProperty().get());
    assertEquals("", anna.search().textProperty().get());
  }

  private SearchFixture open(Role role) {
    SearchFixture viewer =
        SearchFixture.of(console, Objects.requireNonNull(SOMEBODY.get(role)), Background.direct());
    viewer.search().open();
    return viewer;
  }

  private static List<String> expected(Role role) {
    List<String> all = new ArrayList<>();
    switch (role) {
      case ADMINISTRATOR_WITH_BILLING, ADMINISTRATOR -> {
        all.addAll(
            List.of("Home", "Admins Without MFA Required", "Administrators", "Outbox", "Activity"));
        all.addAll(SETTINGS);
      }
      case MANAGER, HELP_DESK, READ_ONLY ->
          all.addAll(List.of("Home", "Admins Without MFA Required", "Administrators", "Activity"));
      case COMMAND_RUNNER, COMMAND_RUNNER_WITH_BILLING -> all.addAll(List.of("Home", "Activity"));
      case BILLING_ONLY -> all.add("Activity");
    }
    all.add("My Account");
    if (role == Role.ADMINISTRATOR_WITH_BILLING) {
      all.add("Add administrator");
    }
    all.addAll(OWN);
    return all;
  }
}
