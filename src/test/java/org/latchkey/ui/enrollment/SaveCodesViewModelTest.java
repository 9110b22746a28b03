package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.paper.Mark;
import org.latchkey.paper.Page;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.output.Printing;

/** The recovery codes: shown once, kept by their owner. */
class SaveCodesViewModelTest {
  @TempDir private Path folder;
  private final WizardFixture fixture = new WizardFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void closingForgetsTheRecoveryCodesEverywhere() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    wizard.saveCodes().copy();
    assertTrue(fixture.clipboard.text().isPresent());
    wizard.close();
    assertEquals(List.of(), wizard.saveCodes().codes());
    assertEquals(Optional.empty(), fixture.clipboard.text());
  }

  @Test // S-37: a lock does not close the chooser
  void aFileThatIsChosenAfterALockIsNotWritten() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    wizard.close();
    Path file = folder.resolve("codes.txt");
    wizard.saveCodes().save(file);
    assertFalse(Files.exists(file));
    assertEquals("", wizard.saveCodes().noticeProperty().get());
  }

  @Test
  void recoveryCodesAreSavedForTheirOwnerAlone() throws IOException {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    Path file = folder.resolve("codes.txt");
    Files.writeString(file, "an older file");
    wizard.saveCodes().save(file);
    String text = Files.readString(file);
    assertTrue(text.contains("Organization: Harbor & Finch Ltd"), text);
    assertTrue(text.contains("Account: yusuf.kaya@harborfinch.example"), text);
    assertTrue(text.contains("Date: 2026-11-20"), text);
    wizard.saveCodes().codes().forEach(code -> assertTrue(text.contains(code)));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(wizard.saveCodes().failedProperty().get());
  }

  @Test
  void aFileThatCannotBeWrittenGetsASentence() throws IOException {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
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
  void withoutAPrinterItSaysToSaveThemInstead() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    wizard.saveCodes().print(() -> Printing.Choice.NoPrinter::new);
    assertTrue(wizard.saveCodes().failedProperty().get());
    assertTrue(wizard.saveCodes().noticeProperty().get().contains("Save the codes in a file"));
    wizard.saveCodes().print(() -> Printing.Choice.Cancelled::new);
    assertEquals("", wizard.saveCodes().noticeProperty().get());
  }

  @Test
  void thePrintedPageHoldsAccountAndCodesAndNothingOfItIsKept() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    List<String> printed = new ArrayList<>();
    Printing printing =
        () ->
            () -> new Printing.Choice.Chosen(
                pages -> {
                  assertEquals(1, pages.size());
                  printed.addAll(words(pages.getFirst()));
                  return true;
                });
    wizard.saveCodes().print(printing);
    assertTrue(printed.containsAll(wizard.saveCodes().codes()), printed::toString);
    assertTrue(printed.contains("yusuf.kaya@harborfinch.example"));
    assertFalse(wizard.saveCodes().failedProperty().get());
    wizard.close();
    printed.clear();
    wizard.saveCodes().print(printing);
    assertEquals(List.of(), printed, "there is nothing left to print");
  }

  @Test
  void aPrinterThatTakesNothingGetsASentence() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    wizard.saveCodes().print(() -> () -> new Printing.Choice.Chosen(pages -> false));
    assertTrue(wizard.saveCodes().failedProperty().get());
  }

  private static List<String> words(Page page) {
    return page.marks().stream()
        .flatMap(mark -> mark instanceof Mark.Words words ? Stream.of(words.text()) : Stream.empty())
        .toList();
  }

  @Test
  void onlyRecoveryCodesFinishAtOnce() {
    EnrollmentWizardViewModel wizard =
        fixture.wizard(
            Background.direct(),
            new Occasion.SaveCodes(
                fixture.console.person("Priya").id(), "Harbor & Finch Ltd", "priya", List.of("A", "B"), true));
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    wizard.saveCodes().savedProperty().set(true);
    wizard.finish();
    assertEquals(1, fixture.finished);
  }

  @Test
  void finishTakesTheBoxAndThenIsDone() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.enterRight(wizard);
    assertEquals(10, wizard.saveCodes().codes().size());
    wizard.finish();
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    wizard.saveCodes().savedProperty().set(true);
    wizard.finish();
    assertEquals(Step.DONE, wizard.stepProperty().get());
    assertEquals(List.of(), wizard.saveCodes().codes());
    assertTrue(
        fixture
            .console
            .services()
            .authenticators()
            .find(fixture.console.person("Yusuf").id())
            .orElseThrow()
            .recoveryCodesSaved());
    wizard.goOn();
    assertEquals(1, fixture.finished);
  }
}
