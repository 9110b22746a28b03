package org.latchkey.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm.Field;
import org.latchkey.mail.server.TestMessage;
import org.latchkey.mail.smtp.Delivery;
import org.latchkey.mail.smtp.ScriptedServer;
import org.latchkey.ui.administrators.RecordedWindow;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.settings.MailSectionViewModel.Note;

class MailSectionViewModelTest {
  private final SampleConsole console = SampleConsole.open();
  private final RecordedWindow window = new RecordedWindow();
  private final MailSectionViewModel mail = SettingsFixture.of(console, "Anna", window).mail();
  private final MailFields fields = mail.fields();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void withoutAMailServerNothingIsSentAndNothingIsChanged() {
    assertFalse(fields.sendsProperty().get());
    assertFalse(mail.changedProperty().get());
    assertEquals("587", fields.text(Field.PORT).get());
  }

  @Test
  void whatIsSavedStaysAndThePasswordIsNotShownAgain() {
    enter("smtp.acme.example", "mira", "secret");
    assertTrue(mail.changedProperty().get());
    mail.save();
    assertEquals("Mail settings saved. Messages are sent from now on.", window.said());
    assertFalse(mail.changedProperty().get());
    assertTrue(mail.passwordStoredProperty().get());
    assertEquals("", fields.text(Field.PASSWORD).get());
    assertEquals(Optional.of("secret"), stored().password());

    fields.text(Field.FROM).set("other@acme.example");
    mail.save();
    assertEquals(Optional.of("secret"), stored().password());
    assertEquals("other@acme.example", stored().fromAddress());
  }

  @Test
  void everyHalfFilledFieldGetsItsSentenceUntilItIsChanged() {
    fields.sendsProperty().set(true);
    fields.text(Field.PORT).set("x");
    fields.text(Field.PASSWORD).set("secret");
    mail.save();
    assertEquals("Enter the name of the mail server.", error(Field.HOST));
    assertEquals("Use 1 to 65535.", error(Field.PORT));
    assertEquals("Enter the user name that the password belongs to.", error(Field.USERNAME));
    assertEquals("Enter the address that messages come from.", error(Field.FROM));
    assertEquals(Field.HOST, fields.pointedAtProperty().get());
    assertFalse(console.services().mailServer().isConfigured());
    fields.text(Field.HOST).set("s");
    assertEquals("", error(Field.HOST));
  }

  @Test
  void anotherServerAsksForThePasswordAgain() {
    enter("smtp.acme.example", "mira", "secret");
    mail.save();
    fields.text(Field.HOST).set("smtp.other.example");
    mail.save();
    assertEquals(
        "Enter the password again: the stored one is for another mail server or user name.",
        error(Field.PASSWORD));
    assertEquals("smtp.acme.example", stored().host());
  }

  @Test
  void theUsualPortGoesWithTheEncryptionAndAnotherOneStays() {
    fields.securityProperty().set(Security.TLS);
    assertEquals("465", fields.text(Field.PORT).get());
    fields.securityProperty().set(Security.STARTTLS);
    assertEquals("587", fields.text(Field.PORT).get());
    fields.text(Field.PORT).set("2525");
    fields.securityProperty().set(Security.TLS);
    assertEquals("2525", fields.text(Field.PORT).get());
  }

  @Test
  void noneTurnsMailOff() {
    enter("smtp.acme.example", "", "");
    mail.save();
    fields.sendsProperty().set(false);
    assertTrue(mail.changedProperty().get());
    mail.save();
    assertEquals(
        "Mail settings saved. Messages wait in the outbox from now on.", window.said());
    assertFalse(console.services().mailServer().isConfigured());
  }

  @Test
  void cancellingShowsWhatIsStored() {
    enter("smtp.acme.example", "", "");
    mail.save();
    fields.text(Field.HOST).set("x");
    fields.sendsProperty().set(false);
    mail.revert();
    assertEquals("smtp.acme.example", fields.text(Field.HOST).get());
    assertTrue(fields.sendsProperty().get());
    assertFalse(mail.changedProperty().get());
  }

  @Test
  void somebodyElsesChangeIsToldAndSavingAgainIsADecision() {
    enter("mine.acme.example", "", "");
    MailSectionViewModel other =
        SettingsFixture.of(console, "Anna", new RecordedWindow()).mail();
    enter(other.fields(), "theirs.acme.example", "", "");
    other.save();
    mail.save();
    assertEquals(
        new Note(
            Tone.WARNING,
            "Nothing was saved: somebody else has set the mail server to theirs.acme.example:587 meanwhile."
                + " Save again to put yours in its place, or cancel to see theirs."),
        mail.noteProperty().get());
    assertEquals("theirs.acme.example", stored().host());
    mail.save();
    assertEquals("mine.acme.example", stored().host());
  }

  @Test // S-35
  void aCodeIsAskedForAndSavingGoesOnAfterIt() {
    enter("smtp.acme.example", "", "");
    console.clock().advance(Duration.ofMinutes(6));
    mail.save();
    assertTrue(window.asksForCode());
    assertFalse(console.services().mailServer().isConfigured());
    assertTrue(mail.changedProperty().get(), "what was entered stays");
    window.prove();
    assertEquals("smtp.acme.example", stored().host());
  }

