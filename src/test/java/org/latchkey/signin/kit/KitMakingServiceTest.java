package org.latchkey.signin.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.PasswordRule;
import org.latchkey.mail.MessageKind;

class KitMakingServiceTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private KitConsole kits;

  @BeforeEach
  void open() {
    kits = new KitConsole(folder);
  }

  @AfterEach
  void close() {
    kits.close();
  }

  @Test
  void aKitIsKnownOnlyOnceItIsKept() {
    PreparedKit kit =
        assertInstanceOf(
                KitMaking.Prepared.class, kits.making().prepare(kits.olga, KitConsole.PASSPHRASE))
            .kit();
    assertFalse(kits.use().anyKit());
    assertEquals(Optional.empty(), kits.making().own(kits.olga.actor()).orElseThrow().madeAt());

    assertEquals(new KitMaking.Kept(), kits.making().keep(kits.olga, kit));
    assertTrue(kits.use().anyKit());
    assertEquals(
        Optional.of(kits.clock.instant()), kits.making().own(kits.olga.actor()).orElseThrow().madeAt());

    assertEquals(new KitMaking.Kept(), kits.making().keep(kits.olga, kit), "to a second place");
    assertEquals(List.of("DONE"), kits.log(AuditAction.RECOVERY_KIT_MADE));
  }

  @Test // S-45
  void itsOwnerIsToldOnceItCounts() {
    PreparedKit kit =
        assertInstanceOf(
                KitMaking.Prepared.class, kits.making().prepare(kits.olga, KitConsole.PASSPHRASE))
            .kit();
    assertEquals(0, told());
    kits.making().keep(kits.olga, kit);
    kits.making().keep(kits.olga, kit);
    assertEquals(1, told());
    String text = kits.mailbox().text(FileConsole.email(FileConsole.OWNER), MessageKind.RECOVERY_KIT_MADE);
    assertTrue(kit.lines().lines().skip(3).noneMatch(text::contains), text);
  }

  private long told() {
    return kits.mailbox().to(FileConsole.email(FileConsole.OWNER)).stream()
        .filter(message -> message.kind() == MessageKind.RECOVERY_KIT_MADE)
        .count();
  }

  @Test
  void whetherTheOrganizationHasAWayBackCountsOnlyKitsThatHelpIt() {
    assertFalse(kits.making().own(kits.olga.actor()).orElseThrow().anybodyHasOne());
    kits.kit();
    assertTrue(kits.making().own(kits.olga.actor()).orElseThrow().anybodyHasOne());
    kits.console.sql(
        "update administrator set role = 'ADMINISTRATOR_WITH_BILLING' where first_name = 'Rita'");
    KitMakingService.OwnKit ritas = kits.making().own(kits.rita.actor()).orElseThrow();
    assertEquals(new KitMakingService.OwnKit(Optional.empty(), true), ritas);
    kits.console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Olga'");
    assertFalse(kits.making().own(kits.rita.actor()).orElseThrow().anybodyHasOne());
    kits.console.sql("update administrator set status = 'ACTIVE', role = 'MANAGER' where first_name = 'Olga'");
    assertFalse(kits.making().own(kits.rita.actor()).orElseThrow().anybodyHasOne());
  }

  @Test
  void theStoreHoldsAHashAndNothingElseOfIt() {
    kits.kit();
    List<String> hashes =
        kits.console.services().database().jdbi().withHandle(
            handle -> handle.createQuery("select hash from recovery_kit").mapTo(String.class).list());
    assertEquals(1, hashes.size());
    assertTrue(hashes.getFirst().matches("[0-9a-f]{64}"));
  }

  @Test // S-35
  void aCodeIsNeededWhenTheLastOneIsLongAgo() {
    PreparedKit kit =
        assertInstanceOf(
                KitMaking.Prepared.class, kits.making().prepare(kits.olga, KitConsole.PASSPHRASE))
            .kit();
    kits.later(Duration.ofMinutes(6));
    assertEquals(
        new KitMaking.ProofNeeded(), kits.making().prepare(kits.olga, KitConsole.PASSPHRASE));
    assertEquals(new KitMaking.ProofNeeded(), kits.making().keep(kits.olga, kit));
    assertFalse(kits.use().anyKit());
  }

  @Test // S-35: whoever put enrollment off until the next sign-in has no code to show
  void withoutAnAuthenticatorThePasswordIsNeeded() {
    PreparedKit kit =
        assertInstanceOf(
                KitMaking.Prepared.class, kits.making().prepare(kits.olga, KitConsole.PASSPHRASE))
            .kit();
    kits.console.sql("delete from totp_credential");
    kits.later(Duration.ofMinutes(6));
    assertEquals(
        new KitMaking.ProofNeeded(), kits.making().prepare(kits.olga, KitConsole.PASSPHRASE));
    assertEquals(new KitMaking.ProofNeeded(), kits.making().keep(kits.olga, kit));
    kits.console.services().secondFactor().proveByPassword(kits.olga, FileConsole.PASSWORD);
    assertEquals(new KitMaking.Kept(), kits.making().keep(kits.olga, kit));
  }

  @Test
  void onlyAnAdministratorWithBillingMakesOneAndTheRefusalIsRecorded() {
    assertEquals(Optional.empty(), kits.making().own(kits.rita.actor()));
    assertEquals(new KitMaking.Denied(), kits.making().prepare(kits.rita, KitConsole.PASSPHRASE));
    assertEquals(List.of("REFUSED"), kits.log(AuditAction.RECOVERY_KIT_MADE));
    kits.making().decline(kits.rita);
    assertEquals(List.of(), kits.log(AuditAction.RECOVERY_KIT_DECLINED));

    PreparedKit olgas =
        assertInstanceOf(
                KitMaking.Prepared.class, kits.making().prepare(kits.olga, KitConsole.PASSPHRASE))
            .kit();
    kits.console.sql("update administrator set role = 'ADMINISTRATOR_WITH_BILLING'");
    assertEquals(new KitMaking.Denied(), kits.making().keep(kits.rita, olgas));
    kits.console.sql("update administrator set role = 'ADMINISTRATOR'");
    assertEquals(new KitMaking.Denied(), kits.making().keep(kits.olga, olgas));
    assertEquals(3, kits.log(AuditAction.RECOVERY_KIT_MADE).size());
    assertFalse(kits.use().anyKit());
  }

  @Test
  void thePassphraseIsJudgedAsPasswordsAre() {
    assertEquals(
        new KitMaking.Flawed(PasswordRule.Flaw.TOO_SHORT),
        kits.making().prepare(kits.olga, "qZ7!vWx9#kLm2p"));
    assertEquals(
        new KitMaking.Flawed(PasswordRule.Flaw.OWN_WORDS),
        kits.making().prepare(kits.olga, "olga tester harbor"));
  }

  @Test
  void decliningIsRecorded() {
    kits.making().decline(kits.olga);
    assertEquals(List.of("DONE"), kits.log(AuditAction.RECOVERY_KIT_DECLINED));
  }
}
