package org.latchkey.ui.settings.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.settings.recovery.RecoveryKitCardViewModel.Content;

class RecoveryKitCardViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();

  @AfterEach
  void close() {
    console.close();
  }

  private RecoveryKitCardViewModel card(String firstName, Background background) {
    RecoveryKitCardViewModel card =
        new RecoveryKitCardViewModel(
            console.services().kits().making(),
            () -> console.actor(firstName),
            navigator,
            background,
            new Strings(Locale.UK),
            console.clock(),
            ZoneOffset.UTC);
    card.refresh();
    return card;
  }

  private Content shown(String firstName) {
    return card(firstName, Background.direct()).contentProperty().get().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyWhoeverMayMakeOneSeesTheCard(Role role) {
    console.sql("update administrator set role = ? where first_name = 'Priya'", role.name());
    assertEquals(
        role == Role.ADMINISTRATOR_WITH_BILLING,
        card("Priya", Background.direct()).contentProperty().get().isPresent());
  }

  @Test
  void aRoleThatIsTakenAwayTakesTheCardAway() {
    RecoveryKitCardViewModel anna = card("Anna", Background.direct());
    assertTrue(anna.contentProperty().get().isPresent());
    console.sql("update administrator set role = 'ADMINISTRATOR' where first_name = 'Anna'");
    anna.refresh();
    assertEquals(Optional.empty(), anna.contentProperty().get());
  }

  @Test
  void anOrganizationWithoutAnyIsWarned() {
    Content nobody = shown("Anna");
    assertEquals("You have no recovery kit, and nobody else here has one.", nobody.state());
    assertTrue(nobody.warning().contains("there is no way back in"), nobody.warning());
    assertEquals("Make a recovery kit", nobody.action());
  }

  @Test
  void oneThatIsThereIsSaidWithItsDay() {
    console.giveKit("Anna");
    assertEquals(
        new Content(
            "You have a kit, made on 20 November. It works until it is used or a newer one takes"
                + " its place.",
            "",
            "Make a new recovery kit"),
        shown("Anna"));
  }

  @Test
  void aKitOfAnotherOwnerIsSaidWithoutWarning() {
    console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Priya'");
    console.giveKit("Anna");
    Content priyas = shown("Priya");
    assertTrue(priyas.state().startsWith("You have no recovery kit. Another"), priyas.state());
    assertEquals("", priyas.warning());
    assertEquals("Make a recovery kit", priyas.action());
  }

  @Test
  void theButtonLeadsToTheScreen() {
    navigator.go(new Route.Settings());
    card("Anna", Background.direct()).make();
    assertEquals(new Route.RecoveryKit(), navigator.current().get());
    assertTrue(navigator.canGoBack().get());
  }

  @Test
  void lateAnswersAndFailuresShowNothing() {
    HeldBackground held = new HeldBackground();
    RecoveryKitCardViewModel card = card("Anna", held);
    card.close();
    held.all();
    assertFalse(card.contentProperty().get().isPresent());
    assertFalse(card("Anna", new FailingBackground()).contentProperty().get().isPresent());
  }
}
