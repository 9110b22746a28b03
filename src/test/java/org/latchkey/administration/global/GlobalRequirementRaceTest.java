package org.latchkey.administration.global;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;

/** What is stored, on a database in a folder, whoever does something else at the same moment. */
class GlobalRequirementRaceTest {
  private static final int ROUNDS = 10;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<FileConsole> opened = new java.util.ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    console().add("Olaf", Role.ADMINISTRATOR_WITH_BILLING, MfaRequirement.REQUIRED);
    console().add("Rita", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
  }

  @AfterEach
  void close() {
    opened.forEach(FileConsole::close);
  }

  private FileConsole console() {
    return opened.getFirst();
  }

  @Test // stored, and not worked out when somebody asks
  void everyRequirementIsWrittenAndStaysAfterARestart() {
    turnOn();
    opened.set(0, console().reopen());
    assertTrue(console().services().settings().globalMfaRequirement());
    assertEquals(MfaRequirement.REQUIRED, console().person("Rita").mfaRequirement());
    console().services().globalRequirement().turnOff(console().actor("Olga"));
    opened.set(0, console().reopen());
    assertFalse(console().services().settings().globalMfaRequirement());
    assertEquals(MfaRequirement.REQUIRED, console().person("Rita").mfaRequirement());
    assertEquals(clock.instant(), console().person("Rita").requiredSince());
  }

  @Test
  void nobodyIsAddedWithoutWhileItIsTurnedOn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String address = "new" + round + "@harborfinch.example";
      Races.together(
          List.of(
              this::turnOn,
              () ->
                  console()
                      .services()
                      .administration()
                      .add(
                          console().actor("Olaf"),
                          new PersonForm(
                              "New",
                              "Tester",
                              address,
                              Role.READ_ONLY,
                              MfaRequirement.NOT_REQUIRED))));
      assertEverybodyIsRequired();
      startAgain();
    }
  }

  @Test
  void nobodyIsFreedInTheTableWhileItIsTurnedOn() throws Exception {
    UUID olaf = console().person("Olaf").id();
    UUID rita = console().person("Rita").id();
    for (int round = 0; round < ROUNDS; round++) {
      Races.together(
          List.of(
              this::turnOn,
              () ->
                  console()
                      .services()
                      .requirements()
                      .apply(
                          console().actor("Olaf"),
                          List.of(olaf, rita),
                          MfaRequirement.NOT_REQUIRED,
                          Place.ADMINISTRATORS)));
      assertEverybodyIsRequired();
      startAgain();
    }
  }

  @Test
  void nobodyIsFreedInTheDetailsWhileItIsTurnedOn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Administrator olaf = console().person("Olaf");
      Races.together(
          List.of(
              this::turnOn,
              () ->
                  console()
                      .services()
                      .administration()
                      .save(
                          console().actor("Olaf"),
                          olaf.id(),
                          olaf.version(),
                          new PersonForm(
                              olaf.firstName(),
                              olaf.lastName(),
                              olaf.email(),
                              olaf.role(),
                              MfaRequirement.NOT_REQUIRED))));
      assertEverybodyIsRequired();
      startAgain();
    }
  }

  @Test
  void ofTwoWhoTurnItOnOneDoes() throws Exception {
    List<GlobalRequirementOutcome> outcomes = Races.together(2, this::turnOn);
    assertEquals(1, outcomes.stream().filter(new GlobalRequirementOutcome.AlreadySo()::equals).count());
    assertEverybodyIsRequired();
  }

  private GlobalRequirementOutcome turnOn() {
    return console().services().globalRequirement().turnOn(console().actor("Olga"), count -> {});
  }

  private void assertEverybodyIsRequired() {
    assertTrue(console().services().settings().globalMfaRequirement());
    assertEquals(List.of(), console().services().administrators().withoutRequirement());
  }

  private void startAgain() {
    console().services().globalRequirement().turnOff(console().actor("Olga"));
    console().sql("update administrator set mfa_requirement = 'REQUIRED' where first_name = 'Olaf'");
    console()
        .sql(
            "update administrator set mfa_requirement = 'NOT_REQUIRED', required_since = null"
                + " where first_name = 'Rita'");
  }
}
