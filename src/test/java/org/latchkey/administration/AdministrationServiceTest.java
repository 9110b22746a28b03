package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Adding and changing administrators (S-50 to S-53, S-59, S-71, S-72). */
class AdministrationServiceTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private AdministrationService service() {
    return console.services().administration();
  }

  private static PersonForm formOf(Administrator person) {
    return with(person, person.role());
  }

  private static PersonForm with(Administrator person, Role role) {
    return new PersonForm(
        person.firstName(), person.lastName(), person.email(), role, person.mfaRequirement());
  }

  private static PersonForm with(Administrator person, MfaRequirement requirement) {
    return new PersonForm(
        person.firstName(), person.lastName(), person.email(), person.role(), requirement);
  }

  private static PersonForm named(String firstName, String email) {
    return new PersonForm(
        firstName, "Tester", email, Role.READ_ONLY, MfaRequirement.REQUIRED);
  }

  private SaveOutcome save(String actor, Administrator stored, PersonForm form) {
    return service().save(console.actor(actor), stored.id(), stored.version(), form);
  }

  private AuditEvent newest() {
    return console.services().events().newest(1).getFirst();
  }

  @Test
  void whoeverIsAddedIsInvitedAndFoundAgain() {
    SaveOutcome.Saved saved =
        assertInstanceOf(
            SaveOutcome.Saved.class,
            service().add(console.actor("Anna"), named(" Zoë ", " Zoe@Harbor.example ")));
    Administrator zoe = console.services().administrators().find(saved.id()).orElseThrow();
    assertEquals("Zoë", zoe.firstName());
    assertEquals("Zoe@Harbor.example", zoe.email());
    assertEquals(AdministratorStatus.INVITED, zoe.status());
    assertEquals(console.clock().instant(), zoe.requiredSince());
    assertEquals(1, zoe.version());
    assertEquals(AuditAction.ADMINISTRATOR_ADDED, newest().action());
    assertEquals("Zoë Tester", newest().subjectName());
    assertEquals("Read Only, MFA Required", newest().detail());
  }

  @ParameterizedTest // S-32
  @ValueSource(
      strings = {
        "grace.lindqvist@harborfinch.example", "GRACE.Lindqvist@HarborFinch.Example",
        " grace.lindqvist@harborfinch.example ", "ｇｒａｃｅ.lindqvist@harborfinch.example"
      })
  void anAddressIsTakenInEverySpelling(String email) {
    assertEquals(
        new SaveOutcome.EmailTaken(), service().add(console.actor("Anna"), named("Zoe", email)));
    Administrator omar = console.person("Omar");
    assertEquals(
        new SaveOutcome.EmailTaken(),
        save(
            "Anna",
            omar,
            new PersonForm(
                omar.firstName(), omar.lastName(), email, omar.role(), omar.mfaRequirement())));
    Administrator grace = console.person("Grace");
    assertInstanceOf(
        SaveOutcome.Saved.class,
        save(
            "Anna",
            grace,
            new PersonForm(
                "Grace", "Lindqvist", email, grace.role(), grace.mfaRequirement())));
  }

  @Test // S-71
  void everyFieldThatCannotBeUsedIsNamedAndNothingIsWritten() {
    int count = console.services().counts().all();
    assertEquals(
        new SaveOutcome.Invalid(
            List.of(
                PersonForm.Field.FIRST_NAME,
                PersonForm.Field.LAST_NAME,
                PersonForm.Field.EMAIL)),
        service()
            .add(
                console.actor("Anna"),
                new PersonForm(
                    "\u202eanna", "x".repeat(10_000), "a@b", Role.READ_ONLY,
                    MfaRequirement.REQUIRED)));
    assertEquals(count, console.services().counts().all());
    Administrator omar = console.person("Omar");
    assertInstanceOf(
        SaveOutcome.Invalid.class,
        save(
            "Anna",
            omar,
            new PersonForm(" ", omar.lastName(), omar.email(), omar.role(), omar.mfaRequirement())));
    assertEquals(omar, console.person("Omar"));
  }

  @ParameterizedTest // S-72, S-71
  @ValueSource(
      strings = {
        "%s%n${jndi:ldap://x}", "'--", "\"; drop table administrator; --", "<b>&amp;</b>", "{0} {", "Zoë 🦩",
        "O’Neil \\ \"Q\"", "=cmd()", "علي", "👩‍🚀"
      })
  void aNameIsKeptAsItIs(String name) {
    SaveOutcome.Saved saved =
        assertInstanceOf(
            SaveOutcome.Saved.class,
            service().add(console.actor("Anna"), named(name, "z@harbor.example")));
    assertEquals(
        name, console.services().administrators().find(saved.id()).orElseThrow().firstName());
    assertEquals(name + " Tester", newest().subjectName());
  }

  @Test // an address whose lower case is longer than itself
  void anAddressThatFitsInOneSpellingOnlyIsRefusedAndNotAFailure() {
    String email = "İ".repeat(60) + "@" + "İ".repeat(60) + "." + "İ".repeat(60) + "." + "İ".repeat(60) + ".example";
    assertTrue(email.length() <= 254);
    assertEquals(
        new SaveOutcome.Invalid(List.of(PersonForm.Field.EMAIL)),
        service().add(console.actor("Anna"), named("Zoe", email)));
  }

  @Test // what differs is Mei-Ling's change, which Jonas may not make, and not his own, which he may
  void somebodyElsesChangeIsAConflictAndNoRefusalForWhoMayActOnThePerson() {
    Administrator read = console.person("Omar");
    assertInstanceOf(SaveOutcome.Saved.class, save("Mei-Ling", read, with(read, Role.MANAGER)));
    assertEquals(
        new SaveOutcome.Conflict(console.person("Omar")),
        save("Jonas", read, with(read, read.role())));
  }

  @Test // nobody's change is overwritten silently
  void aChangeOnAnOlderVersionIsAConflictThatShowsTheStoredPerson() {
    Administrator read = console.person("Omar");
    assertInstanceOf(SaveOutcome.Saved.class, save("Mei-Ling", read, with(read, Role.MANAGER)));
    Administrator stored = console.person("Omar");
    assertEquals(read.version() + 1, stored.version());
    assertEquals(
        new SaveOutcome.Conflict(stored),
        save("Anna", read, with(read, MfaRequirement.REQUIRED)));
    assertEquals(stored, console.person("Omar"));
  }

  @Test
  void savingWithoutAChangeWritesNothing() {
    Administrator omar = console.person("Omar");
    int events = console.services().events().all().size();
    assertEquals(new SaveOutcome.Saved(omar.id()), save("Anna", omar, formOf(omar)));
    assertEquals(omar, console.person("Omar"));
    assertEquals(events, console.services().events().all().size());
  }

  @Test
  void requiredSinceTellsSinceWhenAndForgetsWhenNoLonger() {
    Administrator omar = console.person("Omar");
    assertNull(omar.requiredSince());
    assertInstanceOf(
        SaveOutcome.Saved.class, save("Anna", omar, with(omar, MfaRequirement.REQUIRED)));
    var since = console.clock().instant();
    assertEquals(since, console.person("Omar").requiredSince());
    console.clock().advance(Duration.ofDays(1));
    omar = console.person("Omar");
    assertInstanceOf(SaveOutcome.Saved.class, save("Anna", omar, with(omar, Role.MANAGER)));
    assertEquals(since, console.person("Omar").requiredSince(), "another change keeps it");
    omar = console.person("Omar");
    assertInstanceOf(
        SaveOutcome.Saved.class, save("Anna", omar, with(omar, MfaRequirement.NOT_REQUIRED)));
    assertNull(console.person("Omar").requiredSince());
  }

  @ParameterizedTest // S-50
  @ValueSource(strings = {"REQUIRED", "NOT_REQUIRED"})
  void anAdministratorWhoSavesTheRequirementOfAnOwnerIsDeniedAndInTheLog(String wanted) {
    MfaRequirement requirement = MfaRequirement.valueOf(wanted);
    console.sql(
        "update administrator set mfa_requirement = ? where first_name = 'Mei-Ling'",
        requirement == MfaRequirement.REQUIRED ? "NOT_REQUIRED" : "REQUIRED");
    Administrator owner = console.person("Mei-Ling");
    assertEquals(new SaveOutcome.Denied(), save("Jonas", owner, with(owner, requirement)));
    assertEquals(owner, console.person("Mei-Ling"));
    assertEquals(
        requirement == MfaRequirement.REQUIRED
            ? AuditAction.MFA_REQUIRED
            : AuditAction.MFA_NOT_REQUIRED,
        newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(console.person("Jonas").id(), newest().actorId());
    assertEquals(owner.id(), newest().subjectId());
  }

  @Test // S-50: an Administrator does not make himself one either
  void nobodyButAnOwnerChangesARole() {
    Administrator jonas = console.person("Jonas");
    assertEquals(
        new SaveOutcome.Denied(),
        save("Jonas", jonas, with(jonas, Role.ADMINISTRATOR_WITH_BILLING)));
    assertEquals(Role.ADMINISTRATOR, console.person("Jonas").role());
    assertEquals(AuditAction.ROLE_CHANGED, newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
  }

  @Test // S-51
  void theLastActiveOwnerCannotBeDemotedByAnybody() {
    Administrator mei = console.person("Mei-Ling");
    assertInstanceOf(SaveOutcome.Saved.class, save("Anna", mei, with(mei, Role.MANAGER)));
    Administrator anna = console.person("Anna");
    assertEquals(new SaveOutcome.LastOwner(), save("Anna", anna, with(anna, Role.MANAGER)));
    assertEquals("LAST_OWNER", newest().detail());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(anna, console.person("Anna"));
  }

  @Test // S-51: a suspended or invited owner does not count
  void anOwnerWhoIsNotActiveIsNoSecondOwner() {
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Mei-Ling'");
    Administrator anna = console.person("Anna");
    assertEquals(new SaveOutcome.LastOwner(), save("Anna", anna, with(anna, Role.MANAGER)));
    Administrator mei = console.person("Mei-Ling");
    assertInstanceOf(SaveOutcome.Saved.class, save("Anna", mei, with(mei, Role.MANAGER)));
  }

  @Test // S-52
  void whoeverLostTheRightWhileTheFormWasOpenIsRefusedOnSave() {
    Administrator omar = console.person("Omar");
    assertTrue(service().details(console.actor("Mei-Ling"), omar.id()).orElseThrow().mayEdit());
    Administrator mei = console.person("Mei-Ling");
    assertInstanceOf(SaveOutcome.Saved.class, save("Anna", mei, with(mei, Role.READ_ONLY)));
    assertEquals(new SaveOutcome.Denied(), save("Mei-Ling", omar, with(omar, Role.MANAGER)));
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(omar, console.person("Omar"));
  }

  @Test // S-53: what the details offer is what saving allows
  void theDetailsSayWhatTheViewerMayDo() {
    UUID owner = console.person("Mei-Ling").id();
    UUID other = console.person("Omar").id();
    assertEquals("true true", offered("Anna", owner));
    assertEquals("true true", offered("Anna", other));
    assertEquals("false false", offered("Jonas", owner));
    assertEquals("false true", offered("Jonas", other));
    assertEquals("false true", offered("Jonas", console.person("Jonas").id()));
    assertEquals("false false", offered("Priya", other));
    assertTrue(service().details(console.actor("Anna"), UUID.randomUUID()).isEmpty());
  }

  private String offered(String viewer, UUID id) {
    AdministratorDetails details = service().details(console.actor(viewer), id).orElseThrow();
    return details.mayEdit() + " " + details.mayRequire();
  }

  @Test
  void savingSomebodyWhoIsGoneSaysSo() {
    Administrator omar = console.person("Omar");
    assertEquals(
        new SaveOutcome.Gone(),
        service().save(console.actor("Anna"), UUID.randomUUID(), 1, formOf(omar)));
  }

  @Test // S-59
  void aChangeWhoseEventCannotBeWrittenIsNotMade() {
    console.sql("alter table audit_event add constraint fails check (action <> 'ROLE_CHANGED')");
    Administrator omar = console.person("Omar");
    List<AuditEvent> before = console.services().events().all();
    PersonForm form =
        new PersonForm("Other", "Name", omar.email(), Role.MANAGER, MfaRequirement.REQUIRED);
    assertThrows(RuntimeException.class, () -> save("Anna", omar, form));
    assertEquals(omar, console.person("Omar"));
    assertEquals(before, console.services().events().all());
  }
}
