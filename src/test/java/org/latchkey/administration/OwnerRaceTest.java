package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Owners who act on each other at the same moment, on a database in a folder (S-51). */
class OwnerRaceTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<FileConsole> opened = new java.util.ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    console().add("Olaf", Role.ADMINISTRATOR_WITH_BILLING, MfaRequirement.REQUIRED);
  }

  @AfterEach
  void close() {
    opened.forEach(FileConsole::close);
  }

  private FileConsole console() {
    return opened.getFirst();
  }

  private SaveOutcome demote(String actor, Administrator target) {
    return console()
        .services()
        .administration()
        .save(
            console().actor(actor),
            target.id(),
            target.version(),
            new PersonForm(
                target.firstName(),
                target.lastName(),
                target.email(),
                Role.READ_ONLY,
                target.mfaRequirement()));
  }

  @Test // S-51, twenty times
  void ofTwoOwnersWhoDemoteEachOtherOneSucceeds() throws Exception {
    for (int round = 0; round < 20; round++) {
      Administrator olga = console().person("Olga");
      Administrator olaf = console().person("Olaf");
      List<SaveOutcome> outcomes =
          Races.together(List.of(() -> demote("Olga", olaf), () -> demote("Olaf", olga)));
      assertEquals(
          1, outcomes.stream().filter(SaveOutcome.Saved.class::isInstance).count(), "" + outcomes);
      assertEquals(
          1, outcomes.stream().filter(SaveOutcome.Denied.class::isInstance).count(), "" + outcomes);
      AuditEvent newest = console().services().events().newest(1).getFirst();
      assertEquals(AuditResult.REFUSED, newest.result());
      console().sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING'");
    }
  }

  @Test // S-51, twenty times: both would leave the other as the last
  void ofTwoOwnersWhoDemoteThemselvesOneStays() throws Exception {
    for (int round = 0; round < 20; round++) {
      Administrator olga = console().person("Olga");
      Administrator olaf = console().person("Olaf");
      List<SaveOutcome> outcomes =
          Races.together(List.of(() -> demote("Olga", olga), () -> demote("Olaf", olaf)));
      assertEquals(
          1, outcomes.stream().filter(SaveOutcome.Saved.class::isInstance).count(), "" + outcomes);
      assertTrue(outcomes.contains(new SaveOutcome.LastOwner()), "" + outcomes);
      console().sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING'");
    }
  }

  @RepeatedTest(5) // each holds their own row and wants the other's: a deadlock if nobody gives way
  void twoOwnersWhoRequireMfaOfEachOtherBothSucceed() throws Exception {
    UUID olga = console().person("Olga").id();
    UUID olaf = console().person("Olaf").id();
    UUID rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
    for (int round = 0; round < 5; round++) {
      console().sql("update administrator set mfa_requirement = 'NOT_REQUIRED'");
      List<RequirementOutcome> outcomes =
          Races.together(
              List.of(
                  () -> require("Olga", List.of(rita, olaf)),
                  () -> require("Olaf", List.of(olga, rita))));
      outcomes.forEach(outcome -> assertInstanceOf(RequirementOutcome.Applied.class, outcome));
      assertEquals(
          3,
          outcomes.stream()
              .mapToInt(outcome -> ((RequirementOutcome.Applied) outcome).changed().size())
              .sum(),
          "each person changes once: " + outcomes);
      assertEquals(0, console().services().counts().mfa().notRequired());
    }
  }

  private RequirementOutcome require(String actor, List<UUID> ids) {
    return console()
        .services()
        .requirements()
        .apply(console().actor(actor), ids, MfaRequirement.REQUIRED, Place.ADMINISTRATORS);
  }
}
