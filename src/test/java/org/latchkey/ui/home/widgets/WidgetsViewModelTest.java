package org.latchkey.ui.home.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.Overview;
import org.latchkey.administration.widget.Widget;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;

class WidgetsViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final AtomicInteger kept = new AtomicInteger();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void everyTileOfTheRoleHasASwitch() {
    assertEquals(List.of(Widget.values()), dialog("Anna", Background.direct()).widgets());
    assertEquals(
        List.of(Widget.RECENT_ACTIVITY, Widget.OWN_MFA),
        dialog("Omar", Background.direct()).widgets());
  }

  @Test
  void aSwitchIsKeptAtOnce() {
    WidgetsViewModel dialog = dialog("Anna", Background.direct());
    dialog.choose(Widget.WITHOUT_MFA, false);
    assertFalse(overview("Anna").shown().contains(Widget.WITHOUT_MFA));
    assertTrue(overview("Jonas").shown().contains(Widget.WITHOUT_MFA));
    assertEquals(1, kept.get());
    WidgetsViewModel again = dialog("Anna", Background.direct());
    assertFalse(again.shownProperty(Widget.WITHOUT_MFA).get());
    again.choose(Widget.WITHOUT_MFA, true);
    assertTrue(overview("Anna").shown().contains(Widget.WITHOUT_MFA));
  }

  @Test
  void aSwitchThatStandsSoAlreadyAsksNothing() {
    dialog("Anna", Background.direct()).choose(Widget.COVERAGE, true);
    assertEquals(0, kept.get());
  }

  @Test
  void aSwitchMovesBeforeTheAnswerIsThere() {
    HeldBackground background = new HeldBackground();
    WidgetsViewModel dialog = dialog("Anna", background);
    dialog.choose(Widget.COVERAGE, false);
    dialog.choose(Widget.COVERAGE, true);
    dialog.choose(Widget.COVERAGE, false);
    assertFalse(dialog.shownProperty(Widget.COVERAGE).get());
    background.all();
    assertFalse(dialog.shownProperty(Widget.COVERAGE).get());
    assertFalse(overview("Anna").shown().contains(Widget.COVERAGE));
  }

  @Test
  void aSwitchGoesBackWhenItCouldNotBeKept() {
    WidgetsViewModel dialog = dialog("Anna", new FailingBackground());
    dialog.choose(Widget.COVERAGE, false);
    assertTrue(dialog.shownProperty(Widget.COVERAGE).get());
    assertFalse(dialog.problemProperty().get().isEmpty());
    assertEquals(0, kept.get());
  }

  @Test
  void aSwitchGoesBackWhenTheRoleHasChanged() {
    WidgetsViewModel dialog = dialog("Anna", Background.direct());
    console.sql("update administrator set role = 'COMMAND_RUNNER' where first_name = 'Anna'");
    dialog.choose(Widget.COVERAGE, false);
    assertTrue(dialog.shownProperty(Widget.COVERAGE).get());
    assertEquals(
        "This could not be changed: your account or your role is no longer what it was.",
        dialog.problemProperty().get());
    dialog.choose(Widget.OWN_MFA, false);
    assertEquals("", dialog.problemProperty().get());
  }

  private WidgetsViewModel dialog(String firstName, Background background) {
    Overview now = overview(firstName);
    return new WidgetsViewModel(
        background,
        new Strings(Locale.UK),
        console.services().overview(),
        console.actor(firstName),
        now.widgets(),
        Set.copyOf(now.shown()),
        kept::incrementAndGet);
  }

  private Overview overview(String firstName) {
    return console.services().overview().overview(console.actor(firstName)).orElseThrow();
  }
}
