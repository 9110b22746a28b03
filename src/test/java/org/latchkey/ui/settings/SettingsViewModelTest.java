package org.latchkey.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.settings.SettingsViewModel.State;

/** The settings as a whole, and the section about security. */
class SettingsViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final RecordedWindow window = new RecordedWindow();
  private final SettingsFixture anna = SettingsFixture.of(console, "Anna", window);
  private final SecuritySectionViewModel security = anna.security();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void anOwnerMayChangeAnAdministratorOnlySeesAndTheOthersSeeNothing() {
    assertEquals(State.READY, anna.settings().stateProperty().get());
    assertTrue(anna.settings().mayChangeProperty().get());
    SettingsViewModel jonas = SettingsFixture.of(console, "Jonas", window).settings();
    assertEquals(State.READY, jonas.stateProperty().get());
    assertFalse(jonas.mayChangeProperty().get());
    SettingsViewModel omar = SettingsFixture.of(console, "Omar", window).settings();
    assertEquals(State.FAILED, omar.stateProperty().get());
  }

  @Test
  void leavingWithUnsavedChangesAsks() {
    security.idleMinutesProperty().set("20");
    anna.navigator().go(new Route.Home());
    assertEquals(new Route.Settings(), anna.navigator().current().get());
    assertEquals("Leave without saving?", window.asked().getFirst().title());
    window.confirm();
    assertEquals(new Route.Home(), anna.navigator().current().get());
  }

  @Test // S-37
  void whatWasEnteredComesBackAfterALockWithoutThePassword() {
    anna.mail().fields().sendsProperty().set(true);
    anna.mail().fields().text(MailForm.Field.HOST).set("smtp.acme.example");
    anna.mail().fields().text(MailForm.Field.PASSWORD).set("not for a lock");
    security.idleMinutesProperty().set("20");
    anna.organization().nameProperty().set("Finch & Co");
    anna.accounts().onProperty().set(true);
    SettingsViewModel.Entered kept =
        (SettingsViewModel.Entered) anna.settings().unsaved().orElseThrow();
    assertFalse(kept.toString().contains("not for a lock"), kept.toString());
    anna.settings().close();

    SettingsFixture again = SettingsFixture.of(console, "Anna", window);
    assertEquals(Optional.empty(), again.settings().unsaved());
    again.settings().restore(kept);
    again.settings().refresh();
    assertTrue(again.mail().fields().sendsProperty().get());
    assertEquals("smtp.acme.example", again.mail().fields().text(MailForm.Field.HOST).get());
    assertEquals("", again.mail().fields().text(MailForm.Field.PASSWORD).get());
    assertEquals("20", again.security().idleMinutesProperty().get());
    assertEquals("Finch & Co", again.organization().nameProperty().get());
    assertTrue(again.accounts().onProperty().get());
  }

  @Test // what somebody else has saved during the lock is not overwritten silently
  void whatComesBackRemembersWhatItWasEnteredOver() {
    security.idleMinutesProperty().set("20");
    SettingsViewModel.Entered kept =
        (SettingsViewModel.Entered) anna.settings().unsaved().orElseThrow();
    console
        .services()
        .securitySettings()
        .decide(
            console.actor("Anna"),
            console.services().settings().security(),
            new SecuritySettings(null, 40));
    SettingsFixture again = SettingsFixture.of(console, "Anna", window);
    again.settings().restore(kept);
    again.settings().refresh();
    again.security().save();
    assertFalse(again.security().problemProperty().get().isEmpty());
    assertEquals(40, console.services().settings().security().idleLockMinutes());
  }

  @Test
  void leavingWithoutChangesAsksNothing() {
    security.idleMinutesProperty().set("20");
    security.idleMinutesProperty().set("15");
    anna.navigator().go(new Route.Home());
    assertEquals(List.of(), window.asked());
    assertEquals(new Route.Home(), anna.navigator().current().get());
  }

  @Test
  void whatSomebodyElseSavesAppearsAndWhatWasEnteredStays() {
    Actor owner = console.actor("Anna");
    SecuritySettings before = console.services().settings().security();
    anna.mail().fields().sendsProperty().set(true);
    console.services().securitySettings().decide(owner, before, new SecuritySettings(true, 40));
    console
        .services()
        .mailSettings()
        .use(owner, new MailForm("smtp.acme.example", "465", Security.TLS, "", "", "a@acme.example"), 0);
    anna.settings().refresh();
    assertEquals("40", security.idleMinutesProperty().get());
    assertTrue(security.firstByPasswordProperty().get());
    assertEquals("", anna.mail().fields().text(MailForm.Field.HOST).get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "", "x", "1.5", "-3", "99999999999"})
  void anIdleLockThatIsNoneGetsASentence(String minutes) {
    security.idleMinutesProperty().set(minutes);
    assertTrue(security.changedProperty().get());
    security.save();
    assertEquals("Enter a whole number from 1 to 60.", security.idleErrorProperty().get());
    assertEquals(15, console.services().settings().security().idleLockMinutes());
    security.idleMinutesProperty().set("5");
    assertEquals("", security.idleErrorProperty().get());
  }

  @Test
  void nothingIsDecidedBySavingSomethingElse() {
    assertTrue(security.firstByPasswordProperty().get());
    security.idleMinutesProperty().set("5");
    security.save();
    assertEquals("Security settings saved.", window.said());
    assertEquals(new SecuritySettings(null, 5), console.services().settings().security());
  }

  @Test
  void theBoxDecidesAndTheDefaultCanBeGoneBackTo() {
    assertEquals(
        "Nobody has decided this: it is on as long as no mail server is set up.",
        security.firstCaptionProperty().get());
    security.firstByPasswordProperty().set(false);
    security.choose();
    assertTrue(security.decidedProperty().get());
    security.save();
    assertEquals(new SecuritySettings(false, 15), console.services().settings().security());
    security.useDefault();
    assertTrue(security.firstByPasswordProperty().get());
    security.save();
    assertEquals(new SecuritySettings(null, 15), console.services().settings().security());
    assertFalse(security.changedProperty().get());
  }

  @Test
  void aMailServerTurnsTheDefaultOff() {
    console
        .services()
        .mailSettings()
        .use(
            console.actor("Anna"),
            new MailForm("smtp.acme.example", "465", Security.TLS, "", "", "a@acme.example"),
            0);
    anna.settings().refresh();
    assertFalse(security.firstByPasswordProperty().get());
    assertEquals(
        "Nobody has decided this: it is off since a mail server is set up.",
        security.firstCaptionProperty().get());
  }

  @Test
  void somebodyElsesDecisionIsToldAndSavingAgainIsADecision() {
    security.idleMinutesProperty().set("5");
    console
        .services()
        .securitySettings()
        .decide(
            console.actor("Anna"),
            console.services().settings().security(),
            new SecuritySettings(null, 45));
    security.save();
    assertTrue(security.problemProperty().get().startsWith("Nothing was saved: somebody else"));
    assertEquals(45, console.services().settings().security().idleLockMinutes());
    security.save();
    assertEquals(5, console.services().settings().security().idleLockMinutes());
    security.revert();
    assertEquals("", security.problemProperty().get());
  }

  @Test
  void whoMayNotIsToldSo() {
    SecuritySectionViewModel jonas = SettingsFixture.of(console, "Jonas", window).security();
    jonas.idleMinutesProperty().set("5");
    jonas.save();
    assertTrue(jonas.problemProperty().get().startsWith("Nothing was saved. Your role"));
  }
}
