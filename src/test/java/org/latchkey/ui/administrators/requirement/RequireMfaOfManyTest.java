package org.latchkey.ui.administrators.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.AdministratorsViewModel;
import org.latchkey.ui.administrators.BrokenStore;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Requiring MFA of those ticked in Administrators, and no longer requiring it. */
class RequireMfaOfManyTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void requiringIsAskedWithNamesAndForecastThenDoneAndUndone() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar", "Grace", "Mei-Ling", "Jonas");
    assertEquals("4 selected", table.people().selectionWords().count().get());
    assertEquals("of 24", table.people().selectionWords().of().get());
    assertFalse(table.filtersShown().get());
    table.changeRequirement(MfaRequirement.REQUIRED);
    Confirmation asked = window.asked().getLast();
    assertEquals("Require MFA for 3 administrators?", asked.title());
    assertEquals(
        List.of("Omar Haddad", "Grace Lindqvist", "Mei-Ling Zhao"),
        asked.people().stream().map(Confirmation.Line::name).toList());
    assertEquals("Administrator with Billing", asked.people().getLast().detail());
    assertEquals(
        List.of("3 of 3 are not enrolled yet.", "", "1 is skipped."),
        asked.notes().stream().map(Confirmation.Note::strong).toList());
    assertEquals(
        "Nobody is locked out: 1 enrolled Administrator with Billing remains.",
        asked.notes().get(1).text());
    assertEquals("MFA is required already: Jonas Weber", asked.notes().getLast().text());
    assertEquals(7, countNotRequired());

    window.confirm();
    assertEquals(4, countNotRequired());
    assertEquals("MFA is now required of 3 administrators.", window.said());
    assertEquals(10, window.toasts().getLast().shownFor().toSeconds());
    assertEquals("Not required 4", texts(table).get(1));

    window.toasts().getLast().action().orElseThrow().run().run();
    assertEquals(7, countNotRequired());
    assertEquals("Undone. MFA is again not required of 3 administrators.", window.said());
    assertEquals(4, table.people().list().selection().getCount());
  }

  @Test
  void stopRequiringIsRedAndSaysWhatItMeans() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Jonas", "Yusuf");
    table.changeRequirement(MfaRequirement.NOT_REQUIRED);
    Confirmation asked = window.asked().getLast();
    assertEquals(Tone.DANGER, asked.tone());
    assertEquals("Stop requiring MFA", asked.confirmLabel());
    assertEquals(
        List.of("1 of 2 is not enrolled yet.", "1 of 2 is enrolled."),
        asked.notes().stream().map(Confirmation.Note::strong).toList());
    window.confirm();
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Jonas").mfaRequirement());
  }

  @Test
  void anAdministratorSkipsAdministratorsWithBillingAndSaysWhy() {
    AdministratorsViewModel table = table("Jonas");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar", "Mei-Ling");
    table.changeRequirement(MfaRequirement.REQUIRED);
    Confirmation asked = window.asked().getLast();
    assertEquals("Require MFA for Omar Haddad?", asked.title());
    assertEquals(
        "Only an Administrator with Billing may change: Mei-Ling Zhao",
        asked.notes().getLast().text());
    table.people().list().selection().clear();
    tick(table, "Mei-Ling");
    table.changeRequirement(MfaRequirement.REQUIRED);
    assertEquals(1, window.asked().size());
    assertTrue(window.said().startsWith("Nothing was changed. Only an Administrator with Billing"));
  }

  @Test
  void nothingToDoAsksNothing() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Anna", "Jonas");
    table.changeRequirement(MfaRequirement.REQUIRED);
    assertEquals(List.of(), window.asked());
    assertEquals(
        "Nothing to do: MFA is required of everybody selected already.", window.said());
  }

  @Test
  void aRoleRevokedWhileTheQuestionIsOpenIsRefusedWithASentence() {
    AdministratorsViewModel table = table("Jonas");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar");
    table.changeRequirement(MfaRequirement.REQUIRED);
    changeRole("Jonas", Role.READ_ONLY);
    window.confirm();
    assertTrue(window.said().startsWith("Nothing was changed. Your role does not allow this"));
    assertEquals(7, countNotRequired());
    assertFalse(table.people().mayAct().get());
  }

  @Test
  void nobodyIsChangedWhoWasNotNamed() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar", "Jonas");
    table.changeRequirement(MfaRequirement.REQUIRED);
    console
        .services()
        .requirements()
        .apply(
            console.actor("Mei-Ling"),
            List.of(console.person("Jonas").id()),
            MfaRequirement.NOT_REQUIRED,
            Place.ADMINISTRATORS);
    window.confirm();
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Jonas").mfaRequirement());
    assertEquals(MfaRequirement.REQUIRED, console.person("Omar").mfaRequirement());
  }

  @Test
  void aQuestionIsNotAskedOnAnotherScreen() {
    RecordedWindow.Held held = new RecordedWindow.Held();
    AdministratorsViewModel table = table("Anna", held);
    navigator.go(new Route.Administrators());
    table.open(new Route.Administrators(), Optional.empty());
    held.all();
    tick(table, "Omar");
    table.changeRequirement(MfaRequirement.REQUIRED);
    assertTrue(table.people().busyProperty().get());
    table.changeRequirement(MfaRequirement.REQUIRED);
    navigator.go(new Route.Home());
    held.all();
    assertEquals(List.of(), window.asked());
    assertFalse(table.people().busyProperty().get());
  }

  @Test
  void manyAreNamedShortly() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    List<UUID> all = table.people().list().shownProperty().get().stream().map(PersonRow::id).toList();
    table.people().list().selection().setAll(all, true);
    table.changeRequirement(MfaRequirement.NOT_REQUIRED);
    Confirmation asked = window.asked().getLast();
    assertEquals("Stop requiring MFA for 17 administrators?", asked.title());
    assertEquals(9, asked.people().size());
    assertEquals("and 9 more", asked.people().getLast().name());
    assertEquals("7 are skipped.", asked.notes().getLast().strong());
    assertTrue(asked.notes().getLast().text().endsWith(" and 4 more"));
  }

  @Test
  void aRowActsForAllTickedOnlyWhenItIsOneOfThem() {
    AdministratorsViewModel table = table("Anna");
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar", "Grace");
    table.changeRequirement(row(table, "Omar"), MfaRequirement.REQUIRED);
    assertEquals("Require MFA for 2 administrators?", window.asked().getLast().title());
    window.close();
    table.changeRequirement(row(table, "Sofia"), MfaRequirement.REQUIRED);
    assertEquals("Require MFA for Sofia Almeida?", window.asked().getLast().title());
  }

  @Test
  void aDeadStoreIsReportedWithoutLosingTheTicks() {
    AdministratorsViewModel table = table("Anna");
    navigator.go(new Route.Administrators());
    table.open(new Route.Administrators(), Optional.empty());
    tick(table, "Omar");
    BrokenStore.in(console);
    table.changeRequirement(MfaRequirement.REQUIRED);
    assertEquals(List.of("MFA could not be required"), window.errors());
    assertEquals(1, table.people().list().selection().getCount());
  }

  private AdministratorsViewModel table(String viewer) {
    return table(viewer, Background.direct());
  }

  private AdministratorsViewModel table(String viewer, Background background) {
    return PeopleFixture.of(console, viewer, navigator, window).administrators(background);
  }

  private void tick(AdministratorsViewModel table, String... firstNames) {
    Stream.of(firstNames)
        .forEach(firstName -> table.people().list().selection().toggle(console.person(firstName).id()));
  }

  private static PersonRow row(AdministratorsViewModel table, String firstName) {
    return table.people().list().shownProperty().get().stream()
        .filter(row -> row.person().firstName().equals(firstName))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(AdministratorsViewModel table) {
    return table.quickFilters().get().stream()
        .map(AdministratorsViewModel.QuickFilterChoice::text)
        .toList();
  }

  private int countNotRequired() {
    return console.services().counts().mfa().notRequired();
  }

  private void changeRole(String firstName, Role role) {
    Administrator person = console.person(firstName);
    console
        .services()
        .administration()
        .save(
            console.actor("Anna"),
            person.id(),
            person.version(),
            new PersonForm(
                person.firstName(),
                person.lastName(),
                person.email(),
                role,
                person.mfaRequirement()));
  }
}
