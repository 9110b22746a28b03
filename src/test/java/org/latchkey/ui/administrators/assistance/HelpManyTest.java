package org.latchkey.ui.administrators.assistance;

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
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.ui.administrators.AdministratorsViewModel;
import org.latchkey.ui.administrators.BrokenStore;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.WayBack;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

/** Helping those ticked in Administrators in: asked with names and skips, done, told. */
class HelpManyTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private Actor actor = new Actor(new UUID(0, 0), 0);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aResetIsRedAndNamesPeopleConsequencesAndSkips() {
    AdministratorsViewModel table = table("Jonas", "Priya", "Elif", "Omar", "Jonas");
    console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Elif'");
    table.help(Assistance.RESET_MFA);
    Confirmation asked = window.asked().getLast();
    assertEquals("Reset MFA of Priya Nair?", asked.title());
    assertEquals(Tone.DANGER, asked.tone());
    assertEquals("Reset MFA", asked.confirmLabel());
    assertEquals(
        List.of(
            "No mail server is set up.|The messages wait in the Outbox.",
            "1 is skipped.|Only an Administrator with Billing may help: Elif Demir",
            "1 is skipped.|You replace your own authenticator in My Account.",
            "1 is skipped.|No authenticator to take away: Omar Haddad"),
        notes(asked));
    assertEquals(MfaEnrollment.ENROLLED, console.person("Priya").mfaEnrollment());
    window.confirm();
    assertEquals("MFA of 1 administrator is reset.", window.said());
    assertEquals(MfaEnrollment.NOT_ENROLLED, console.person("Priya").mfaEnrollment());
    assertEquals(MfaEnrollment.ENROLLED, console.person("Elif").mfaEnrollment());
    assertTrue(window.toasts().getLast().action().isEmpty(), "a reset cannot be taken back");
  }

  @Test
  void aResetSaysWhoGetsNoCode() {
    AdministratorsViewModel table = table("Anna", "Ruth");
    table.help(Assistance.RESET_MFA);
    assertEquals(
        List.of(
            "1 of 1 is suspended.|They are told, and get no set-up code until the account is active again.",
            "No mail server is set up.|The message waits in the Outbox."),
        notes(window.asked().getLast()));
  }

  @Test
  void aResetThatLeavesNoOwnerWarns() {
    AdministratorsViewModel table = table("Mei-Ling", "Anna");
    table.help(Assistance.RESET_MFA);
    assertEquals(
        "No enrolled Administrator with Billing is left.",
        window.asked().getLast().notes().getFirst().strong());
  }

  @Test
  void aMessageToSomebodyWithoutAPasswordIsAnInvitation() {
    int before = console.services().messages().all().size();
    AdministratorsViewModel table = table("Anna", "Omar", "Noah", "Marek");
    table.help(Assistance.SEND_SET_UP_MESSAGE);
    Confirmation asked = window.asked().getLast();
    assertEquals("Send a set-up message to 2 administrators?", asked.title());
    assertEquals(
        List.of(
            "1 of 2 has no password yet.|Their message is an invitation to set one.",
            "No mail server is set up.|The messages wait in the Outbox.",
            "1 is skipped.|The account is suspended: Marek Novák"),
        notes(asked));
    window.confirm();
    assertEquals("2 set-up messages are in the Outbox.", window.said());
    assertEquals(before + 2, console.services().messages().all().size());
  }

  @Test
  void withAMailServerItSaysWhereTheMessageGoes() {
    console.sql(
        "insert into mail_server values (1, 'mail.example', 587, 'STARTTLS', '', null, 'a@b.example', 1)");
    table("Anna", "Omar").help(Assistance.SEND_SET_UP_MESSAGE);
    assertEquals(
        List.of("|The message goes to their own address. You never see the code in it."),
        notes(window.asked().getLast()));
  }

  @Test
  void unlockingSaysWhatItDoesNotDo() {
    console.sql(
        "insert into sign_in_throttle values (?, 100, null)", console.person("Priya").id());
    console.sql(
        "update totp_credential set state = 'DISABLED' where administrator_id = ?",
        console.person("Priya").id());
    AdministratorsViewModel table = table("Anna", "Priya", "Sam", "Omar");
    table.help(Assistance.UNLOCK);
    Confirmation asked = window.asked().getLast();
    assertEquals("Unlock 2 administrators?", asked.title());
    assertEquals(
        List.of(
            "1 of 2 has a disabled authenticator.|Unlocking does not bring it back: reset MFA, or send"
                + " a set-up message.",
            "1 is skipped.|Not locked: Omar Haddad"),
        notes(asked));
    window.confirm();
    assertEquals("2 administrators are unlocked.", window.said());
    assertEquals(0, console.person("Sam").failedAttempts());
  }

  @Test
  void whereThereIsNobodyToHelpItSaysWhy() {
    table("Anna", "Omar", "Grace").help(Assistance.UNLOCK);
    assertEquals(
        "Nothing was changed. Not locked: Omar Haddad, Grace Lindqvist", window.said());
    assertEquals(List.of(), window.asked());
  }

  @Test // S-35
  void aResetGoesOnByItselfAfterTheCode() {
    AdministratorsViewModel table =
        table(console.actor("Anna").provedAt(console.clock().instant()), "Priya");
    console.clock().advance(Duration.ofMinutes(6));
    table.help(Assistance.RESET_MFA);
    window.confirm();
    assertTrue(window.asksForCode());
    assertEquals(MfaEnrollment.ENROLLED, console.person("Priya").mfaEnrollment());
    actor = actor.provedAt(console.clock().instant());
    window.prove();
    assertFalse(window.asksForCode());
    assertEquals("MFA of 1 administrator is reset.", window.said());
    assertEquals(MfaEnrollment.NOT_ENROLLED, console.person("Priya").mfaEnrollment());
  }

  @Test // S-52
  void aRightLostWhileTheQuestionIsOpenIsRefused() {
    AdministratorsViewModel table = table("Jonas", "Priya");
    table.help(Assistance.RESET_MFA);
    console.sql("update administrator set role = 'MANAGER' where first_name = 'Jonas'");
    window.confirm();
    assertTrue(window.said().startsWith("Nothing was changed. Your role does not allow this"));
    assertEquals(MfaEnrollment.ENROLLED, console.person("Priya").mfaEnrollment());
  }

  @Test
  void whoeverMayNotHelpIsOfferedNothing() {
    AdministratorsViewModel table = table("Priya", "Sam");
    assertFalse(table.mayHelp().get());
    table.help(Assistance.UNLOCK);
    assertEquals(List.of(), window.asked());
    assertEquals(List.of(), window.toasts());
  }

  @Test
  void aRowIsHelpedAloneUnlessItIsTicked() {
    AdministratorsViewModel table = table("Anna", "Omar", "Grace");
    var rows = table.people().list().shownProperty().get();
    table.help(
        rows.stream().filter(row -> row.person().firstName().equals("Priya")).findFirst().orElseThrow(),
        Assistance.SEND_SET_UP_MESSAGE);
    assertEquals("Send a set-up message to Priya Nair?", window.asked().getLast().title());
    table.help(
        rows.stream().filter(row -> row.person().firstName().equals("Omar")).findFirst().orElseThrow(),
        Assistance.SEND_SET_UP_MESSAGE);
    assertEquals("Send a set-up message to 2 administrators?", window.asked().getLast().title());
  }

  @Test
  void aFailureIsSaidAndChangesNothing() {
    AdministratorsViewModel table = table("Anna", "Priya");
    table.help(Assistance.RESET_MFA);
    BrokenStore.in(console);
    window.confirm();
    assertEquals(List.of("MFA could not be reset"), window.errors());
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
