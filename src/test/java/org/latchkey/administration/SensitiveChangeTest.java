package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

/** What takes a code again (S-35), and a change of the address (S-40, S-45). */
class SensitiveChangeTest {
  private final SampleConsole console = SampleConsole.open().withoutMessages();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aRoleTakesACodeWhenTheLastOneIsOlderThanFiveMinutes() {
    Actor anna = console.actor("Anna");
    Administrator omar = console.person("Omar");
    List<AuditEvent> before = console.services().events().all();
    console.clock().advance(Duration.ofMinutes(5).plusMillis(1));
    assertEquals(new SaveOutcome.CodeNeeded(), save(anna, omar, with(omar, Role.MANAGER)));
    assertEquals(omar, console.person("Omar"));
    assertEquals(before, console.services().events().all(), "nothing was refused");
    Actor proved = anna.provedAt(console.clock().instant());
    assertEquals(
        new SaveOutcome.Saved(omar.id()), save(proved, omar, with(omar, Role.MANAGER)));
    console.clock().advance(Duration.ofMinutes(-30));
    Administrator changed = console.person("Omar");
    assertEquals(
        new SaveOutcome.CodeNeeded(),
        save(proved, changed, with(changed, Role.HELP_DESK)),
        "a clock set back does not prolong it");
  }

  @Test
  void whatCannotBeSavedAnywayTakesNoCode() {
    Actor jonas = late("Jonas");
    Administrator omar = console.person("Omar");
    assertEquals(new SaveOutcome.Denied(), save(jonas, omar, with(omar, Role.MANAGER)));
    Administrator mei = console.person("Mei-Ling");
    assertInstanceOf(
        SaveOutcome.Saved.class, save(console.actor("Anna"), mei, with(mei, Role.MANAGER)));
    Administrator anna = console.person("Anna");
    assertEquals(new SaveOutcome.LastOwner(), save(late("Anna"), anna, with(anna, Role.MANAGER)));
  }

  @Test
  void othersNamesAndRequirementTakeNoCode() {
    Administrator omar = console.person("Omar");
    String respelled = omar.email().toUpperCase(Locale.ROOT);
    assertEquals(
        new SaveOutcome.Saved(omar.id()),
        save(
            late("Anna"),
            omar,
            new PersonForm("O.", "H.", respelled, omar.role(), MfaRequirement.REQUIRED)));
  }

  @Test // whoever redirects somebody's codes may take their account
  void somebodyElsesAddressTakesACode() {
    Administrator omar = console.person("Omar");
    PersonForm redirected = with(omar, "o@new.example");
    assertEquals(new SaveOutcome.CodeNeeded(), save(late("Anna"), omar, redirected));
    assertEquals(omar, console.person("Omar"));
    assertEquals(
        new SaveOutcome.Saved(omar.id()), save(console.actor("Anna"), omar, redirected));
  }

  @Test
  void onesOwnAddressRoleAndRequirementTakeACodeAndOnesOwnNameDoesNot() {
    Administrator jonas = console.person("Jonas");
    assertEquals(
        new SaveOutcome.CodeNeeded(),
        save(late("Jonas"), jonas, with(jonas, MfaRequirement.NOT_REQUIRED)));
    Administrator anna = console.person("Anna");
    assertEquals(
        new SaveOutcome.CodeNeeded(), save(late("Anna"), anna, with(anna, "a@new.example")));
    assertEquals(
        new SaveOutcome.CodeNeeded(), save(late("Anna"), anna, with(anna, Role.READ_ONLY)));
    assertEquals(
        new SaveOutcome.Saved(anna.id()),
        save(
            late("Anna"),
            anna,
            new PersonForm(
                "Anne", "M.", anna.email().toUpperCase(Locale.ROOT), anna.role(),
                anna.mfaRequirement())));
  }

  @Test
  void inBulkOnlyDoingWithoutMfaOneselfTakesACode() {
    RequirementService service = console.services().requirements();
    List<UUID> both = List.of(console.person("Anna").id(), console.person("Priya").id());
    assertEquals(
        new RequirementOutcome.CodeNeeded(),
        service.apply(late("Anna"), both, MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS));
    assertEquals(MfaRequirement.REQUIRED, console.person("Priya").mfaRequirement());
    assertInstanceOf(
        RequirementOutcome.Applied.class,
        service.apply(
            console.actor("Anna"), both, MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS));
    assertInstanceOf(
        RequirementOutcome.Applied.class,
        service.apply(late("Anna"), both, MfaRequirement.REQUIRED, Place.ADMINISTRATORS));
    assertInstanceOf(
        RequirementOutcome.Applied.class,
        service.apply(
            late("Anna"),
            List.of(console.person("Priya").id()),
            MfaRequirement.NOT_REQUIRED,
            Place.ADMINISTRATORS));
  }

  @Test // as doing without it oneself in the details does
  void undoingThatMfaIsRequiredOfOneselfTakesACodeAndOfOthersNot() {
    console.sql(
        "update administrator set mfa_requirement = 'NOT_REQUIRED', required_since = null"
            + " where first_name = 'Anna'");
    RequirementOutcome.Applied both = require("Anna", "Omar");
    assertEquals(
        new RequirementOutcome.CodeNeeded(), undo(late("Anna"), both));
    assertEquals(MfaRequirement.REQUIRED, console.person("Omar").mfaRequirement());
    assertInstanceOf(RequirementOutcome.Applied.class, undo(console.actor("Anna"), both));
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Anna").mfaRequirement());
    assertInstanceOf(RequirementOutcome.Applied.class, undo(late("Anna"), require("Omar")));
  }

