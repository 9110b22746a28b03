package org.latchkey.administration.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped.Reason;
import org.latchkey.administration.standing.StandingChange.Activate;
import org.latchkey.administration.standing.StandingChange.ChangeRole;
import org.latchkey.administration.standing.StandingChange.Delete;
import org.latchkey.administration.standing.StandingChange.Suspend;
import org.latchkey.administration.standing.StandingOutcome.Applied;
import org.latchkey.administration.standing.StandingOutcome.CodeNeeded;
import org.latchkey.administration.standing.StandingOutcome.Denied;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.SignInStep;

/** Roles, suspensions and activations of one and of many (S-35, S-36, S-51, S-52, S-59). */
class StandingServiceTest {
  private final SampleConsole console = SampleConsole.open().withoutMessages();

  @AfterEach
  void close() {
    console.close();
  }

  @Test // S-36, S-52: whoever gets another role has nothing open any more
  void aRoleIsGivenToAllAndTheirSessionsEnd() {
    Actor grace = console.actor("Grace");
    List<AuditEvent> before = console.services().events().all();
    Applied applied = apply("Anna", new ChangeRole(Role.MANAGER), "Grace", "Omar", "Viktor");
    assertEquals(ids("Grace", "Omar"), applied.changed());
    assertEquals(List.of("Viktor Lindholm ALREADY_SO"), skipped(applied));
    assertEquals(Role.MANAGER, console.person("Grace").role());
    assertEquals(Role.MANAGER, console.person("Omar").role());
    assertEquals(grace.epoch() + 1, console.person("Grace").sessionEpoch());
    assertTrue(console.services().overview().frame(grace).isEmpty(), "signed out");
    List<AuditEvent> written = since(before);
    assertEquals(
        List.of("Read Only → Manager", "Command Runner → Manager"),
        written.stream().map(AuditEvent::detail).sorted(Comparator.reverseOrder()).toList());
    assertEquals(1, written.stream().map(AuditEvent::operationId).distinct().count());
    assertEquals(List.of(), console.services().messages().all(), "nobody is mailed");
  }

  @Test // whoever may make no kit any more does not come back by the one they have
  void aRecoveryKitEndsWithTheRoleThatMayMakeOne() {
    console.giveKit("Mei-Ling");
    console.giveKit("Anna");
    apply("Anna", new ChangeRole(Role.ADMINISTRATOR), "Mei-Ling");
    apply("Anna", new ChangeRole(Role.ADMINISTRATOR_WITH_BILLING), "Mei-Ling");
    assertEquals(Optional.empty(), kitOf("Mei-Ling"));
    assertTrue(kitOf("Anna").isPresent());
  }

  private Optional<Instant> kitOf(String name) {
    return console
        .services()
        .kits()
        .making()
        .own(console.actor(name))
        .orElseThrow()
        .madeAt();
  }

  @Test // S-36: nobody comes in, and nothing that is open stays
  void whoeverIsSuspendedIsSignedOutAndDoesNotComeIn() {
    Actor omar = console.actor("Omar");
    assertTrue(console.services().overview().frame(omar).isPresent());
    apply("Anna", new Suspend(), "Omar", "Noah");
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Omar").status());
    assertEquals(AdministratorStatus.SUSPENDED, console.person("Noah").status());
    assertTrue(console.services().overview().frame(omar).isEmpty());
    assertFalse(signIn("Omar") instanceof SignInStep.SignedIn);
    apply("Anna", new Activate(), "Omar", "Noah", "Grace");
    assertEquals(AdministratorStatus.ACTIVE, console.person("Omar").status());
    assertEquals(AdministratorStatus.INVITED, console.person("Noah").status(), "has no password");
    assertInstanceOf(SignInStep.SignedIn.class, signIn("Omar"));
    assertTrue(console.services().overview().frame(omar).isEmpty(), "what was open stays ended");
  }

  @Test // S-51: also with every owner in the selection, and said of whom
  void whenAllOwnersAreChosenTheActingOneStays() {
    for (StandingChange change : List.of(new ChangeRole(Role.MANAGER), new Suspend())) {
      List<AuditEvent> before = console.services().events().all();
      Applied applied = apply("Anna", change, "Anna", "Mei-Ling");
      assertEquals(ids("Mei-Ling"), applied.changed());
      assertEquals(List.of("Anna Moreau LAST_OWNER"), skipped(applied));
      assertEquals(Role.ADMINISTRATOR_WITH_BILLING, console.person("Anna").role());
      assertEquals(AdministratorStatus.ACTIVE, console.person("Anna").status());
      assertTrue(
          since(before).stream()
              .anyMatch(
                  event ->
                      event.result() == AuditResult.REFUSED
                          && event.detail().equals("LAST_OWNER")
                          && console.person("Anna").id().equals(event.subjectId())));
      console.sql(
          "update administrator set role = 'ADMINISTRATOR_WITH_BILLING', status = 'ACTIVE'"
              + " where first_name = 'Mei-Ling'");
    }
  }

  @Test // S-51: suspended and invited owners do not count
  void theLastActiveOwnerIsNeitherDemotedNorSuspended() {
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Mei-Ling'");
    console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Noah'");
    for (StandingChange change : List.of(new ChangeRole(Role.READ_ONLY), new Suspend())) {
      Applied applied = apply("Anna", change, "Anna");
      assertEquals(List.of(), applied.changed());
      assertEquals(List.of("Anna Moreau LAST_OWNER"), skipped(applied));
    }
  }

