package org.latchkey.administration.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;

/** Owners who take each other's place at the same moment, on a database in a folder (S-51). */
class StandingRaceTest {
  private static final int ROUNDS = 20;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<FileConsole> opened = new ArrayList<>();
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

  @Test
  void ofTwoOwnersWhoDemoteEachOtherOneSucceeds() throws Exception {
    oneSucceeds(new StandingChange.ChangeRole(Role.READ_ONLY));
  }

  @Test
  void ofTwoOwnersWhoSuspendEachOtherOneSucceeds() throws Exception {
    oneSucceeds(new StandingChange.Suspend());
  }

  @Test
  void ofTwoOwnersWhoDeleteEachOtherOneSucceeds() throws Exception {
    oneSucceeds(new StandingChange.Delete());
  }

  @Test // each chooses both, and would be left out themselves
  void ofTwoOwnersWhoSuspendBothOneStays() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> both = List.of(id("Olga"), id("Olaf"));
      race(new StandingChange.Suspend(), both, both);
      assertEquals(1, activeOwners());
      restore();
    }
  }

  @Test // each steps down themselves
  void ofTwoOwnersWhoDemoteThemselvesOneStays() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      race(
          new StandingChange.ChangeRole(Role.MANAGER), List.of(id("Olga")), List.of(id("Olaf")));
      assertEquals(1, activeOwners());
      restore();
    }
  }

  private void oneSucceeds(StandingChange change) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<StandingOutcome> outcomes =
          race(change, List.of(id("Olaf")), List.of(id("Olga")));
      assertEquals(
          1,
          outcomes.stream()
              .filter(StandingOutcome.Applied.class::isInstance)
              .map(StandingOutcome.Applied.class::cast)
              .filter(applied -> applied.changed().size() == 1)
              .count(),
          "" + outcomes);
      assertTrue(outcomes.contains(new StandingOutcome.Denied()), "" + outcomes);
      assertEquals(1, activeOwners());
      restore();
    }
  }

  private List<StandingOutcome> race(
      StandingChange change, List<UUID> ofOlga, List<UUID> ofOlaf) throws Exception {
    var olga = console().actor("Olga");
    var olaf = console().actor("Olaf");
    StandingService service = console().services().standings();
    return Races.together(
        List.of(
            () -> service.apply(olga, ofOlga, change), () -> service.apply(olaf, ofOlaf, change)));
  }

  /** Both are owners again, whichever is left. */
  private void restore() {
    console()
        .sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING', status = 'ACTIVE'");
    for (String name : List.of("Olga", "Olaf")) {
      if (people().stream().noneMatch(person -> person.firstName().equals(name))) {
        console().add(name, Role.ADMINISTRATOR_WITH_BILLING, MfaRequirement.REQUIRED);
      }
    }
  }

  private UUID id(String name) {
    return console().person(name).id();
  }

  private long activeOwners() {
    return people().stream()
        .filter(person -> person.role() == Role.ADMINISTRATOR_WITH_BILLING)
        .filter(person -> person.status() == AdministratorStatus.ACTIVE)
        .count();
  }

  private List<Administrator> people() {
    return console().services().administrators().all();
  }
}
