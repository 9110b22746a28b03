package org.latchkey.administration.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.people.Skipped.Reason;
import org.latchkey.administration.standing.StandingChange.Activate;
import org.latchkey.administration.standing.StandingChange.ChangeRole;
import org.latchkey.administration.standing.StandingChange.Delete;
import org.latchkey.administration.standing.StandingChange.Suspend;
import org.latchkey.administration.standing.StandingOutcome.Applied;
import org.latchkey.administration.standing.StandingOutcome.CodeNeeded;
import org.latchkey.administration.standing.StandingOutcome.Denied;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;

/** Taking back what was changed of roles and accounts: to what each had before. */
class StandingUndoTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void eachGetsTheRoleFromBefore() {
    Applied applied = apply(new ChangeRole(Role.HELP_DESK), "Omar", "Grace", "Jonas");
    int epoch = console.person("Jonas").sessionEpoch();
    assertEquals(ids("Omar", "Grace", "Jonas"), undo(applied).changed());
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    assertEquals(Role.READ_ONLY, console.person("Grace").role());
    assertEquals(Role.ADMINISTRATOR, console.person("Jonas").role());
    assertEquals(epoch + 1, console.person("Jonas").sessionEpoch(), "S-52: another role again");
    List<AuditEvent> written = console.services().events().newest(1);
    assertEquals(AuditAction.ROLE_CHANGE_UNDONE, written.getFirst().action());
    assertEquals(3, written.getFirst().operationSize());
  }

  @Test
  void aRoleThatSomebodyElseHasGivenSinceStays() {
    Applied applied = apply(new ChangeRole(Role.HELP_DESK), "Omar", "Grace");
    console.sql("update administrator set role = 'MANAGER' where first_name = 'Omar'");
    assertEquals(ids("Grace"), undo(applied).changed());
    assertEquals(Role.MANAGER, console.person("Omar").role());
  }

  @Test
  void aSuspensionTakenBackLeavesEverybodyAsTheyWere() {
    Applied applied = apply(new Suspend(), "Sofia", "Noah", "Marek");
    undo(applied);
    assertEquals(AdministratorStatus.ACTIVE, console.person("Sofia").status());
    assertEquals(AdministratorStatus.INVITED, console.person("Noah").status());
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Marek").status(), "was so before");
    assertEquals(AuditAction.SUSPENSION_UNDONE, newest());
  }

  @Test
  void anActivationTakenBackSuspendsAgain() {
    Applied applied = apply(new Activate(), "Marek", "Sofia");
    undo(applied);
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Marek").status());
    assertEquals(AdministratorStatus.ACTIVE, console.person("Sofia").status(), "was so before");
    assertEquals(AuditAction.ACTIVATION_UNDONE, newest());
  }

  @Test // S-51: the one who acts is one of two owners, and the other one goes
  void anUndoLeavesAnOwnerToo() {
    Applied applied = apply(new ChangeRole(Role.ADMINISTRATOR_WITH_BILLING), "Omar");
    Actor omar = console.actor("Omar");
    assertInstanceOf(
        Applied.class,
        service().apply(omar, ids("Anna", "Mei-Ling"), new ChangeRole(Role.READ_ONLY)));
    assertEquals(new Denied(), service().undo(console.actor("Anna"), applied));
    assertEquals(Role.ADMINISTRATOR_WITH_BILLING, console.person("Omar").role());
    Applied nothing = assertInstanceOf(Applied.class, service().undo(omar, applied));
    assertEquals(List.of(), nothing.changed());
    assertEquals(Reason.LAST_OWNER, nothing.skipped().getFirst().reason());
    assertEquals(Role.ADMINISTRATOR_WITH_BILLING, console.person("Omar").role());
  }

  @Test // S-35
  void anUndoOfARoleAsksForTheCodeWhenItIsOwed() {
    Applied applied = apply(new ChangeRole(Role.HELP_DESK), "Omar");
    Actor late = console.actor("Anna").provedAt(console.clock().instant());
    console.clock().advance(Duration.ofMinutes(6));
    assertEquals(new CodeNeeded(), service().undo(late, applied));
    assertEquals(Role.HELP_DESK, console.person("Omar").role());
  }

  @Test
  void aDeletionIsNotTakenBack() {
    Applied applied = apply(new Delete(), "Omar");
    assertThrows(
        IllegalArgumentException.class, () -> service().undo(console.actor("Anna"), applied));
  }

  private StandingService service() {
    return console.services().standings();
  }

  private Applied apply(StandingChange change, String... people) {
    return assertInstanceOf(
        Applied.class, service().apply(console.actor("Anna"), ids(people), change));
  }

  private Applied undo(Applied applied) {
    return assertInstanceOf(Applied.class, service().undo(console.actor("Anna"), applied));
  }

  private AuditAction newest() {
    return console.services().events().newest(1).getFirst().action();
  }

  private List<UUID> ids(String... names) {
    return Stream.of(names).map(name -> console.person(name).id()).toList();
  }
}
