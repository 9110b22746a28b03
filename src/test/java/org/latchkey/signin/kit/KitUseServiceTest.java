package org.latchkey.signin.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.Races;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.SaveOutcome;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.administrator.notice.SignInNotice;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.kit.KitReading;
import org.latchkey.credential.kit.KitSeal;
import org.latchkey.credential.kit.KitText;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.kit.KitOpening.Reason;

class KitUseServiceTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private KitConsole kits;

  @SuppressWarnings("NullAway.Init")
  private String lines;

  @BeforeEach
  void open() {
    kits = new KitConsole(folder);
    lines = kits.kit();
  }

  @AfterEach
  void close() {
    kits.close();
  }

  private static KitOpening refused(Reason reason) {
    return new KitOpening.Refused(reason, "");
  }

  private SignInStep signIn(String password) {
    return kits.console.services().signIn().signIn(FileConsole.email(FileConsole.OWNER), password);
  }

  private List<String> refusals() {
    return kits.log(AuditAction.RECOVERY_KIT_USED);
  }

  private String messages() {
    return kits.console.services().database().jdbi().withHandle(
        handle ->
            String.join(
                " ",
                handle
                    .createQuery("select kind from message order by kind")
                    .mapTo(String.class)
                    .list()));
  }

  @Test
  void itSetsThePasswordAndTheAuthenticatorTogetherAndOnce() {
    EnrollmentGrant grant = kits.granted(lines);
    // Whoever leaves the wizard now has lost nothing and gained nothing.
    assertInstanceOf(SignInStep.EnterCode.class, signIn(FileConsole.PASSWORD));
    assertInstanceOf(SignInStep.Refused.class, signIn(KitConsole.WANTED));
    assertTrue(kits.making().own(kits.olga.actor()).orElseThrow().madeAt().isPresent());

    assertInstanceOf(ProofOutcome.Enrolled.class, kits.enroll(grant));
    assertInstanceOf(
        SignInStep.SignedIn.class, kits.console.services().signIn().afterEnrollment(grant));
    assertInstanceOf(SignInStep.EnterCode.class, signIn(KitConsole.WANTED));
    assertInstanceOf(SignInStep.Refused.class, signIn(FileConsole.PASSWORD));
    assertEquals(refused(Reason.KIT_USED), kits.open(lines));
    assertEquals(List.of("DONE", "REFUSED KIT_USED"), refusals());
  }

  @Test // S-36, S-45
  void sessionsEndAndEveryAdministratorHears() {
    assertInstanceOf(ProofOutcome.Enrolled.class, kits.enroll(kits.granted(lines)));
    assertEquals(
        Optional.empty(),
        kits.console.services().ownAccount().account(kits.olga.actor()),
        "her own open session has ended");
    assertEquals("MFA_REPLACED RECOVERY_KIT_MADE RECOVERY_KIT_USED", messages());
    SignInNotice notice =
        kits.console.services().notices().unseen(kits.console.actor("Rita")).getFirst();
    assertEquals("Olga Tester", notice.name());
    assertEquals(1, kits.notices(FileConsole.OWNER));
  }

  @Test
  void aGrantOfAKitThatWasUsedMeanwhileEnrollsNobody() {
    EnrollmentGrant first = kits.granted(lines);
    EnrollmentGrant second = kits.granted(lines);
    assertInstanceOf(ProofOutcome.Enrolled.class, kits.enroll(first));
    assertInstanceOf(ProofOutcome.GrantEnded.class, kits.enroll(second));
    assertEquals(1, kits.notices("Rita"));
  }

  @Test
  void aNewerKitEndsTheOlderAndItsGrant() {
    EnrollmentGrant grant = kits.granted(lines);
    String newer = kits.kit();
    assertInstanceOf(ProofOutcome.GrantEnded.class, kits.enroll(grant));
    assertInstanceOf(SignInStep.EnterCode.class, signIn(FileConsole.PASSWORD));
    assertEquals(refused(Reason.KIT_SUPERSEDED), kits.open(lines));
    assertInstanceOf(KitOpening.Opened.class, kits.open(newer));
  }

  @Test
  void ofEightWhoUseItAtOnceOneComesIn() throws Exception {
    List<Callable<ProofOutcome>> racers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      EnrollmentGrant grant = kits.granted(lines);
      racers.add(() -> kits.enroll(grant));
    }
    List<ProofOutcome> outcomes = Races.together(racers);
    assertEquals(1, outcomes.stream().filter(ProofOutcome.Enrolled.class::isInstance).count());
    assertEquals(List.of("DONE"), refusals());
    assertEquals(1, kits.notices("Rita"));
  }

  @Test
  void aWrongPassphraseIsRefusedCountedAndLockedForAMoment() {
    for (int i = 0; i < 5; i++) {
      assertEquals(refused(Reason.WRONG_PASSPHRASE), kits.open(lines, "not this one"));
    }
    assertEquals(refused(Reason.WRONG_PASSPHRASE), kits.open(lines), "locked: the same text");
    assertEquals("REFUSED LOCKED", refusals().getLast());
    kits.later(Duration.ofSeconds(31));
    assertInstanceOf(KitOpening.Opened.class, kits.open(lines));
    assertInstanceOf(SignInStep.EnterCode.class, signIn(FileConsole.PASSWORD), "nobody else is locked");
  }

  @Test
  void somebodyLockedOutByWrongPasswordsComesInByTheKit() {
    for (int i = 0; i < 5; i++) {
      signIn("not this one");
    }
    assertInstanceOf(SignInStep.Refused.class, signIn(FileConsole.PASSWORD));
    assertInstanceOf(ProofOutcome.Enrolled.class, kits.enroll(kits.granted(lines)));
    assertInstanceOf(SignInStep.EnterCode.class, signIn(KitConsole.WANTED));
  }

  @Test
  void whoeverIsSuspendedStaysOut() {
    EnrollmentGrant grant = kits.granted(lines);
    OpenedKit opened = kits.opened(lines);
    kits.console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Olga'");
    assertEquals(refused(Reason.SUSPENDED), kits.open(lines));
    assertEquals(refused(Reason.SUSPENDED), kits.use().grant(opened, KitConsole.WANTED));
    assertInstanceOf(ProofOutcome.GrantEnded.class, kits.enroll(grant));
    assertEquals(List.of("REFUSED SUSPENDED", "REFUSED SUSPENDED"), refusals());
    kits.console.sql("delete from administrator where first_name = 'Olga'");
    assertEquals(refused(Reason.UNKNOWN_KIT), kits.open(lines));
    assertEquals(refused(Reason.UNKNOWN_KIT), kits.use().grant(opened, KitConsole.WANTED));
  }

  @Test // S-45: only whoever may make a kit comes in by one
  void aRoleWithoutKitsStaysOut() {
    EnrollmentGrant grant = kits.granted(lines);
    OpenedKit opened = kits.opened(lines);
    kits.console.sql("update administrator set role = 'MANAGER' where first_name = 'Olga'");
    assertEquals(refused(Reason.OTHER_ROLE), kits.open(lines));
    assertEquals(refused(Reason.OTHER_ROLE), kits.use().grant(opened, KitConsole.WANTED));
    assertInstanceOf(ProofOutcome.GrantEnded.class, kits.enroll(grant));
    assertEquals(List.of("REFUSED OTHER_ROLE", "REFUSED OTHER_ROLE"), refusals());
  }

  @Test
  void aRoleWithoutKitsEndsTheKitForGood() {
    kits.console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Rita'");
    assertInstanceOf(SaveOutcome.Saved.class, save("Other", Role.ADMINISTRATOR_WITH_BILLING));
    assertInstanceOf(KitOpening.Opened.class, kits.open(lines), "another name ends nothing");
    assertInstanceOf(SaveOutcome.Saved.class, save("Other", Role.MANAGER));
    assertInstanceOf(SaveOutcome.Saved.class, save("Other", Role.ADMINISTRATOR_WITH_BILLING));
    assertEquals(refused(Reason.KIT_SUPERSEDED), kits.open(lines));
  }

  private SaveOutcome save(String lastName, Role role) {
    Administrator olga = kits.console.person(FileConsole.OWNER);
    return kits.console
        .services()
        .administration()
        .save(
            kits.rita.actor(),
            olga.id(),
            olga.version(),
            new PersonForm(
                olga.firstName(), lastName, olga.email(), role, olga.mfaRequirement()));
  }

  @Test
  void aResetByAColleagueEndsTheKit() {
    EnrollmentGrant grant = kits.granted(lines);
    kits.console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Rita'");
    assertInstanceOf(
        AssistanceOutcome.Applied.class,
        kits.console
            .services()
            .assistance()
            .apply(
                kits.rita.actor(),
                List.of(kits.console.person(FileConsole.OWNER).id()),
                Assistance.RESET_MFA));
    assertEquals(refused(Reason.KIT_SUPERSEDED), kits.open(lines));
    assertInstanceOf(ProofOutcome.GrantEnded.class, kits.enroll(grant));
  }

  @Test
  void aForeignKitSaysWhoseItIs() {
    KitSeal seal = new KitSeal();
    String foreign =
        KitText.write(seal.seal("Other Ltd", "x@example.com", KitConsole.PASSPHRASE).file());
    String unknown =
        KitText.write(
            seal.seal("Harbor & Finch Ltd", "not an address", KitConsole.PASSPHRASE).file());
    assertEquals(
        new KitOpening.Refused(Reason.OTHER_ORGANIZATION, "Other Ltd"), kits.open(foreign));
    assertEquals(refused(Reason.UNKNOWN_KIT), kits.open(unknown));
    assertEquals(List.of("REFUSED UNKNOWN_KIT", "REFUSED UNKNOWN_KIT"), refusals());
  }

  @Test
  void aTypingErrorIsNamedAndCountsForNothing() {
    String wrong = lines.replaceAll("(?m)^4: .", "4: U");
    assertEquals(
        new KitOpening.Unreadable(new KitReading.BadLine("4")), kits.open(wrong));
    assertEquals(List.of("REFUSED UNREADABLE_KIT"), refusals());
    assertInstanceOf(KitOpening.Opened.class, kits.open(lines));
  }

  @Test
  void theNewPasswordIsJudgedAndTheOpenKitDoesNotWaitForever() {
    OpenedKit opened = kits.opened(lines);
    assertEquals("Olga Tester", opened.name());
    assertEquals(
        new KitOpening.Flawed(PasswordRule.Flaw.TOO_SHORT), kits.use().grant(opened, "Short, is it?"));
    kits.later(Duration.ofMinutes(31));
    assertEquals(refused(Reason.START_AGAIN), kits.use().grant(opened, KitConsole.WANTED));
  }

  @Test
  void aKitOutlivesANewNameOfTheOrganizationAndANewAddress() {
    kits.console.sql("update organization set name = 'Renamed Ltd'");
    kits.console.sql(
        "update administrator set email = 'o@example.com', email_key = 'o@example.com'"
            + " where first_name = 'Olga'");
    assertEquals("o@example.com", kits.opened(lines).email());
  }

  @Test
  void itWorksAfterARestart() {
    kits.restart();
    assertInstanceOf(KitOpening.Opened.class, kits.open(lines));
  }
}
