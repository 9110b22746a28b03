package org.latchkey.administration.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.Mailbox;
import org.latchkey.SampleConsole;
import org.latchkey.administration.assistance.AssistanceOutcome.Applied;
import org.latchkey.administration.assistance.AssistanceOutcome.CodeNeeded;
import org.latchkey.administration.assistance.AssistanceOutcome.Denied;
import org.latchkey.administration.people.Person;
import org.latchkey.administration.people.Skipped.Reason;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.SetupCode;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

/** Helping others in (S-35, S-36, S-40, S-45, S-50, S-52, S-54, S-59). */
class AssistanceServiceTest {
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");

  private final SampleConsole console = SampleConsole.open().withoutMessages();
  private final Mailbox mailbox = new Mailbox(console.services());

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aResetTakesAuthenticatorAndRecoveryCodesAwayAndSendsACode() {
    Administrator before = console.person("Priya");
    Applied applied = help("Jonas", Assistance.RESET_MFA, "Priya");
    assertEquals(ids("Priya"), applied.helped());
    Administrator priya = console.person("Priya");
    assertEquals(MfaEnrollment.NOT_ENROLLED, priya.mfaEnrollment());
    assertEquals(0, priya.recoveryCodesLeft());
    assertEquals(before.sessionEpoch() + 1, priya.sessionEpoch());
    assertEquals(before.version(), priya.version(), "nobody's open form is in conflict with it");
    Message message = newestTo("Priya");
    assertEquals(MessageKind.MFA_SET_UP_SENT, message.kind());
    assertEquals(priya.email(), message.recipientAddress());
    String code = console.services().outbox().text(message.id()).orElseThrow().text();
    assertTrue(code.contains("Jonas Weber sends you a code"), code);
    assertTrue(CODE.matcher(code).find());
    String notice = mailbox.text(priya.email(), MessageKind.MFA_RESET);
    assertTrue(notice.contains("Jonas Weber has reset"), notice);
    assertFalse(CODE.matcher(notice).find());
    AuditEvent event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.MFA_RESET, event.action());
    assertEquals(AuditResult.DONE, event.result());
    assertEquals(priya.id(), event.subjectId());
    assertTrue(console.services().administration().list(Actor.of(before)).isEmpty());
  }

  @Test // S-45: a newer code wipes the older one, and not the news
  void ofAResetThePersonIsToldWhateverIsSentNext() {
    help("Jonas", Assistance.RESET_MFA, "Priya");
    console.clock().advance(Duration.ofSeconds(1));
    help("Jonas", Assistance.SEND_SET_UP_MESSAGE, "Priya");
    Message notice =
        mailbox.to(console.person("Priya").email()).stream()
            .filter(message -> message.kind() == MessageKind.MFA_RESET)
            .findFirst()
            .orElseThrow();
    assertEquals(MessageState.QUEUED, notice.state());
    assertTrue(notice.readable());
  }

  @Test
  void whoeverIsSuspendedIsToldOfAResetAndGetsNoCode() {
    assertEquals(1, plan("Anna", Assistance.RESET_MFA, "Ruth", "Priya").suspended());
    assertEquals(ids("Ruth"), help("Anna", Assistance.RESET_MFA, "Ruth").helped());
    assertEquals(List.of(MessageKind.MFA_RESET), mailbox.kinds(console.person("Ruth").email()));
    assertEquals(MfaEnrollment.NOT_ENROLLED, console.person("Ruth").mfaEnrollment());
  }

  @Test // product page 3.3: after a reset it takes a code
  void afterAResetThePasswordAloneDoesNotGetInNorDoesTheOldCode() {
    SignInStep step =
        console.services().signIn().signIn(console.person("Priya").email(), SampleOrganization.PASSWORD);
    var pending = assertInstanceOf(SignInStep.EnterCode.class, step).pending();
    String code = console.codeOf(console.person("Priya").email()).orElseThrow();
    help("Anna", Assistance.RESET_MFA, "Priya");
    assertFalse(
        console.services().secondFactor().verify(pending, code)
            instanceof CodeOutcome.Accepted);
    console.sql("update organization set first_enrollment_by_password = true");
    assertInstanceOf(
        SignInStep.EnrollByCode.class,
        console.services().signIn().signIn(console.person("Priya").email(), SampleOrganization.PASSWORD));
  }

  @Test // product page 3.3: also for whoever is signed in by the password alone
  void afterAResetOnesOwnAccountGivesNoAuthenticatorByThePasswordEither() {
    help("Anna", Assistance.RESET_MFA, "Sofia");
    SignInStep.SignedIn in =
        assertInstanceOf(
            SignInStep.SignedIn.class,
            console.services().signIn().signIn(console.person("Sofia").email(), SampleOrganization.PASSWORD));
    assertTrue(console.services().ownAccount().enroll(in.session()).isEmpty());
    assertFalse(console.services().ownMfa().overview(in.session().actor()).orElseThrow().mayEnroll());
  }

  @Test // product page 3.3: so no reset leaves anybody whom the password alone enrolls
  void onlyWhoeverIsEnrolledIsReset() {
    for (Administrator person : console.services().administrators().all()) {
      if (person.neverEnrolled()) {
        assertEquals(
            Optional.of(Reason.NOT_ENROLLED),
            Assistance.RESET_MFA.obstacle(
                console.person("Mei-Ling"), person, console.clock().instant()));
      }
    }
  }

  @Test // S-40
  void aNewCodeEndsTheOneBefore() {
    help("Anna", Assistance.SEND_SET_UP_MESSAGE, "Omar");
    Message first = newestTo("Omar");
    SetupCode code = codeIn(first);
    console.clock().advance(Duration.ofMinutes(1));
    help("Anna", Assistance.SEND_SET_UP_MESSAGE, "Omar");
    assertEquals(
        MessageState.SUPERSEDED,
        console.services().messages().find(first.id()).orElseThrow().state());
    assertFalse(
        console
            .services()
            .database()
            .inTransaction(
                () ->
                    console
                        .services()
                        .setupCodes()
                        .use(
                            console.services().setupCodes().find(code).orElseThrow(),
                            console.person("Omar"))));
  }

  @Test
  void aSetUpMessageIsAnInvitationForWhoeverHasNoPassword() {
    Applied applied =
        help("Anna", Assistance.SEND_SET_UP_MESSAGE, "Omar", "Noah", "Priya", "Marek");
    assertEquals(ids("Omar", "Noah", "Priya"), applied.helped());
    assertEquals(Reason.SUSPENDED, applied.skipped().getFirst().reason());
    assertEquals(MessageKind.MFA_SET_UP_SENT, newestTo("Omar").kind());
    assertEquals(MessageKind.MFA_SET_UP_SENT, newestTo("Priya").kind());
    assertEquals(MessageKind.INVITATION, newestTo("Noah").kind());
    assertEquals(MfaEnrollment.ENROLLED, console.person("Priya").mfaEnrollment());
  }

  @Test
  void unlockingEndsTheLockAndForgetsTheFailures() {
    assertTrue(console.person("Sam").lockedAt(console.clock().instant()));
    Applied applied = help("Jonas", Assistance.UNLOCK, "Sam", "Priya");
    assertEquals(ids("Sam"), applied.helped());
    assertEquals(Reason.NOT_LOCKED, applied.skipped().getFirst().reason());
    assertEquals(0, console.person("Sam").failedAttempts());
    assertFalse(console.person("Sam").lockedAt(console.clock().instant()));
    assertInstanceOf(
        SignInStep.EnrollFirst.class,
        console.services().signIn().signIn(console.person("Sam").email(), SampleOrganization.PASSWORD));
    assertEquals(List.of(), console.services().messages().all());
  }

  @Test // S-29: a hundred guesses were made against this key
  void unlockingBringsNoDisabledAuthenticatorBack() {
    UUID priya = console.person("Priya").id();
    console.sql("update totp_credential set state = 'DISABLED' where administrator_id = ?", priya);
    console.sql("insert into sign_in_throttle values (?, 100, null)", priya);
    assertEquals(1, plan("Anna", Assistance.UNLOCK, "Priya").disabled());
    help("Anna", Assistance.UNLOCK, "Priya");
    assertEquals(0, console.person("Priya").failedAttempts());
    assertTrue(console.person("Priya").authenticatorDisabled());
    help("Anna", Assistance.RESET_MFA, "Priya");
    assertFalse(console.person("Priya").authenticatorDisabled());
  }

  @Test
  void nobodyResetsOrUnlocksThemselvesAndThatIsInTheLog() {
    UUID anna = console.person("Anna").id();
    console.sql("insert into sign_in_throttle values (?, 7, null)", anna);
    for (Assistance assistance : List.of(Assistance.RESET_MFA, Assistance.UNLOCK)) {
      Applied applied = help("Anna", assistance, "Anna");
      assertEquals(List.of(), applied.helped());
      assertEquals(Reason.ONESELF, applied.skipped().getFirst().reason());
      AuditEvent event = console.services().events().newest(1).getFirst();
      assertEquals(AuditResult.REFUSED, event.result());
      assertEquals(anna, event.subjectId());
    }
    assertEquals(MfaEnrollment.ENROLLED, console.person("Anna").mfaEnrollment());
    assertEquals(7, console.person("Anna").failedAttempts());
    assertEquals(ids("Anna"), help("Anna", Assistance.SEND_SET_UP_MESSAGE, "Anna").helped());
  }

  @Test // S-50
  void anAdministratorSkipsOwnersAndThatIsInTheLog() {
    console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Viktor'");
    Administrator viktor = console.person("Viktor");
    Applied applied = help("Jonas", Assistance.RESET_MFA, "Viktor", "Priya", "Omar");
    assertEquals(ids("Priya"), applied.helped());
    assertEquals(
        List.of(Reason.NOT_PERMITTED, Reason.NOT_ENROLLED),
        applied.skipped().stream().map(each -> each.reason()).toList());
    assertEquals(viktor, console.person("Viktor"));
    AuditEvent event = console.services().events().newest(1).getFirst();
    assertEquals(AuditResult.REFUSED, event.result());
    assertEquals(viktor.id(), event.subjectId());
  }

  @Test // S-52
  void whoeverLosesTheRightBetweenPlanAndApplyIsDenied() {
    assertEquals(1, plan("Jonas", Assistance.RESET_MFA, "Priya").changing().size());
    console.sql("update administrator set role = 'MANAGER' where first_name = 'Jonas'");
    Administrator priya = console.person("Priya");
    for (Assistance assistance : Assistance.values()) {
      assertEquals(
          new Denied(),
          console
              .services()
              .assistance()
              .apply(console.actor("Jonas"), ids("Priya"), assistance));
      assertEquals(
          AuditResult.REFUSED, console.services().events().newest(1).getFirst().result());
    }
    assertEquals(priya, console.person("Priya"));
    assertEquals(List.of(), console.services().messages().all());
  }

  @Test // S-35
  void onlyAResetTakesACodeAgain() {
    Actor late = console.actor("Anna").provedAt(console.clock().instant().minusSeconds(301));
    assertEquals(
        new CodeNeeded(),
        console.services().assistance().apply(late, ids("Priya"), Assistance.RESET_MFA));
    assertEquals(MfaEnrollment.ENROLLED, console.person("Priya").mfaEnrollment());
    assertInstanceOf(
        Applied.class,
        console.services().assistance().apply(late, ids("Omar"), Assistance.RESET_MFA),
        "nobody to reset");
    assertInstanceOf(
        Applied.class,
        console.services().assistance().apply(late, ids("Omar"), Assistance.SEND_SET_UP_MESSAGE));
    assertInstanceOf(
        Applied.class,
        console.services().assistance().apply(late, ids("Sam"), Assistance.UNLOCK));
  }

  @Test
  void thePlanSaysWhoAndWhatItMeans() {
    AssistancePlan plan = plan("Mei-Ling", Assistance.RESET_MFA, "Anna", "Omar", "Priya");
    assertEquals(
        List.of("Anna Moreau", "Priya Nair"), plan.changing().stream().map(Person::name).toList());
    assertEquals(Reason.NOT_ENROLLED, plan.skipped().getFirst().reason());
    assertEquals(0, plan.ownersLeft(), "Anna was the only one enrolled");
    assertEquals(1, plan("Anna", Assistance.RESET_MFA, "Priya").ownersLeft());
    assertFalse(plan.mailed());
    assertEquals(1, plan("Anna", Assistance.SEND_SET_UP_MESSAGE, "Noah", "Omar").invited());
    assertTrue(
        console
            .services()
            .assistance()
            .plan(console.actor("Priya"), ids("Omar"), Assistance.UNLOCK)
            .isEmpty());
  }

  @Test // S-59
  void whatCannotBeRecordedIsNotDone() {
    console.sql(
        "alter table audit_event add constraint fails check"
            + " (action <> 'MFA_RESET' or subject_name <> 'Elif Demir')");
    List<Administrator> people = console.services().administrators().all();
    assertThrows(
        RuntimeException.class, () -> help("Anna", Assistance.RESET_MFA, "Priya", "Elif"));
    assertEquals(people, console.services().administrators().all());
    assertEquals(List.of(), console.services().messages().all());
  }

  @Test
  void manyAreHelpedInOneOperation() {
    List<UUID> everybody =
        console.services().administrators().all().stream().map(Administrator::id).toList();
    Applied applied =
        assertInstanceOf(
            Applied.class,
            console
                .services()
                .assistance()
                .apply(console.actor("Anna"), everybody, Assistance.RESET_MFA));
    assertEquals(15, applied.helped().size());
    assertEquals(29, console.services().messages().all().size(), "Ruth is suspended");
    List<AuditEvent> done =
        console.services().events().all().stream()
            .filter(event -> event.action() == AuditAction.MFA_RESET)
            .filter(event -> event.result() == AuditResult.DONE)
            .toList();
    assertEquals(1, done.stream().map(AuditEvent::operationId).distinct().count());
    assertEquals(15, done.getFirst().operationSize());
  }

  private Applied help(String actor, Assistance assistance, String... firstNames) {
    return assertInstanceOf(
        Applied.class,
        console
            .services()
            .assistance()
            .apply(console.actor(actor), ids(firstNames), assistance));
  }

  private AssistancePlan plan(String actor, Assistance assistance, String... firstNames) {
    return console
        .services()
        .assistance()
        .plan(console.actor(actor), ids(firstNames), assistance)
        .orElseThrow();
  }

  private List<UUID> ids(String... firstNames) {
    return Stream.of(firstNames).map(name -> console.person(name).id()).toList();
  }

  private Message newestTo(String firstName) {
    return console
        .services()
        .messages()
        .newestWithCode(console.person(firstName).id())
        .orElseThrow();
  }

  private SetupCode codeIn(Message message) {
    String text = console.services().outbox().text(message.id()).orElseThrow().text();
    Matcher matcher = CODE.matcher(text);
    assertTrue(matcher.find(), text);
    return SetupCode.parse(matcher.group()).orElseThrow();
  }
}
