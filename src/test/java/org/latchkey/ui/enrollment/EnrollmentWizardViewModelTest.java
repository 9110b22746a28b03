package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.database.Database;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.Totp;
import org.latchkey.qr.QrCode;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;

class EnrollmentWizardViewModelTest {
  @TempDir private Path folder;
  private final SampleConsole console = SampleConsole.open();
  private final HeldClipboard clipboard = new HeldClipboard();
  private final HeardDialogs dialogs = new HeardDialogs();
  private int finished;
  private int cancelled;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void nothingIsStoredBeforeACodeIsProved() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    wizard.scanned();
    enter(wizard, wrong(wizard));
    assertTrue(problem(wizard).startsWith("This code does not belong to the key."));
    assertEquals(MfaEnrollment.NOT_ENROLLED, console.person("Yusuf").mfaEnrollment());
    wizard.cancel();
    assertEquals(1, cancelled);
    assertEquals(Optional.empty(), stored());
  }

  @Test
  void aProvedCodeEnrollsAndTheKeyIsGone() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    String key = enrollment(wizard).key().base32();
    enterRight(wizard);
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    assertEquals(MfaEnrollment.ENROLLED, console.person("Yusuf").mfaEnrollment());
    assertEquals(
        key, stored().orElseThrow(), "what was shown is what is stored");
    assertNull(scan(wizard).enrollmentProperty().get());
    assertEquals("", scan(wizard).key().getValue());
    assertNull(scan(wizard).qrCode().getValue());
    wizard.cancel();
    assertEquals(0, cancelled, "MFA is active, so there is nothing to cancel any more");
  }

  @Test
  void finishTakesTheBoxAndThenIsDone() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    enterRight(wizard);
    assertEquals(10, wizard.saveCodes().codes().size());
    wizard.finish();
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    wizard.saveCodes().savedProperty().set(true);
    wizard.finish();
    assertEquals(Step.DONE, wizard.stepProperty().get());
    assertEquals(List.of(), wizard.saveCodes().codes());
    assertTrue(
        console
            .services()
            .authenticators()
            .find(console.person("Yusuf").id())
            .orElseThrow()
            .recoveryCodesSaved());
    wizard.goOn();
    assertEquals(1, finished);
  }

  @Test
  void twoWizardsHaveTwoKeysAndANewKeyIsAnother() {
    EnrollmentWizardViewModel one = atScan(Background.direct());
    EnrollmentWizardViewModel other = atScan(Background.direct());
    assertNotEquals(enrollment(one).key(), enrollment(other).key());
    Enrollment before = enrollment(one);
    QrCode drawn = scan(one).qrCode().getValue();
    scan(one).newKey();
    assertNotEquals(before.key(), enrollment(one).key());
    assertNotEquals(drawn, scan(one).qrCode().getValue());
    one.scanned();
    enter(one, codeOf(before));
    assertFalse(problem(one).isEmpty(), "the code of the key that was thrown away is refused");
  }

  @Test
  void theQrCodeFollowsTheLabelAndKeepsTheKey() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    Enrollment before = enrollment(wizard);
    wizard.scanned();
    Database database = console.services().database();
    database.inTransaction(
        () ->
            database
                .jdbi()
                .withHandle(
                    handle -> handle.execute("update organization set name = 'Finch & Sons'")));
    wizard.back();
    assertEquals("Finch and Sons", scan(wizard).issuer().getValue());
    assertEquals(before.key(), enrollment(wizard).key());
    assertEquals(QrCode.of(enrollment(wizard).uri().text()), scan(wizard).qrCode().getValue());
  }

  @Test
  void aCopiedKeyLeavesTheClipboardAfterThirtySeconds() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    scan(wizard).copyKey();
    String key = enrollment(wizard).key().base32();
    assertEquals(Optional.of(key), clipboard.text());
    console.clock().advance(Duration.ofSeconds(29));
    wizard.tick();
    assertEquals(Optional.of(key), clipboard.text());
    console.clock().advance(Duration.ofSeconds(1));
    wizard.tick();
    assertEquals(Optional.empty(), clipboard.text());
  }

  @Test
  void whatSomebodyElseCopiedStaysOnTheClipboard() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    scan(wizard).copyKey();
    clipboard.put("a shopping list");
    console.clock().advance(Duration.ofSeconds(31));
    wizard.tick();
    assertEquals(Optional.of("a shopping list"), clipboard.text());
  }

  @Test
  void closingForgetsTheKeyEverywhere() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    scan(wizard).copyKey();
    wizard.close();
    assertNull(scan(wizard).enrollmentProperty().get());
    assertEquals("", scan(wizard).key().getValue());
    assertEquals(Optional.empty(), clipboard.text());
    scan(wizard).newKey();
    assertNull(scan(wizard).enrollmentProperty().get());
  }

  @Test
  void closingForgetsTheRecoveryCodesEverywhere() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    enterRight(wizard);
    wizard.saveCodes().copy();
    assertTrue(clipboard.text().isPresent());
    wizard.close();
    assertEquals(List.of(), wizard.saveCodes().codes());
    assertEquals(Optional.empty(), clipboard.text());
  }

  @Test
  void aRightThatHasEndedIsExplainedAndLeadsBack() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    console.clock().advance(Duration.ofMinutes(31));
    enterRight(wizard);
    assertEquals(Step.ENDED, wizard.stepProperty().get());
    assertEquals(Optional.empty(), stored());
    assertNull(scan(wizard).enrollmentProperty().get());
    wizard.leave();
    assertEquals(1, cancelled);
  }

  @Test
  void aCodeInGroupsOrWideDigitsProves() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    wizard.scanned();
    String code = codeOf(enrollment(wizard));
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    enter(wizard, wide.substring(0, 3) + " " + wide.substring(3));
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
  }

  @Test
  void submittingTwiceAsksOnceAndNobodyLeavesMeanwhile() {
    HeldBackground background = new HeldBackground();
    EnrollmentWizardViewModel wizard = atScan(background);
    background.all();
    enterRight(wizard);
    prove(wizard).submit();
    wizard.cancel();
    assertEquals(0, cancelled);
    assertEquals(1, background.waiting());
    background.all();
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
  }

  @Test
  void withoutAKeyThereIsNothingToScan() {
    HeldBackground background = new HeldBackground();
    EnrollmentWizardViewModel wizard = atScan(background);
    wizard.scanned();
    assertEquals(Step.SCAN, wizard.stepProperty().get());
    wizard.close();
    background.all();
    assertNull(scan(wizard).enrollmentProperty().get(), "a key that comes too late is dropped");
  }

  @Test
  void theRingFollowsTheClock() {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    assertEquals(30, prove(wizard).secondsLeftProperty().get());
    console.clock().advance(Duration.ofSeconds(29));
    wizard.tick();
    assertEquals(1, prove(wizard).secondsLeftProperty().get());
  }

  @Test
  void recoveryCodesAreSavedForTheirOwnerAlone() throws IOException {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    enterRight(wizard);
    Path file = folder.resolve("codes.txt");
    Files.writeString(file, "an older file");
    wizard.saveCodes().save(file);
    String text = Files.readString(file);
    assertTrue(text.contains("Organization: Harbor and Finch Ltd"), text);
    assertTrue(text.contains("Account: yusuf.kaya@harborfinch.example"), text);
    assertTrue(text.contains("Date: 2026-11-20"), text);
    wizard.saveCodes().codes().forEach(code -> assertTrue(text.contains(code)));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(wizard.saveCodes().failedProperty().get());
  }

  @Test
  void aFileThatCannotBeWrittenGetsASentence() throws IOException {
    EnrollmentWizardViewModel wizard = atScan(Background.direct());
    enterRight(wizard);
    wizard.saveCodes().save(folder.resolve("missing").resolve("codes.txt"));
    assertTrue(wizard.saveCodes().failedProperty().get());
    assertTrue(
        wizard.saveCodes().noticeProperty().get().startsWith("The file could not be written"));
    assertEquals(10, wizard.saveCodes().codes().size());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void onlyRecoveryCodesFinishAtOnce() {
    EnrollmentWizardViewModel wizard =
        wizard(
            Background.direct(),
            new Occasion.SaveCodes(
                console.person("Priya").id(), "Harbor & Finch Ltd", "priya", List.of("A", "B")));
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    wizard.saveCodes().savedProperty().set(true);
    wizard.finish();
    assertEquals(1, finished);
  }

  private EnrollmentWizardViewModel atScan(Background background) {
    SignInStep step =
        console
            .services()
            .signIn()
            .signIn("yusuf.kaya@harborfinch.example", SampleOrganization.PASSWORD);
    EnrollmentGrant grant = ((SignInStep.EnrollFirst) step).grant();
    EnrollmentWizardViewModel wizard = wizard(background, new Occasion.Enroll(grant));
    assertEquals(Step.GET_APP, wizard.stepProperty().get());
    wizard.haveApp();
    return wizard;
  }

  private EnrollmentWizardViewModel wizard(Background background, Occasion occasion) {
    return new EnrollmentWizardViewModel(
        background,
        new Strings(Locale.UK),
        console.clock(),
        ZoneId.of("UTC"),
        console.services().enrollment(),
        clipboard,
        dialogs,
        occasion,
        new WizardExits(
            () -> finished++, Optional.empty(), Optional.of(() -> cancelled++)));
  }

  private void enterRight(EnrollmentWizardViewModel wizard) {
    wizard.scanned();
    enter(wizard, codeOf(enrollment(wizard)));
  }

  private static void enter(EnrollmentWizardViewModel wizard, String code) {
    prove(wizard).codeProperty().set(code);
    prove(wizard).submit();
  }

  private String codeOf(Enrollment enrollment) {
    return Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()));
  }

  private String wrong(EnrollmentWizardViewModel wizard) {
    return codeOf(enrollment(wizard)).equals("000000") ? "111111" : "000000";
  }

  private Optional<String> stored() {
    return console
        .services()
        .authenticators()
        .find(console.person("Yusuf").id())
        .map(credential -> credential.openKey(console.vault()).base32());
  }

  private static String problem(EnrollmentWizardViewModel wizard) {
    return prove(wizard).problemProperty().get();
  }

  private static ProveViewModel prove(EnrollmentWizardViewModel wizard) {
    return wizard.prove().orElseThrow();
  }

  private static ScanViewModel scan(EnrollmentWizardViewModel wizard) {
    return wizard.scan().orElseThrow();
  }

  private static Enrollment enrollment(EnrollmentWizardViewModel wizard) {
    return Objects.requireNonNull(scan(wizard).enrollmentProperty().get());
  }
}
