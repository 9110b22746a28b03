package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblem;
import org.latchkey.signin.FirstRun.Field;
import org.latchkey.signin.FirstRun.Form;
import org.latchkey.signin.FirstRun.Outcome;

/** Setting an organization up (S-56, S-62; product page 3.1). */
class FirstRunTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final FirstRun firstRun =
      new FirstRun(new Passwords(), new PasswordRule(), clock, "TEST-DESK");
  @TempDir private Path temp = Path.of("");

  private static Form form(String organization, String firstName, String email, String password) {
    return new Form(organization, firstName, "Tester", email, password);
  }

  private static Form good() {
    return form("Harbor", "Olga", "olga@harborfinch.example", FileConsole.PASSWORD);
  }

  @Test
  void makesAStoreWithItsFirstOwnerOfWhomMfaIsRequired() {
    Path path = temp.resolve("data");
    assertInstanceOf(Outcome.Done.class, firstRun.setUp(DataFolder.at(path), good()));
    assertFalse(DataFolder.at(path).isNew());
    try (FileConsole console = FileConsole.open(path, clock)) {
      Administrator olga = console.person("Olga");
      assertEquals(Role.ADMINISTRATOR_WITH_BILLING, olga.role());
      assertEquals(MfaRequirement.REQUIRED, olga.mfaRequirement());
      assertEquals(1, console.services().counts().all());
      assertEquals(
          List.of(AuditAction.ORGANIZATION_CREATED),
          console.services().events().all().stream().map(event -> event.action()).toList());
      assertInstanceOf(SignInStep.EnrollFirst.class, console.signIn("Olga"));
    }
    assertThrows(
        IllegalStateException.class, () -> firstRun.setUp(DataFolder.at(path), good()));
  }

  @Test
  void aFormThatCannotBeUsedMakesNothing() throws IOException {
    DataFolder folder = DataFolder.at(temp);
    assertEquals(
        new Outcome.Invalid(
            List.of(
                Field.ORGANIZATION, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.PASSWORD),
            Optional.of(PasswordRule.Flaw.TOO_SHORT)),
        firstRun.setUp(folder, new Form("&", "\u202e", "x".repeat(10_000), "a@b", "zq kd vmw")));
    assertEquals(
        new Outcome.Invalid(List.of(Field.PASSWORD), Optional.of(PasswordRule.Flaw.OWN_WORDS)),
        firstRun.setUp(folder, form("Harbor", "Olga", "olga@harborfinch.example", "Olga at Harbor 26")));
    assertTrue(folder.isNew());
    try (Stream<Path> content = Files.list(temp)) {
      assertEquals(List.of(), content.toList());
    }
  }

  @Test // an interruption at any place leaves no store and no obstacle
  void anInterruptedFirstRunStartsAgain() throws IOException {
    DataFolder folder = DataFolder.at(temp);
    Path left = folder.newStore().folder();
    Files.writeString(left.resolve("latchkey.mv.db"), "half a database");
    Files.writeString(left.resolve("latchkey.key.partial"), "half a key");
    assertInstanceOf(Outcome.Done.class, firstRun.setUp(DataFolder.at(temp), good()));
    assertFalse(Files.exists(left));
    try (FileConsole console = FileConsole.open(temp, clock)) {
      assertEquals(1, console.services().counts().all());
    }
  }

  @Test // S-62: never a first run over what was there
  void whereADatabaseIsGoneOrEmptyNobodySetsUpAnother() throws IOException {
    FileConsole.setUp(temp, clock).close();
    DataFolder folder = DataFolder.at(temp);
    for (boolean zeroBytes : new boolean[] {false, true}) {
      Files.deleteIfExists(folder.store().databaseFile());
      if (zeroBytes) {
        Files.createFile(folder.store().databaseFile());
      }
      assertFalse(folder.isNew());
      assertThrows(IllegalStateException.class, () -> firstRun.setUp(folder, good()));
      StoreException e = assertThrows(StoreException.class, folder::requireDatabase);
      assertEquals(
          zeroBytes ? StoreProblem.DATABASE_EMPTY : StoreProblem.DATABASE_MISSING, e.problem());
    }
    assertTrue(Files.exists(folder.store().keyFile()));
  }

  @Test // S-39
  void aFormDoesNotTellItsPasswordWhenPrinted() {
    assertFalse(good().toString().contains(FileConsole.PASSWORD));
  }
}