  @Test
  void undoingThatMfaIsNoLongerRequiredTakesNoCode() {
    RequirementOutcome.Applied stopped =
        assertInstanceOf(
            RequirementOutcome.Applied.class,
            console
                .services()
                .requirements()
                .apply(
                    console.actor("Anna"),
                    List.of(console.person("Anna").id()),
                    MfaRequirement.NOT_REQUIRED,
                    Place.ADMINISTRATORS));
    assertInstanceOf(RequirementOutcome.Applied.class, undo(late("Anna"), stopped));
    assertEquals(MfaRequirement.REQUIRED, console.person("Anna").mfaRequirement());
  }

  @Test // as a change to their role does: they could reset the MFA of others, or change roles
  void addingSomebodyWhoMayHelpOthersInTakesACode() {
    for (Role role : Role.values()) {
      boolean sensitive = role == Role.ADMINISTRATOR_WITH_BILLING || role == Role.ADMINISTRATOR;
      SaveOutcome outcome = add(late("Anna"), role);
      assertEquals(sensitive, outcome.equals(new SaveOutcome.CodeNeeded()), role.label());
      if (sensitive) {
        assertInstanceOf(SaveOutcome.Saved.class, add(console.actor("Anna"), role));
      }
    }
    assertEquals(
        new SaveOutcome.EmailTaken(),
        add(late("Anna"), Role.ADMINISTRATOR_WITH_BILLING),
        "nobody is asked for a code in vain");
  }

  @Test // whoever has no authenticator has none to show
  void whoeverIsNotEnrolledIsNotAsked() {
    Administrator omar = console.person("Omar");
    assertEquals(
        new SaveOutcome.Saved(omar.id()),
        save(late("Mei-Ling"), omar, with(omar, Role.MANAGER)));
  }

  @Test // S-45, S-40
  void aNewAddressIsToldToBothAndEndsWhatWasSentToTheOld() {
    Administrator omar = console.person("Omar");
    console.services().requirements().apply(
        console.actor("Anna"), List.of(omar.id()), MfaRequirement.REQUIRED, Place.TILE);
    Administrator now = console.person("Omar");
    assertInstanceOf(
        SaveOutcome.Saved.class, save(console.actor("Anna"), now, with(now, "omar@new.example")));
    List<Message> changed = messages(MessageKind.EMAIL_CHANGED);
    assertEquals(
        List.of("omar.haddad@harborfinch.example", "omar@new.example"),
        changed.stream().map(Message::recipientAddress).sorted().toList());
    Message code = messages(MessageKind.MFA_SET_UP_REQUIRED).getFirst();
    assertEquals(MessageState.SUPERSEDED, code.state());
    assertFalse(code.readable());
  }

  @Test
  void anotherSpellingOfTheSameAddressIsNoNewAddress() {
    Administrator omar = console.person("Omar");
    assertInstanceOf(
        SaveOutcome.Saved.class,
        save(console.actor("Anna"), omar, with(omar, "Omar.Haddad@HarborFinch.example")));
    assertEquals(List.of(), console.services().messages().all());
    assertEquals(AuditAction.ADMINISTRATOR_CHANGED, console.services().events().newest(1).getFirst().action());
  }

  @Test
  void whoeverHasNoPasswordYetIsInvitedAtTheNewAddress() {
    Administrator noah = console.person("Noah");
    assertEquals(AdministratorStatus.INVITED, noah.status());
    assertInstanceOf(
        SaveOutcome.Saved.class, save(console.actor("Anna"), noah, with(noah, "noah@new.example")));
    Message invitation = messages(MessageKind.INVITATION).getFirst();
    assertEquals("noah@new.example", invitation.recipientAddress());
    assertTrue(invitation.readable());
  }

  private SaveOutcome save(Actor actor, Administrator stored, PersonForm form) {
    return console
        .services()
        .administration()
        .save(actor, stored.id(), stored.version(), form);
  }

  private SaveOutcome add(Actor actor, Role role) {
    String email = role.name().toLowerCase(Locale.ROOT) + "@new.example";
    return console
        .services()
        .administration()
        .add(actor, new PersonForm("Ada", "New", email, role, MfaRequirement.REQUIRED));
  }

  private RequirementOutcome.Applied require(String... firstNames) {
    List<UUID> ids = Stream.of(firstNames).map(name -> console.person(name).id()).toList();
    return assertInstanceOf(
        RequirementOutcome.Applied.class,
        console
            .services()
            .requirements()
            .apply(console.actor("Anna"), ids, MfaRequirement.REQUIRED, Place.ADMINISTRATORS));
  }

  private RequirementOutcome undo(Actor actor, RequirementOutcome.Applied applied) {
    return console.services().requirements().undo(actor, applied, Place.ADMINISTRATORS);
  }

  /** Somebody whose last code is too long ago. */
  private Actor late(String firstName) {
    return console
        .actor(firstName)
        .provedAt(console.clock().instant().minus(Duration.ofMinutes(6)));
  }

  private List<Message> messages(MessageKind kind) {
    return console.services().messages().all().stream()
        .filter(message -> message.kind() == kind)
        .toList();
  }

  private static PersonForm with(Administrator person, Role role) {
    return new PersonForm(
        person.firstName(), person.lastName(), person.email(), role, person.mfaRequirement());
  }

  private static PersonForm with(Administrator person, String email) {
    return new PersonForm(
        person.firstName(), person.lastName(), email, person.role(), person.mfaRequirement());
  }

  private static PersonForm with(Administrator person, MfaRequirement requirement) {
    return new PersonForm(
        person.firstName(), person.lastName(), person.email(), person.role(), requirement);
  }
}
