package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.WayBack;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** Helping somebody in from their details, and what the details say about that. */
class HelpInDetailsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private final Strings strings = new Strings(Locale.UK);
  private Actor actor = new Actor(new UUID(0, 0), 0);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whatIsOpenDependsOnRightsAndState() {
    assertOffers("Anna", "Priya", "SEND_SET_UP_MESSAGE RESET_MFA", "Unlock: sign-in is not locked.");
    assertOffers(
        "Jonas",
        "Sam",
        "SEND_SET_UP_MESSAGE UNLOCK",
        "Reset MFA: there is no authenticator to take away.");
    assertOffers(
        "Anna",
        "Anna",
        "SEND_SET_UP_MESSAGE",
        "Unlock: sign-in is not locked.\nReset MFA: you replace your own authenticator in My Account.");
    assertOffers(
        "Anna",
        "Ruth",
        "RESET_MFA",
        "Send set-up message: the account is suspended.\nUnlock: sign-in is not locked.");
    assertOffers(
        "Jonas",
        "Mei-Ling",
        "",
        "Only an Administrator with Billing may help one of them to sign in.");
    assertOffers("Priya", "Omar", "", "Your role may not help others to sign in.");
  }

  @Test
  void aResetIsAskedDoneAndShownAndTheFormIsKept() {
    AdministratorDetailsViewModel details = details("Anna", "Priya");
    details.fields().roleProperty().set(Role.HELP_DESK);
    details.help(Assistance.RESET_MFA);
    assertEquals("Reset MFA of Priya Nair?", window.asked().getLast().title());
    window.confirm();
    assertEquals(MfaEnrollment.NOT_ENROLLED, console.person("Priya").mfaEnrollment());
    assertFalse(new HelpButtons(details, strings).isOpen(Assistance.RESET_MFA).get());
    assertEquals("waits in the Outbox, written now", facts(details).message());
    assertEquals("Its code works until 21 November 2026, 09:30", facts(details).code());
    assertEquals(1, details.changes().get());
    details.save();
    assertEquals(Role.HELP_DESK, console.person("Priya").role());
  }

  @Test
  void theLastSetUpMessageIsSaidWithTheEndOfItsCode() {
    assertEquals(new SetUpFacts("none", ""), facts(details("Anna", "Omar")));
    help("Omar", Assistance.SEND_SET_UP_MESSAGE);
    console.clock().advance(Duration.ofHours(3));
    assertEquals(
        new SetUpFacts(
            "waits in the Outbox, written 3 hours ago",
            "Its code works until 21 November 2026, 09:30"),
        facts(details("Anna", "Omar")));
    console.sql("update message set state = 'SENT', sent_at = ?", console.clock().instant());
    assertEquals("sent now", facts(details("Anna", "Omar")).message());
    console.clock().advance(Duration.ofHours(21));
    assertEquals(
        new SetUpFacts("sent yesterday", "Its code does not work any more"),
        facts(details("Anna", "Omar")));
    console.sql("update message set state = 'FAILED'");
    assertEquals("could not be sent, written yesterday", facts(details("Anna", "Omar")).message());
  }

  @Test // S-35
  void aRoleIsSavedByItselfAfterTheCode() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    console.clock().advance(Duration.ofMinutes(6));
    details.fields().roleProperty().set(Role.HELP_DESK);
    details.save();
    assertTrue(window.asksForCode());
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    assertFalse(details.busyProperty().get());
    actor = actor.provedAt(console.clock().instant());
    window.prove();
    assertEquals(Role.HELP_DESK, console.person("Omar").role());
    assertEquals("Saved Omar Haddad.", window.said());
  }

  private void help(String firstName, Assistance assistance) {
    console
        .services()
        .assistance()
        .apply(console.actor("Anna"), List.of(console.person(firstName).id()), assistance);
  }

  private void assertOffers(String viewer, String person, String open, String obstacles) {
    HelpButtons help = new HelpButtons(details(viewer, person), strings);
    assertEquals(
        open,
        String.join(
            " ",
            Arrays.stream(Assistance.values())
                .filter(way -> help.isOpen(way).get())
                .map(Enum::name)
                .toList()));
    assertEquals(obstacles, help.obstacles().get());
  }

  private SetUpFacts facts(AdministratorDetailsViewModel details) {
    return SetUpFacts.of(
        Objects.requireNonNull(details.detailsProperty().get()).setUpMessage(),
        strings,
        new RelativeTime(strings, ZoneOffset.UTC),
        console.clock().instant());
  }

  private AdministratorDetailsViewModel details(String viewer, String person) {
    actor = console.actor(viewer);
    PeopleFixture fixture =
        new PeopleFixture(
            console, () -> actor, navigator, strings, window, window, window, new WayBack());
    AdministratorDetailsViewModel details =
        new AdministratorDetailsViewModel(
            console.services().administration(),
            () -> actor,
            navigator,
            Background.direct(),
            strings,
            window,
            window,
            window,
            fixture.onOne(Background.direct()),
            name -> {});
    Route.AdministratorDetails route = new Route.AdministratorDetails(console.person(person).id());
    navigator.reset();
    navigator.go(new Route.Administrators());
    navigator.go(route);
    details.open(route);
    return details;
  }
}
