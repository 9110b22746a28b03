package org.latchkey.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

class ShellViewModelTest {
  private final List<Object> asked = new ArrayList<>();
  private final ShellViewModel shell =
      new ShellViewModel(
          new Strings(Locale.UK),
          new ShellActions(
              asked::add,
              () -> asked.add("search"),
              () -> asked.add("lock"),
              () -> asked.add("sign out")));

  @Test
  void nobodyIsAnywhereAtFirst() {
    assertEquals("", shell.titleProperty().get());
    assertNull(shell.entryProperty().get());
  }

  @Test
  void detailsStandBehindTheListTheyBelongTo() {
    shell.routeProperty().set(new Route.AdministratorDetails(UUID.randomUUID()));
    shell.detailProperty().set("Omar Haddad");
    assertEquals("Administrators", shell.titleProperty().get());
    assertEquals("Omar Haddad", shell.crumbProperty().get());
    assertEquals(Entry.ADMINISTRATORS, shell.entryProperty().get());
    shell.routeProperty().set(new Route.Home());
    assertEquals("Home", shell.titleProperty().get());
    assertEquals("", shell.crumbProperty().get());
  }

  @Test
  void screensBelowHomeAndTheTableNameThemselves() {
    shell.routeProperty().set(new Route.AdminsWithoutMfa());
    assertEquals("Home", shell.titleProperty().get());
    assertEquals("Admins Without MFA Required", shell.crumbProperty().get());
    shell.routeProperty().set(new Route.NewAdministrator());
    assertEquals("New administrator", shell.crumbProperty().get());
    shell.openTitle();
    assertEquals(List.of(new Route.Administrators()), asked);
  }

  @Test
  void theCountIsShownOnceKnown() {
    assertEquals("", shell.administratorsProperty().get());
    shell.administratorCountProperty().set(24);
    assertEquals("24 administrators", shell.administratorsProperty().get());
  }

  @Test
  void commandsReachTheProgram() {
    shell.open(Entry.MY_ACCOUNT);
    shell.search();
    shell.lock();
    shell.signOut();
    assertEquals(List.of(new Route.MyAccount(), "search", "lock", "sign out"), asked);
  }
}
