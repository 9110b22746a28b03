package org.latchkey.ui.administrators.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.AdministratorsViewModel;
import org.latchkey.ui.administrators.AdminsWithoutMfaViewModel;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.people.SelectionWords;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;

/** The table, and the list behind the tile, with the Global MFA Requirement on and off. */
class GloballyRequiredListsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void stopRequiringIsDisabledAndSaysWhy() {
    AdministratorsViewModel table = table();
    table.people().list().selection().toggle(console.person("Priya").id());
    SelectionWords words = table.people().selectionWords();
    assertTrue(words.wouldChange(MfaRequirement.NOT_REQUIRED).get());
    turnOn();
    table.people().refresh();
    assertFalse(words.wouldChange(MfaRequirement.NOT_REQUIRED).get());
    assertEquals(
        "Stop requiring MFA (the Global MFA Requirement is on)", words.stopRequiring().get());
    console.services().globalRequirement().turnOff(console.actor("Anna"));
    table.people().refresh();
    assertTrue(words.wouldChange(MfaRequirement.NOT_REQUIRED).get());
    assertEquals("Stop requiring MFA", words.stopRequiring().get());
  }

  @Test
  void whoeverWasAskedMeanwhileIsTold() {
    AdministratorsViewModel table = table();
    table.people().list().selection().toggle(console.person("Priya").id());
    table.changeRequirement(MfaRequirement.NOT_REQUIRED);
    turnOn();
    window.confirm();
    assertEquals(
        "Nothing was changed. The Global MFA Requirement is on: MFA is required of everybody.",
        window.said());
    table.changeRequirement(MfaRequirement.NOT_REQUIRED);
    assertEquals(1, window.asked().size(), "nobody is left to ask about");
    assertTrue(window.said().startsWith("Nothing was changed. The Global MFA Requirement is on"));
  }

  @Test // product page 5
  void aTipOnTheListPointsToItForThoseWhoMayOpenSettings() {
    assertTip("Anna", true);
    assertTip("Jonas", true);
    assertTip("Priya", false);
    AdminsWithoutMfaViewModel list = list("Anna");
    list.goToSettings();
    assertEquals(
        new Route.Settings(Route.SettingsSection.SECURITY), navigator.current().get());
    turnOn();
    list.people().refresh();
    assertFalse(list.tipWanted().get(), "it is on already");
    assertEquals(List.of(), list.people().list().shownProperty().get());
  }

  private void assertTip(String viewer, boolean link) {
    AdminsWithoutMfaViewModel list = list(viewer);
    assertTrue(list.tipWanted().get());
    assertEquals(link, list.maySettings().get());
  }

  private AdminsWithoutMfaViewModel list(String viewer) {
    AdminsWithoutMfaViewModel list =
        PeopleFixture.of(console, viewer, navigator, window).withoutMfa(Background.direct());
    list.open(Optional.empty());
    return list;
  }

  private AdministratorsViewModel table() {
    AdministratorsViewModel table =
        PeopleFixture.of(console, "Anna", navigator, window).administrators(Background.direct());
    navigator.go(new Route.Administrators());
    table.open(new Route.Administrators(), Optional.empty());
    return table;
  }

  private void turnOn() {
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
  }
}