  @Test
  void oneOwnerOfTwoMayStepDownAndIsSignedOut() {
    Actor anna = console.actor("Anna");
    StandingPlan plan =
        service().plan(anna, ids("Anna"), new ChangeRole(Role.MANAGER)).orElseThrow();
    assertTrue(plan.oneself());
    assertEquals(1, plan.ownersLost());
    assertEquals(0, plan.ownersLeft(), "Mei-Ling is not enrolled");
    apply("Anna", new ChangeRole(Role.MANAGER), "Anna");
    assertEquals(Role.MANAGER, console.person("Anna").role());
    assertTrue(console.services().overview().frame(anna).isEmpty());
  }

  @Test // S-35: a role change asks for the code, suspending and deleting do not
  void onlyARoleChangeAsksForTheCode() {
    Actor late = console.actor("Anna").provedAt(console.clock().instant());
    console.clock().advance(Duration.ofMinutes(6));
    assertEquals(
        new CodeNeeded(), service().apply(late, ids("Omar"), new ChangeRole(Role.MANAGER)));
    assertEquals(Role.COMMAND_RUNNER, console.person("Omar").role());
    assertInstanceOf(
        Applied.class,
        service().apply(late, ids("Omar"), new ChangeRole(Role.COMMAND_RUNNER)),
        "nothing to do takes no code");
    assertInstanceOf(Applied.class, service().apply(late, ids("Omar"), new Suspend()));
    assertInstanceOf(Applied.class, service().apply(late, ids("Omar"), new Activate()));
    assertInstanceOf(Applied.class, service().apply(late, ids("Omar"), new Delete()));
  }

  @Test // S-52
  void aRightLostWhileTheQuestionIsOpenIsRefused() {
    Actor mei = console.actor("Mei-Ling");
    assertTrue(service().plan(mei, ids("Omar"), new Suspend()).isPresent());
    apply("Anna", new ChangeRole(Role.ADMINISTRATOR), "Mei-Ling");
    for (StandingChange change :
        List.of(new ChangeRole(Role.MANAGER), new Suspend(), new Activate(), new Delete())) {
      assertEquals(new Denied(), service().apply(mei, ids("Omar"), change));
      assertEquals(new Denied(), service().apply(console.actor("Mei-Ling"), ids("Omar"), change));
      AuditEvent newest = console.services().events().newest(1).getFirst();
      assertEquals(change.action(), newest.action());
      assertEquals(AuditResult.REFUSED, newest.result());
    }
    assertEquals(AdministratorStatus.ACTIVE, console.person("Omar").status());
  }

  @Test
  void thePlansOfAllRolesSayWhomEachWouldChange() {
    RolePlans plans =
        service().planRoles(console.actor("Anna"), ids("Anna", "Mei-Ling", "Viktor")).orElseThrow();
    assertEquals(ids("Anna", "Mei-Ling", "Viktor"), plans.named());
    StandingPlan manager = plans.of(Role.MANAGER);
    assertEquals(List.of("Mei-Ling Zhao"), manager.changing().stream().map(Person::name).toList());
    assertEquals(
        List.of(Reason.LAST_OWNER, Reason.ALREADY_SO),
        manager.skipped().stream().map(each -> each.reason()).toList());
    assertEquals(
        List.of("Viktor Lindholm"),
        plans.of(Role.ADMINISTRATOR_WITH_BILLING).changing().stream().map(Person::name).toList());
    assertTrue(service().planRoles(console.actor("Jonas"), ids("Omar")).isEmpty());
  }

  @Test
  void whoIsGoneMeanwhileIsLeftOut() {
    Applied applied =
        assertInstanceOf(
            Applied.class,
            service()
                .apply(
                    console.actor("Anna"),
                    Stream.concat(ids("Omar").stream(), Stream.of(UUID.randomUUID())).toList(),
                    new Suspend()));
    assertEquals(ids("Omar"), applied.changed());
    assertEquals(List.of(), applied.skipped());
  }

  @Test // S-59
  void aChangeWhoseEventsCannotBeWrittenIsNotMade() {
    List<Administrator> before = console.services().administrators().all();
    console.sql(
        "alter table audit_event add constraint fails check (action not in"
            + " ('ROLE_CHANGED', 'ADMINISTRATOR_SUSPENDED', 'ADMINISTRATOR_DELETED'))");
    for (StandingChange change : List.of(new ChangeRole(Role.MANAGER), new Suspend(), new Delete())) {
      assertThrows(RuntimeException.class, () -> apply("Anna", change, "Omar", "Grace"));
      assertEquals(before, console.services().administrators().all());
    }
  }

  @Test
  void theEventsNameTheActionsOfEach() {
    apply("Anna", new Suspend(), "Omar");
    apply("Anna", new Activate(), "Omar");
    apply("Anna", new Delete(), "Omar");
    assertEquals(
        List.of(
            AuditAction.ADMINISTRATOR_DELETED,
            AuditAction.ADMINISTRATOR_ACTIVATED,
            AuditAction.ADMINISTRATOR_SUSPENDED),
        console.services().events().newest(3).stream().map(AuditEvent::action).toList());
    assertEquals("Omar Haddad", console.services().events().newest(1).getFirst().subjectName());
  }

  private StandingService service() {
    return console.services().standings();
  }

  private Applied apply(String actor, StandingChange change, String... people) {
    return assertInstanceOf(
        Applied.class, service().apply(console.actor(actor), ids(people), change));
  }

  private SignInStep signIn(String name) {
    return console
        .services()
        .signIn()
        .signIn(console.person(name).email(), SampleOrganization.PASSWORD);
  }

  private List<AuditEvent> since(List<AuditEvent> before) {
    return console.services().events().all().stream()
        .filter(event -> !before.contains(event))
        .toList();
  }

  private static List<String> skipped(Applied applied) {
    return applied.skipped().stream()
        .map(each -> each.person().name() + " " + each.reason())
        .toList();
  }

  private List<UUID> ids(String... names) {
    return Stream.of(names).map(name -> console.person(name).id()).toList();
  }
}
