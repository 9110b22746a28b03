package org.latchkey.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.signin.FirstRun;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;

@SuppressWarnings("NullAway.Init") // begin() runs before every test
class FirstRunViewModelTest {
  private static final String GOOD = "eleven lamps on a quiet harbour";

  @TempDir private Path temporary;
  private Path root;
  private DataFolder folder;
  private final HeardDialogs dialogs = new HeardDialogs();
  private final List<FirstRun.Owner> owners = new ArrayList<>();
  private int samples;

  @BeforeEach
  void begin() {
    root = temporary.resolve("data");
    folder = DataFolder.at(root);
  }

  @Test
  void anUntouchedFieldSaysNothingAndALeftOneSaysWhatIsWrong() {
    FirstRunViewModel form = form(Background.direct());
    assertEquals("", form.problem(FirstRunInput.EMAIL).get());
    form.text(FirstRunInput.EMAIL).set("a@b");
    assertEquals("", form.problem(FirstRunInput.EMAIL).get());
    form.leave(FirstRunInput.EMAIL);
    assertEquals(
        "Enter an address such as anna@example.org, without spaces.", form.problem(FirstRunInput.EMAIL).get());
    form.text(FirstRunInput.EMAIL).set(" Anna@Example.ORG ");
    assertEquals("", form.problem(FirstRunInput.EMAIL).get());
    assertEquals("", form.problem(FirstRunInput.FIRST_NAME).get());
  }