  @Test
  void whoMayNotIsToldSo() {
    MailSectionViewModel jonas = SettingsFixture.of(console, "Jonas", window).mail();
    enter(jonas.fields(), "smtp.acme.example", "", "");
    jonas.save();
    assertEquals(Tone.WARNING, Objects.requireNonNull(jonas.noteProperty().get()).tone());
    jonas.test();
    assertEquals(Tone.WARNING, Objects.requireNonNull(jonas.noteProperty().get()).tone());
    assertFalse(console.services().mailServer().isConfigured());
  }

  @Test
  void aTestSaysInASentenceWhatIsInTheWayAndSavesNothing() throws Exception {
    try (ScriptedServer stripped = ScriptedServer.plain(Map.of())) {
      enter("localhost", "", "");
      String port = Integer.toString(stripped.settings().port());
      fields.text(Field.PORT).set(port);
      mail.test();
      assertEquals(
          new Note(
              Tone.DANGER,
              "localhost does not offer STARTTLS at port "
                  + port
                  + ". Nothing was sent. Try TLS with port 465, or ask whoever runs the mail server."),
          mail.noteProperty().get());
    }
    assertFalse(console.services().mailServer().isConfigured());
    assertTrue(mail.changedProperty().get());
  }

  @Test
  void aTestOfAHalfFilledFormSaysWhatIsMissing() {
    fields.sendsProperty().set(true);
    mail.test();
    assertEquals("Enter the name of the mail server.", error(Field.HOST));
    assertFalse(mail.testingProperty().get());
  }

  @Test
  @Timeout(20)
  void aTestCanBeGivenUpAndGoesOnlyOnceAtATime() throws Exception {
    HeldBackground network = new HeldBackground();
    MailSectionViewModel slow = SettingsFixture.of(console, "Anna", window, network).mail();
    try (ScriptedServer silent =
        ScriptedServer.plain(Map.of("greeting", ScriptedServer.SILENCE))) {
      enter(slow.fields(), "localhost", "", "");
      slow.fields().text(Field.PORT).set(Integer.toString(silent.settings().port()));
      slow.test();
      slow.test();
      assertTrue(slow.testingProperty().get());
      assertEquals(1, network.waiting());
      slow.cancelTest();
      network.all();
      assertEquals(
          new Note(Tone.INFO, "The test message was given up. Nothing was saved."),
          slow.noteProperty().get());
      assertFalse(slow.testingProperty().get());
    }
  }

  @Test
  @Timeout(20)
  void leavingTheScreenGivesATestUpAndForgetsThePassword() throws Exception {
    HeldBackground network = new HeldBackground();
    MailSectionViewModel slow = SettingsFixture.of(console, "Anna", window, network).mail();
    try (ScriptedServer silent =
        ScriptedServer.plain(Map.of("greeting", ScriptedServer.SILENCE))) {
      enter(slow.fields(), "localhost", "mira", "secret");
      slow.fields().text(Field.PORT).set(Integer.toString(silent.settings().port()));
      slow.test();
      slow.close();
      network.all();
      assertNull(slow.noteProperty().get());
      assertEquals("", slow.fields().text(Field.PASSWORD).get());
    }
  }

  @ParameterizedTest
  @EnumSource(Delivery.Obstacle.class)
  void everyObstacleHasItsAdvice(Delivery.Obstacle obstacle) {
    MailWords words = new MailWords(new Strings(Locale.UK));
    for (Delivery delivery :
        List.of(new Delivery.NotReached(obstacle, ""), new Delivery.Interrupted(obstacle))) {
      String said = words.result(new TestMessage.Result(delivery, "a@acme.example", "So it is."));
      assertTrue(said.matches("So it is\\. .+\\."), said);
    }
  }

  @Test
  void theOtherOutcomesAreSaidToo() {
    MailWords words = new MailWords(new Strings(Locale.UK));
    for (Delivery delivery :
        List.of(
            new Delivery.Sent(),
            new Delivery.RefusedForNow("450 later"),
            new Delivery.RefusedForGood("550 never"),
            new Delivery.Unsendable(Delivery.Fault.ADDRESS_NOT_ASCII),
            new Delivery.GivenUp())) {
      String said = words.result(new TestMessage.Result(delivery, "a@acme.example", "So it is."));
      assertTrue(said.endsWith("."), said);
    }
  }

  private void enter(String host, String username, String password) {
    enter(fields, host, username, password);
  }

  private static void enter(MailFields fields, String host, String username, String password) {
    fields.sendsProperty().set(true);
    fields.text(Field.HOST).set(host);
    fields.text(Field.USERNAME).set(username);
    fields.text(Field.PASSWORD).set(password);
    fields.text(Field.FROM).set("console@acme.example");
  }

  private String error(Field field) {
    return fields.errorProperty(field).get();
  }

  private MailServer stored() {
    return console.services().mailServer().find().orElseThrow();
  }
}
