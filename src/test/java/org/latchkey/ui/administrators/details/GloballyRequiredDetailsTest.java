package org.latchkey.ui.administrators.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.administrators.PeopleFixture;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.administrators.form.PersonField;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** The toggle in the details as long as the Global MFA Requirement is on. */
class GloballyRequiredDetailsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private final RecordedWindow window = new RecordedWindow();
  private final Strings strings = new Strings(Locale.UK);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theToggleIsOnCannotBeChangedAndSaysWhy() {
    turnOn();
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    DetailsRights rights = new DetailsRights(details, strings);
    assertEquals(MfaRequirement.REQUIRED, details.fields().requirementProperty().get());
    assertFalse(rights.mayRequire().get());
    assertTrue(rights.mayChange().get(), "names and role can be changed as ever");
    assertTrue(
        rights.requirementReason().get().startsWith("The Global MFA Requirement is on"),
        rights.requirementReason().get());
  }

  @Test
  void turnedOffItCanBeChangedAgain() {
    turnOn();
    AdministratorDetailsViewModel details = details("Jonas", "Omar");
    DetailsRights rights = new DetailsRights(details, strings);
    console.services().globalRequirement().turnOff(console.actor("Anna"));
    details.refresh();
    assertTrue(rights.mayRequire().get());
    details.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    details.save();
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Omar").mfaRequirement());
  }

  @Test
  void whoeverIsFreeingSomebodyMeanwhileIsTold() {
    AdministratorDetailsViewModel details = details("Anna", "Priya");
    details.fields().requirementProperty().set(MfaRequirement.NOT_REQUIRED);
    turnOn();
    details.save();
    assertTrue(details.problemProperty().get().startsWith("Not saved: the Global MFA"));
    assertEquals(MfaRequirement.REQUIRED, details.fields().requirementProperty().get());
    assertEquals(MfaRequirement.REQUIRED, console.person("Priya").mfaRequirement());
  }

  @Test
  void whatElseWasChangedMeanwhileIsNotLost() {
    AdministratorDetailsViewModel details = details("Anna", "Omar");
    details.fields().text(PersonField.LAST_NAME).set("Haddadi");
    turnOn();
    details.refresh();
    assertEquals(MfaRequirement.REQUIRED, details.fields().requirementProperty().get());
    assertEquals("Haddadi", details.fields().text(PersonField.LAST_NAME).get());
  }

  private void turnOn() {
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
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
    navigator.go(new Route.Administrators());
    navigator.go(route);
    details.open(route);
    return details;
  }
}