  @Test
  void whatIsTooLongSaysHowLongItMayBe() {
    FirstRunViewModel form = form(Background.direct());
    form.text(FirstRunInput.EMAIL).set("a".repeat(300) + "@example.org");
    form.text(FirstRunInput.FIRST_NAME).set("n".repeat(10_000));
    form.text(FirstRunInput.ORGANIZATION).set("o".repeat(65));
    for (FirstRunInput input : FirstRunInput.values()) {
      form.leave(input);
    }
    assertEquals("Use at most 254 characters.", form.problem(FirstRunInput.EMAIL).get());
    assertEquals("Use at most 80 characters.", form.problem(FirstRunInput.FIRST_NAME).get());
    assertEquals("Use at most 64 characters.", form.problem(FirstRunInput.ORGANIZATION).get());
    assertEquals("Enter a last name.", form.problem(FirstRunInput.LAST_NAME).get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Eanna", "an\u200Bna", "an\u0000na", "an\nna"})
  void namesThatDeceiveAreRefused(String name) {
    FirstRunViewModel form = form(Background.direct());
    form.text(FirstRunInput.FIRST_NAME).set(name);
    form.leave(FirstRunInput.FIRST_NAME);
    assertEquals(
        "Leave out characters that cannot be seen or that change the direction of writing.",
        form.problem(FirstRunInput.FIRST_NAME).get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Neill \"Bo\"", "%s${jndi:ldap://x}", "Zoë 👩‍💻", "'--"})
  void namesThatAreOnlyUnusualAreTaken(String name) {
    FirstRunViewModel form = form(Background.direct());
    form.text(FirstRunInput.FIRST_NAME).set(name);
    form.leave(FirstRunInput.FIRST_NAME);
    assertEquals("", form.problem(FirstRunInput.FIRST_NAME).get());
  }

  @ParameterizedTest
  @CsvSource({
    "short one, Use at least 15",
    "password123, This is one of the most common",
    "Harbor Finch Anna, Names",
    "aaaaaaaaaaaaaaaaaaaa, This is easy to guess"
  })
  void aWeakPasswordSaysWhy(String password, String begins) {
    FirstRunViewModel form = filled(Background.direct());
    form.text(FirstRunInput.PASSWORD).set(password);
    form.leave(FirstRunInput.PASSWORD);
    String problem = form.problem(FirstRunInput.PASSWORD).get();
    assertTrue(problem.startsWith(begins), problem);
    form.setUp();
    assertEquals(FirstRunInput.PASSWORD, form.toCorrectProperty().get());
    assertTrue(folder.isNew());
  }

  @Test
  void twoDifferentPasswordsAreNotTaken() {
    FirstRunViewModel form = filled(Background.direct());
    form.text(FirstRunInput.PASSWORD_AGAIN).set(GOOD + "s");
    form.setUp();
    assertEquals(FirstRunInput.PASSWORD_AGAIN, form.toCorrectProperty().get());
    assertEquals(
        "The two passwords are not the same. Type it once more.",
        form.problem(FirstRunInput.PASSWORD_AGAIN).get());
    form.text(FirstRunInput.PASSWORD).set(GOOD + "s");
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get());
  }

  @Test
  void theSecondPasswordIsComparedOnlyWhenBothWereTyped() {
    FirstRunViewModel form = form(Background.direct());
    form.leave(FirstRunInput.PASSWORD_AGAIN);
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get(), "only passed through");
    form.text(FirstRunInput.PASSWORD).set(GOOD);
    form.leave(FirstRunInput.PASSWORD);
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get());
    form.text(FirstRunInput.PASSWORD_AGAIN).set(GOOD + "s");
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get());
    form.leave(FirstRunInput.PASSWORD_AGAIN);
    assertTrue(form.problem(FirstRunInput.PASSWORD_AGAIN).get().startsWith("The two passwords"));
    form.text(FirstRunInput.PASSWORD).set(GOOD + "s");
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get());
    form.text(FirstRunInput.PASSWORD).set(GOOD + "st");
    assertEquals("", form.problem(FirstRunInput.PASSWORD_AGAIN).get(), "still being typed");
    form.leave(FirstRunInput.PASSWORD);
    assertTrue(form.problem(FirstRunInput.PASSWORD_AGAIN).get().startsWith("The two passwords"));
  }

  @Test
  void aMissingSecondPasswordIsSaidWhenTheFormIsSent() {
    FirstRunViewModel form = filled(Background.direct());
    form.text(FirstRunInput.PASSWORD_AGAIN).set("");
    form.setUp();
    assertEquals(FirstRunInput.PASSWORD_AGAIN, form.toCorrectProperty().get());
    assertEquals(
        "Type the password once more.", form.problem(FirstRunInput.PASSWORD_AGAIN).get());
  }

  @Test
  void strengthIsThatOfWhatWasTypedLast() {
    HeldBackground background = new HeldBackground();
    FirstRunViewModel form = form(background);
    assertEquals(-1, form.strengthProperty().get());
    form.text(FirstRunInput.PASSWORD).set("p");
    form.text(FirstRunInput.PASSWORD).set("passwor");
    form.text(FirstRunInput.PASSWORD).set(GOOD);
    assertEquals(1, background.waiting());
    background.next();
    assertEquals(-1, form.strengthProperty().get(), "an outdated judgement is not shown");
    background.all();
    assertEquals(4, form.strengthProperty().get());
    form.text(FirstRunInput.PASSWORD).set("");
    assertEquals(-1, form.strengthProperty().get());
  }

  @Test
  void anEmptyFormPointsToItsFirstField() {
    FirstRunViewModel form = form(Background.direct());
    form.setUp();
    assertEquals(FirstRunInput.ORGANIZATION, form.toCorrectProperty().get());
    assertTrue(folder.isNew());
  }

  @Test
  void settingUpTwiceMakesOneStore() {
    HeldBackground background = new HeldBackground();
    FirstRunViewModel form = filled(background);
    background.all();
    form.setUp();
    form.setUp();
    assertTrue(form.busyProperty().get());
    assertEquals(1, background.waiting());
    form.lookAround();
    assertEquals(0, samples);
    background.all();
    assertEquals(1, owners.size());
    assertFalse(folder.isNew());
    assertEquals("", form.text(FirstRunInput.PASSWORD).get());
  }

  @Test
  void aFolderThatHasGoneGetsASentenceAndLosesNothing() throws IOException {
    FirstRunViewModel form = filled(Background.direct());
    Files.delete(root);
    Files.createFile(root);
    form.setUp();
    assertEquals(1, dialogs.errors().size());
    assertTrue(dialogs.errors().getFirst().contains(root.toString()), dialogs.errors().getFirst());
    assertEquals(GOOD, form.text(FirstRunInput.PASSWORD).get());
    assertEquals("Anna", form.text(FirstRunInput.FIRST_NAME).get());
    assertFalse(form.busyProperty().get());
    Files.delete(root);
    Files.createDirectory(root);
    form.setUp();
    assertEquals(1, owners.size());
  }

  @Test
  void anAnswerAfterTheScreenHasGoneIsDropped() {
    HeldBackground background = new HeldBackground();
    FirstRunViewModel form = filled(background);
    background.all();
    form.setUp();
    form.close();
    background.all();
    assertEquals(List.of(), owners);
    assertNull(form.toCorrectProperty().get());
  }

  private FirstRunViewModel filled(Background background) {
    FirstRunViewModel form = form(background);
    form.text(FirstRunInput.ORGANIZATION).set("Harbor & Finch Ltd");
    form.text(FirstRunInput.FIRST_NAME).set("Anna");
    form.text(FirstRunInput.LAST_NAME).set("Moreau");
    form.text(FirstRunInput.EMAIL).set("anna.moreau@harborfinch.example");
    form.text(FirstRunInput.PASSWORD).set(GOOD);
    form.text(FirstRunInput.PASSWORD_AGAIN).set(GOOD);
    return form;
  }

  private FirstRunViewModel form(Background background) {
    PasswordRule rule = new PasswordRule();
    return new FirstRunViewModel(
        background,
        new Strings(Locale.UK),
        new FirstRun(new Passwords(), rule, InstantSource.system(), "TEST-DESK"),
        rule,
        folder,
        dialogs,
        owners::add,
        () -> samples++);
  }
}
