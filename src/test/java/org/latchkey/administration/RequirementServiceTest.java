package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementOutcome.Applied;
import org.latchkey.administration.RequirementOutcome.Denied;
import org.latchkey.administration.RequirementPlan.Reason;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Requiring MFA of many (S-49, S-50, S-52, S-59; product page 5). */
class RequirementServiceTest {
  private static final MfaRequirement REQUIRED = MfaRequirement.REQUIRED;
  private static final MfaRequirement NOT_REQUIRED = MfaRequirement.NOT_REQUIRED;

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private RequirementService service() {
    return console.services().requirements();
  }

  private List<UUID> ids(String... firstNames) {
    return Stream.of(firstNames).map(name -> console.person(name).id()).toList();
  }

  private List<UUID> everybody() {
    return console.services().administrators().all().stream().map(Administrator::id).toList();
  }

  private RequirementOutcome require(String actor, Collection<UUID> ids, Place place) {
    return service().apply(console.actor(actor), ids, REQUIRED, place);
  }

  private List<AuditEvent> events() {
    return console.services().events().all();
  }

  private List<AuditEvent> since(List<AuditEvent> before) {
    List<AuditEvent> all = events();
    return all.subList(before.size(), all.size());
  }

  @Test
  void requiringChangesEveryoneInOneOperationAndTheTileGoesToZero() {
    List<AuditEvent> before = events();
    List<UUID> ids =
        console.services().administrators().withoutRequirement().stream()
            .map(Administrator::id)
            .toList();
    assertEquals(7, ids.size());
    Applied applied = assertInstanceOf(Applied.class, require("Anna", ids, Place.TILE));
    assertEquals(ids, applied.changed());
    assertEquals(List.of(), applied.skipped());
    assertEquals(0, console.services().counts().mfa().notRequired());
    for (UUID id : ids) {
      Administrator person = console.services().administrators().find(id).orElseThrow();
      assertEquals(console.clock().instant(), person.requiredSince());
      assertEquals(2, person.version());
    }
    List<AuditEvent> written = since(before);
    assertEquals(7, written.size());
    assertEquals(1, written.stream().map(AuditEvent::operationId).distinct().count());
    assertTrue(
        written.stream()
            .allMatch(
                event ->
                    event.action() == AuditAction.MFA_REQUIRED
                        && event.operationSize() == 7
                        && event.actorName().equals("Anna Moreau")));
    assertEquals(
        Set.copyOf(ids), Set.copyOf(written.stream().map(AuditEvent::subjectId).toList()));
  }

  @Test
  void whoIsAsWantedAlreadyIsSkippedAndKeepsSinceWhen() {
    Administrator priya = console.person("Priya");
    Applied applied =
        assertInstanceOf(
            Applied.class, require("Anna", ids("Priya", "Omar", "Omar"), Place.ADMINISTRATORS));
    assertEquals(ids("Omar"), applied.changed());
    assertEquals(Reason.ALREADY_SO, applied.skipped().getFirst().reason());
    assertEquals(priya, console.person("Priya"));
  }

  @Test
  void theUnknownAndNobodyAreNoFailure() {
    List<AuditEvent> before = events();
    Applied applied =
        assertInstanceOf(
            Applied.class, require("Anna", List.of(UUID.randomUUID()), Place.ADMINISTRATORS));
    assertEquals(List.of(), applied.changed());
    assertInstanceOf(Applied.class, require("Anna", List.of(), Place.TILE));
    assertEquals(List.of(), since(before));
  }

  @Test // product page 5: the lock-out forecast
  void theForecastCountsWhoMeetsTheWizardAndWhichOwnersAreEnrolled() {
    RequirementPlan plan = plan("Anna", everybody(), REQUIRED).orElseThrow();
    assertEquals(7, plan.changing().size());
    assertEquals(17, plan.skipped().size());
    // Of the seven, Tomasz and Sofia are enrolled. Of the two owners, Anna is.
    assertEquals(new LockoutForecast(5, 1), plan.forecast());
    assertEquals(0, plan("Anna", everybody(), NOT_REQUIRED).orElseThrow().forecast().notEnrolled());
    console.sql("delete from totp_credential where administrator_id = ?", console.person("Anna").id());
    assertEquals(
        new LockoutForecast(1, 0), plan("Anna", ids("Omar"), REQUIRED).orElseThrow().forecast());
  }

  private Optional<RequirementPlan> plan(
      String actor, Collection<UUID> ids, MfaRequirement requirement) {
    return service().plan(console.actor(actor), ids, requirement, Place.ADMINISTRATORS);
  }

  @Test // S-50: in the bulk action the owner is skipped, and the skip is a refusal in the log
  void anAdministratorSkipsOwnersInTheBulkActionAndThatIsInTheLog() {
    List<AuditEvent> before = events();
    Administrator mei = console.person("Mei-Ling");
    Applied applied =
        assertInstanceOf(
            Applied.class, require("Jonas", ids("Mei-Ling", "Omar"), Place.ADMINISTRATORS));
    assertEquals(ids("Omar"), applied.changed());
    assertEquals(Reason.NOT_PERMITTED, applied.skipped().getFirst().reason());
    assertEquals(mei, console.person("Mei-Ling"));
    List<AuditEvent> refused =
        since(before).stream().filter(event -> event.result() == AuditResult.REFUSED).toList();
    assertEquals(1, refused.size());
    assertEquals(mei.id(), refused.getFirst().subjectId());
    assertEquals(console.person("Jonas").id(), refused.getFirst().actorId());
  }

