package org.latchkey.mfa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mfa.EnrollmentGrant.Reason;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;
import org.latchkey.vault.Vault;

/** From a key in memory to an enrolled authenticator (S-19, S-20, S-48). */
class EnrollmentServiceTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  @TempDir private Path folder = Path.of("");
  private final List<FileConsole> opened = new java.util.ArrayList<>();

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
  }

  @AfterEach
  void close() {
    opened.forEach(FileConsole::close);
  }

  private FileConsole console() {
    return opened.getFirst();
  }

  private EnrollmentService service() {
    return console().services().enrollment();
  }

  private EnrollmentGrant grant(Reason reason) {
    return EnrollmentGrant.give(console().person("Rita"), reason, clock.instant());
  }

  private ProofOutcome enroll(EnrollmentGrant grant) {
    Enrollment enrollment = service().begin(grant);
    return service().prove(enrollment, console().code(enrollment.key()));
  }

  /** Everything in the store that an enrollment could touch. */
  private record Stored(
      Administrator person, Optional<Long> lastStep, List<String> recoveryCodes, int done) {}

  private Stored stored() {
    Administrator person = console().person("Rita");
    return new Stored(
        person,
        console().services().authenticators().find(person.id()).map(TotpCredential::lastStep),
        console().services().database().jdbi().withHandle(
            handle -> handle.createQuery("select hash from recovery_code").mapTo(String.class).list()),
        (int)
            console().services().events().all().stream()
                .filter(event -> event.result() == AuditResult.DONE)
                .count());
  }

  @Test // S-19
  void anAbandonedEnrollmentChangesNothing() {
    Stored before = stored();
    Enrollment first = service().begin(grant(Reason.FIRST_ENROLLMENT));
    Enrollment second = service().begin(first.grant());
    assertNotEquals(first.key(), second.key());
    assertEquals(before, stored());
  }

  @Test // S-19, S-60
  void aWrongCodeStoresNothingAndIsInTheLog() {
    Enrollment enrollment = service().begin(grant(Reason.FIRST_ENROLLMENT));
    Stored before = stored();
    String right = console().code(enrollment.key());
    String wrong = right.equals("123456") ? "654321" : "123456";
    for (String code : List.of(wrong, "", "12345", "abcdef")) {
      assertInstanceOf(ProofOutcome.WrongCode.class, service().prove(enrollment, code));
    }
    assertEquals(before, stored());
    AuditEvent event = console().services().events().newest(1).getFirst();
    assertEquals(AuditAction.ENROLLED, event.action());
    assertEquals(AuditResult.REFUSED, event.result());
    assertEquals("WRONG", event.detail());
    assertEquals(console().person("Rita").id(), event.subjectId());
  }

  @Test // S-19: "New key" throws the earlier one away
  void aCodeOfTheEarlierKeyDoesNotProveTheNewOne() {
    Enrollment first = service().begin(grant(Reason.FIRST_ENROLLMENT));
    Enrollment second = service().begin(first.grant());
    assertInstanceOf(
        ProofOutcome.WrongCode.class, service().prove(second, console().code(first.key())));
  }

  @Test // S-19, S-4, S-46
  void aProvedCodeEnrollsAndIsUsedUp() {
    Enrollment enrollment = service().begin(grant(Reason.FIRST_ENROLLMENT));
    String code = console().code(enrollment.key());
    ProofOutcome.Enrolled enrolled =
        assertInstanceOf(ProofOutcome.Enrolled.class, service().prove(enrollment, code));
    assertEquals(10, new HashSet<>(enrolled.recoveryCodes()).size());
    for (String recoveryCode : enrolled.recoveryCodes()) {
      assertTrue(recoveryCode.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    }
    Administrator person = console().person("Rita");
    assertEquals(clock.instant(), person.enrolledSince());
    assertEquals(clock.instant(), person.firstEnrolledAt());
    assertEquals(10, person.recoveryCodesLeft());
    assertEquals(AuditAction.ENROLLED, console().services().events().newest(1).getFirst().action());
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.ALREADY_USED),
        console().signIn("Rita", code));
  }

  @Test
  void aGrantEndsAfterHalfAnHour() {
    EnrollmentGrant grant = grant(Reason.FIRST_ENROLLMENT);
    clock.advance(Duration.ofMinutes(30).minusMillis(1));
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant));
    EnrollmentGrant renewal = grant(Reason.RENEWAL);
    clock.advance(Duration.ofMinutes(30));
    Stored before = stored();
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(renewal));
    assertEquals(before, stored());
  }

  @Test // a clock set back does not prolong it
  void aGrantEndsHalfAnHourBeforeItWasGivenToo() {
    EnrollmentGrant grant = grant(Reason.FIRST_ENROLLMENT);
    clock.advance(Duration.ofMinutes(-30));
    Stored before = stored();
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(grant));
    assertEquals(before, stored());
    clock.advance(Duration.ofMillis(1));
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant));
  }

  @Test
  void aGrantEndsWhenItsOwnerIsSuspended() {
    EnrollmentGrant grant = grant(Reason.FIRST_ENROLLMENT);
    console().sql("update administrator set status = 'SUSPENDED' where first_name = 'Rita'");
    Stored before = stored();
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(grant));
    assertEquals(before, stored());
  }

  @Test // whoever knows the password and opened the wizard first does not replace the real owner's phone
  void aGrantForAFirstEnrollmentEndsWithTheFirstEnrollment() {
    EnrollmentGrant early = grant(Reason.FIRST_ENROLLMENT);
    clock.advance(Duration.ofSeconds(40));
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant(Reason.FIRST_ENROLLMENT)));
    Stored before = stored();
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(early));
    assertEquals(before, stored());
    assertInstanceOf(
        SignInStep.Refused.class,
        console().services().signIn().afterEnrollment(early),
        "an enrollment by another grant lets nobody in");
  }

  @Test
  void aGrantEndsWhenAnotherAuthenticatorWasEnrolledMeanwhile() {
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant(Reason.FIRST_ENROLLMENT)));
    EnrollmentGrant renewal = grant(Reason.RENEWAL);
    EnrollmentGrant recovery = grant(Reason.RECOVERY_CODE);
    clock.advance(Duration.ofSeconds(40));
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(renewal));
    Stored before = stored();
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(recovery));
    assertInstanceOf(ProofOutcome.GrantEnded.class, enroll(renewal), "one grant, one enrollment");
    assertEquals(before, stored());
  }

  @Test
  void ofSeveralWhoProveByOneGrantAtOnceOneEnrolls() throws Exception {
    EnrollmentGrant grant = grant(Reason.FIRST_ENROLLMENT);
    List<ProofOutcome> outcomes = Races.together(3, () -> enroll(grant));
    assertEquals(
        1, outcomes.stream().filter(ProofOutcome.Enrolled.class::isInstance).count(), "" + outcomes);
  }

  @Test // S-48
  void anotherEnrollmentVoidsTheOldKeyAndTheOldRecoveryCodes() {
    UUID rita = console().person("Rita").id();
    TotpKey old = console().enroll(rita);
    ProofOutcome.Enrolled first =
        assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant(Reason.RENEWAL)));
    clock.advance(Duration.ofMinutes(2));
    assertInstanceOf(ProofOutcome.Enrolled.class, enroll(grant(Reason.RENEWAL)));
    clock.advance(Duration.ofMinutes(2));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.WRONG),
        console().signIn("Rita", console().code(old)));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.WRONG),
        console()
            .services()
            .secondFactor()
            .useRecoveryCode(console().pending("Rita"), first.recoveryCodes().getFirst()));
    assertEquals(10, console().person("Rita").recoveryCodesLeft());
  }

  @Test // S-20: nothing but the verifier ever opens a stored key, so no screen can show it again
  void aStoredKeyIsOpenedForCheckingCodesOnly() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(TotpVerifier.class.getName())
        .should()
        .callMethod(TotpCredential.class, "openKey", Vault.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.latchkey"));
  }

  @Test // S-39
  void nothingOfAnEnrollmentTellsTheKeyOrTheCodesWhenPrinted() {
    Enrollment enrollment = service().begin(grant(Reason.FIRST_ENROLLMENT));
    ProofOutcome.Enrolled enrolled =
        assertInstanceOf(
            ProofOutcome.Enrolled.class,
            service().prove(enrollment, console().code(enrollment.key())));
    String printed = enrollment + " " + enrolled + " " + enrollment.key();
    assertFalse(printed.contains(enrollment.key().base32()), printed);
    assertFalse(printed.contains(enrolled.recoveryCodes().getFirst()), printed);
  }
}
