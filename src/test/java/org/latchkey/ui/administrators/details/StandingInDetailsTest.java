package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.AdministratorDetails;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** Suspending, activating and deleting the person of the details, and what is said where it cannot be. */
class StandingInDetailsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private final Strings strings = new Strings(Locale.UK);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whatIsOpenDependsOnRightsAndState() {
    assertOffers("Anna", "Omar", "Suspend Delete", "");
    assertOffers("Anna", "Marek", "Activate Delete", "");
    assertOffers("Anna", "Anna", "Suspend", "Delete: nobody deletes their own account.");
    assertOffers("Jonas", "Omar", "", "");
    assertOffers("Priya", "Omar", "", "");
  }

  @Test // S-51
  void theLastOwnerIsFixedAndSaysWhy() {
    assertTrue(!buttons(details("Anna", "Anna")).roleFixed().get());
    console.sql("update administrator set role = 'MANAGER' where first_name = 'Mei-Ling'");
    assertOffers(
        "Anna",
        "Anna",
        "",
        "Suspend: nobody else would be an active Administrator with Billing.\n"
            + "Delete: nobody deletes their own account.");
    assertTrue(buttons(details("Anna", "Anna")).roleFixed().get());
  }

  @Test
  void whoeverIsSuspendedStaysOnTheScreenAndIsActivatedThere() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.change(new StandingChange.Suspend());
    window.confirm();
    assertEquals("1 administrator is suspended.", window.said());
    assertTrue(buttons(details).suspended().get());
    details.change(new StandingChange.Activate());
    window.confirm();
    assertEquals(AdministratorStatus.ACTIVE, console.person("Omar").status());
    assertTrue(!buttons(details).suspended().get());
  }

  @Test
  void whatIsTypedOutlivesASuspensionAndIsSavedAfterIt() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().text(PersonField.LAST_NAME).set("Hadad");
    details.change(new StandingChange.Suspend());
    window.confirm();
    assertEquals(1, details.changes().get());
    details.save();
    assertEquals("Hadad", console.person("Omar").lastName());
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Omar").status());
  }

  @Test
  void afterADeletionTheViewerIsBackInTheTableAndAskedNothing() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().text(PersonField.LAST_NAME).set("Hadad");
    details.change(new StandingChange.Delete());
    window.confirm();
    assertEquals("1 administrator is deleted.", window.said());
    assertEquals(new Route.Administrators(), navigator.current().get());
    assertEquals(1, window.asked().size());
  }

  @Test // as he types, once the field was left
  void aFieldThatWasLeftIsLookedAtWithEveryChange() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    var email = details.fields().text(PersonField.EMAIL);
    var error = details.fields().error(PersonField.EMAIL);
    email.set("omar@");
    assertEquals("", error.get(), "not while it is typed for the first time");
    email.set("omar@example.com");
    details.fields().leave(PersonField.EMAIL);
    email.set("omar@example.com, ");
    assertTrue(error.get().startsWith("Enter an address"));
    email.set("omar@example.com");
    assertEquals("", error.get());
    email.set("omar@");
    assertTrue(error.get().startsWith("Enter an address"));
  }

  @Test // S-36, S-52
  void anotherRoleSavedInTheFormEndsSessionsToo() {
    int epoch = console.person("Omar").sessionEpoch();
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().roleProperty().set(Role.MANAGER);
    details.save();
    assertEquals(Role.MANAGER, console.person("Omar").role());
    assertEquals(epoch + 1, console.person("Omar").sessionEpoch());
  }

  private void assertOffers(String viewer, String person, String open, String obstacles) {
    StandingButtons buttons = buttons(details(viewer, person));
    List<String> offered =
        AdministratorDetails.STANDING_CHANGES.stream()
            .filter(change -> buttons.isOpen(change).get())
            .map(change -> change.getClass().getSimpleName())
            .toList();
    assertEquals(open.isEmpty() ? List.of() : Arrays.asList(open.split(" ", -1)), offered);
    assertEquals(obstacles, buttons.obstacles().get());
  }

  private StandingButtons buttons(AdministratorDetailsViewModel details) {
    return new StandingButtons(details, strings);
  }

  private AdministratorDetailsViewModel details(String viewer, String person) {
    AdministratorDetailsViewModel details =
        new AdministratorDetailsViewModel(
            console.services().administration(),
            () -> console.actor(viewer),
            navigator,
            Background.direct(),
            strings,
            window,
            window,
            window,
            PeopleFixture.of(console, viewer, navigator, window).onOne(Background.direct()),
            name -> {});
    Route.AdministratorDetails route = new Route.AdministratorDetails(console.person(person).id());
    navigator.reset();
    navigator.go(new Route.Administrators());
    navigator.go(route);
    details.open(route);
    return details;
  }
}
