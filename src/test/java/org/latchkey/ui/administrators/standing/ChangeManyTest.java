package org.latchkey.ui.administrators.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.AdministratorsViewModel;
import org.latchkey.ui.administrators.BrokenStore;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.WayBack;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Changing what those ticked in Administrators stand as: asked with names and skips, done, taken back. */
class ChangeManyTest {
  private static final int MANAGER = Role.inOrder().indexOf(Role.MANAGER);
  private static final int OWNER = Role.inOrder().indexOf(Role.ADMINISTRATOR_WITH_BILLING);

  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private Actor actor = new Actor(new UUID(0, 0), 0);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theRoleIsChosenInTheQuestionWhichThenNamesSkips() {
    table("Anna", "Omar", "Grace", "Viktor").changeRole();
    Confirmation asked = window.asked().getLast();
    assertEquals("Change the role of 3 administrators?", asked.title());
    assertEquals(3, asked.people().size());
    Confirmation.Choice choice = asked.choice().orElseThrow();
    assertEquals(Role.inOrder().stream().map(Role::label).toList(), choice.options());
    Confirmation owner = choice.when().apply(OWNER);
    assertEquals(
        List.of("|An Administrator with Billing may do everything, also to you."), notes(owner));
    Confirmation manager = choice.when().apply(MANAGER);
    assertEquals("Change the role of 2 administrators?", manager.title());
    assertEquals("Change role", manager.confirmLabel());
    assertEquals(
        List.of("1 is skipped.|Has this role already: Viktor Lindholm"), notes(manager));
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    window.confirm();
    assertEquals("2 administrators are now Manager.", window.said());
    assertEquals(Role.MANAGER, console.person("Omar").role());
    undo();
    assertEquals("Undone. 2 administrators have the role from before.", window.said());
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    assertEquals(Role.READ_ONLY, console.person("Grace").role());
  }

  @Test
  void aRoleThatEverybodyHasConcernsNobody() {
    table("Anna", "Viktor").changeRole();
    Confirmation manager =
        window.asked().getLast().choice().orElseThrow().when().apply(MANAGER);
    assertEquals(List.of(), manager.people());
  }

  @Test // S-51
  void whoeverChoosesAllOwnersStaysOneAndIsTold() {
    table("Anna", "Anna", "Mei-Ling").change(new StandingChange.Suspend());
    Confirmation asked = window.asked().getLast();
    assertEquals("Suspend Mei-Ling Zhao?", asked.title());
    assertEquals(Tone.DANGER, asked.tone());
    assertEquals(
        List.of(
            "|1 enrolled Administrator with Billing remains.",
            "1 is skipped.|Nobody else would be an active Administrator with Billing: Anna Moreau"),
        notes(asked));
  }

  @Test
  void whoeverIsOneOfThoseIsTold() {
    table("Anna", "Anna", "Omar").changeRole();
    assertEquals(
        List.of(
            "You are one of them.|You are signed out, and have the rights of the new role from then on.",
            "No enrolled Administrator with Billing is left.|Let another one enroll first, so that somebody"
                + " who may do everything is sure to get in."),
        notes(window.asked().getLast().choice().orElseThrow().when().apply(MANAGER)));
  }

  @Test
  void aSuspensionIsRedAndCanBeTakenBack() {
    table("Anna", "Omar", "Noah", "Marek").change(new StandingChange.Suspend());
    Confirmation asked = window.asked().getLast();
    assertEquals("Suspend 2 administrators?", asked.title());
    assertEquals(Tone.DANGER, asked.tone());
    assertEquals(List.of("1 is skipped.|Suspended already: Marek Novák"), notes(asked));
    window.confirm();
    assertEquals("2 administrators are suspended.", window.said());
    undo();
    assertEquals("Undone. 2 administrators are no longer suspended.", window.said());
    assertEquals(AdministratorStatus.INVITED, console.person("Noah").status());
  }

  @Test
  void anActivationCanBeTakenBack() {
    table("Anna", "Omar", "Marek").change(new StandingChange.Activate());
    Confirmation asked = window.asked().getLast();
    assertEquals("Activate Marek Novák?", asked.title());
    assertEquals(Tone.INFO, asked.tone());
    assertEquals(List.of("1 is skipped.|Not suspended: Omar Haddad"), notes(asked));
    window.confirm();
    undo();
    assertEquals("Undone. 1 administrator is suspended again.", window.said());
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Marek").status());
  }