  @Test // S-50: from the tile an Administrator may nothing, also not for others
  void anAdministratorIsDeniedAtTheTileAndThatIsInTheLog() {
    List<AuditEvent> before = events();
    List<Administrator> people = console.services().administrators().all();
    assertEquals(new Denied(), require("Jonas", ids("Mei-Ling"), Place.TILE));
    assertEquals(new Denied(), require("Jonas", ids("Omar"), Place.TILE));
    assertEquals(people, console.services().administrators().all());
    assertTrue(
        since(before).stream()
            .allMatch(
                event ->
                    event.result() == AuditResult.REFUSED
                        && event.action() == AuditAction.MFA_REQUIRED));
    assertEquals(2, since(before).size());
  }

  @Test
  void stopRequiringForgetsSinceWhen() {
    assertNotNull(console.person("Priya").requiredSince());
    assertInstanceOf(
        Applied.class,
        service()
            .apply(
                console.actor("Jonas"), ids("Priya", "Jonas"), NOT_REQUIRED, Place.ADMINISTRATORS));
    assertNull(console.person("Priya").requiredSince());
    assertEquals(NOT_REQUIRED, console.person("Jonas").mfaRequirement());
  }

  @Test // S-52
  void whoeverLosesTheRightBetweenPlanAndApplyIsDenied() {
    assertTrue(plan("Mei-Ling", everybody(), REQUIRED).isPresent());
    console.sql("update administrator set role = 'READ_ONLY' where first_name = 'Mei-Ling'");
    List<Administrator> people = console.services().administrators().all();
    List<AuditEvent> before = events();
    assertEquals(new Denied(), require("Mei-Ling", everybody(), Place.ADMINISTRATORS));
    assertEquals(people, console.services().administrators().all());
    assertEquals(1, since(before).size());
    assertEquals(AuditResult.REFUSED, since(before).getFirst().result());
  }

  @Test // S-52
  void whoeverIsSuspendedBetweenPlanAndApplyIsDenied() {
    assertTrue(plan("Anna", everybody(), REQUIRED).isPresent());
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Anna'");
    assertEquals(new Denied(), require("Anna", everybody(), Place.TILE));
    assertEquals(7, console.services().counts().mfa().notRequired());
  }

  @Test // S-52: the target's role counts as it is when the action runs, too
  void whoeverBecameAnOwnerBetweenPlanAndApplyIsSkipped() {
    assertEquals(1, plan("Jonas", ids("Omar"), REQUIRED).orElseThrow().changing().size());
    console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Omar'");
    Applied applied =
        assertInstanceOf(Applied.class, require("Jonas", ids("Omar"), Place.ADMINISTRATORS));
    assertEquals(List.of(), applied.changed());
    assertEquals(NOT_REQUIRED, console.person("Omar").mfaRequirement());
  }

  @Test // S-59: all or none, and nothing without its event
  void whenOneEventCannotBeWrittenNobodyIsChanged() {
    console.sql(
        "alter table audit_event add constraint fails check"
            + " (action <> 'MFA_REQUIRED' or subject_name <> 'Grace Lindqvist')");
    List<Administrator> people = console.services().administrators().all();
    List<AuditEvent> before = events();
    assertThrows(RuntimeException.class, () -> require("Anna", everybody(), Place.TILE));
    assertEquals(people, console.services().administrators().all());
    assertEquals(before, events());
  }

  @Test // the list is told of every commit and of no failure
  void whoListensHearsOfAChangeOnceItIsThere() {
    List<Integer> heard = new ArrayList<>();
    Runnable listener =
        () -> heard.add(console.services().counts().mfa().notRequired());
    console.services().database().onCommit(listener);
    require("Anna", ids("Omar", "Grace"), Place.TILE);
    assertEquals(List.of(5), heard);
    console.services().database().removeCommitListener(listener);
    require("Anna", everybody(), Place.TILE);
    assertEquals(List.of(5), heard);
  }

  @Test // more than are read one by one
  void aThousandAreRequiredInOneOperation() {
    console.sql(
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        select random_uuid(), 'n' || "X" || '@x.example', 'n' || "X" || '@x.example', 'N' || "X", 'Many',
            'READ_ONLY', 'ACTIVE', 'NOT_REQUIRED', current_timestamp, 1
        from system_range(1, 2500)
        """);
    Applied applied = assertInstanceOf(Applied.class, require("Anna", everybody(), Place.TILE));
    assertEquals(2507, applied.changed().size());
    assertEquals(0, console.services().counts().mfa().notRequired());
    assertEquals(
        2507, console.services().events().newest(1).getFirst().operationSize());
  }

  @Test // product page 5: who cannot sign in lets nobody in again
  void anOwnerWhoseAuthenticatorIsDisabledIsNoneWhoRemains() {
    int before = console.services().counts().enrolledOwners();
    console.sql(
        "update totp_credential set state = 'DISABLED' where administrator_id = ?",
        console.person("Anna").id());
    assertEquals(before - 1, console.services().counts().enrolledOwners());
  }
}