  @Test
  void aDeletionSaysWhatGoesAndStaysAndCannotBeTakenBack() {
    table("Anna", "Anna", "Omar", "Grace").change(new StandingChange.Delete());
    Confirmation asked = window.asked().getLast();
    assertEquals("Delete 2 administrators?", asked.title());
    assertEquals("Delete", asked.confirmLabel());
    assertEquals(Tone.DANGER, asked.tone());
    assertEquals(
        List.of(
            "This cannot be undone.|Deleted with the accounts: password, authenticator, recovery codes and"
                + " recovery kit. Messages that wait are not sent.",
            "|Activity keeps what they did and what was done to them, with their name.",
            "1 is skipped.|Nobody deletes their own account: Anna Moreau"),
        notes(asked));
    window.confirm();
    assertEquals("2 administrators are deleted.", window.said());
    assertTrue(window.toasts().getLast().action().isEmpty());
    assertEquals(22, console.services().counts().all());
  }

  @Test
  void whereThereIsNobodyToChangeItSaysWhy() {
    table("Anna", "Marek").change(new StandingChange.Suspend());
    assertEquals("Nothing was changed. Suspended already: Marek Novák", window.said());
    assertEquals(List.of(), window.asked());
  }

  @Test // S-35
  void aChangeOfRoleGoesOnByItselfAfterTheCode() {
    AdministratorsViewModel table =
        table(console.actor("Anna").provedAt(console.clock().instant()), "Omar");
    console.clock().advance(Duration.ofMinutes(6));
    table.changeRole();
    Confirmation chosen = window.asked().getLast().choice().orElseThrow().when().apply(MANAGER);
    assertEquals("Change the role of Omar Haddad?", chosen.title());
    window.confirm();
    assertTrue(window.asksForCode());
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    actor = actor.provedAt(console.clock().instant());
    window.prove();
    assertEquals(Role.MANAGER, console.person("Omar").role());
  }

  @Test // S-52
  void aRightLostWhileTheQuestionIsOpenIsRefused() {
    table("Mei-Ling", "Omar").change(new StandingChange.Delete());
    console.sql("update administrator set role = 'MANAGER' where first_name = 'Mei-Ling'");
    window.confirm();
    assertTrue(window.said().startsWith("Nothing was changed. Your role does not allow this"));
    assertEquals("Omar", console.person("Omar").firstName());
  }

  @Test
  void whoeverMayNotManageIsOfferedNothing() {
    AdministratorsViewModel table = table("Jonas", "Omar");
    assertFalse(table.mayManage().get());
    table.changeRole();
    table.change(new StandingChange.Delete());
    assertEquals(List.of(), window.asked());
    assertEquals(List.of(), window.toasts());
  }

  @Test
  void aRowIsChangedAloneUnlessItIsTicked() {
    AdministratorsViewModel table = table("Anna", "Omar", "Grace");
    table.change(row(table, "Priya"), new StandingChange.Delete());
    assertEquals("Delete Priya Nair?", window.asked().getLast().title());
    table.change(row(table, "Omar"), new StandingChange.Delete());
    assertEquals("Delete 2 administrators?", window.asked().getLast().title());
    table.changeRole(row(table, "Priya"));
    assertEquals("Change the role of Priya Nair?", window.asked().getLast().title());
  }

  @Test
  void aFailureIsSaidAndChangesNothing() {
    AdministratorsViewModel table = table("Anna", "Omar");
    table.change(new StandingChange.Delete());
    BrokenStore.in(console);
    window.confirm();
    assertEquals(List.of("Nobody could be deleted"), window.errors());
  }

  private static PersonRow row(AdministratorsViewModel table, String name) {
    return table.people().list().shownProperty().get().stream()
        .filter(row -> row.person().firstName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void undo() {
    window.toasts().getLast().action().orElseThrow().run().run();
  }

  private AdministratorsViewModel table(String viewer, String... ticked) {
    return table(console.actor(viewer), ticked);
  }

  private AdministratorsViewModel table(Actor viewer, String... ticked) {
    actor = viewer;
    AdministratorsViewModel table =
        new PeopleFixture(
                console,
                () -> actor,
                navigator,
                new Strings(Locale.UK),
                window,
                window,
                window,
                new WayBack())
            .administrators(Background.direct());
    navigator.go(new Route.Administrators());
    table.open(new Route.Administrators(), Optional.empty());
    table
        .people()
        .list()
        .selection()
        .setAll(Stream.of(ticked).map(name -> console.person(name).id()).toList(), true);
    return table;
  }

  private static List<String> notes(Confirmation asked) {
    return asked.notes().stream().map(note -> note.strong() + "|" + note.text()).toList();
  }
}
