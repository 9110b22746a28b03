package org.latchkey.ui.recoverykit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.audit.AuditAction;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.recoverykit.MakeKitViewModel.Step;
import org.latchkey.ui.words.TypedTwice;

class KitViewModelsTest {
  private final KitFixture fixture = new KitFixture();
  private final Strings strings = new Strings(Locale.UK);
  private final HeardDialogs dialogs = new HeardDialogs();

  @AfterEach
  void close() {
    fixture.close();
  }

  private static void type(TypedTwice typed, String first, String again) {
    typed.firstProperty().set(first);
    typed.againProperty().set(again);
  }

  @Test
  void aKitIsMadeSavedAndUsedFromItsFile(@TempDir Path folder) throws IOException {
    MakeKitViewModel making = fixture.make(strings, dialogs, true);
    assertEquals(Step.OFFER, making.stepProperty().get());
    making.take();
    type(making.passphrase(), KitFixture.PASSPHRASE, KitFixture.PASSPHRASE);
    making.make();
    assertEquals(Step.SAVE, making.stepProperty().get());
    assertEquals("", making.passphrase().text());
    assertFalse(making.keeping().keptProperty().get());
    Path file = folder.resolve(making.keeping().textQuestion().name());
    making.keeping().save(file);
    assertTrue(making.keeping().keptProperty().get(), making.keeping().noticeProperty().get());
    making.leave();
    assertEquals(1, fixture.left);
    assertEquals(0, fixture.recorded(AuditAction.RECOVERY_KIT_DECLINED));

    String text = Files.readString(file);
    assertTrue(text.contains("Priya Nair"), text);
    assertFalse(text.contains(KitFixture.PASSPHRASE));
    UseKitViewModel use = fixture.use(strings, dialogs);
    use.choose(file, () -> {});
    assertEquals("", use.textProblemProperty().get());
    use.passphraseProperty().set(KitFixture.PASSPHRASE);
    use.open();
    assertEquals("Priya Nair", fixture.opened.getLast().name());

    KitPasswordViewModel password = fixture.password(strings, dialogs);
    type(password.password(), KitFixture.WANTED, KitFixture.WANTED + "x");
    password.goOn();
    assertFalse(password.password().againProblemProperty().get().isEmpty());
    type(password.password(), "too short", "too short");
    password.goOn();
    assertFalse(password.password().problemProperty().get().isEmpty());
    type(password.password(), KitFixture.WANTED, KitFixture.WANTED);
    password.goOn();
    assertEquals(1, fixture.grants.size());
  }

  @Test
  void decliningIsAskedAboutAndRecorded() {
    MakeKitViewModel making = fixture.make(strings, dialogs, true);
    making.leave();
    assertEquals(1, fixture.left);
    assertEquals(1, fixture.recorded(AuditAction.RECOVERY_KIT_DECLINED));
    fixture.make(strings, dialogs, false).leave();
    assertEquals(2, fixture.left);
    assertEquals(1, fixture.recorded(AuditAction.RECOVERY_KIT_DECLINED), "whoever only cancels declines nothing");
  }

  @Test // S-35
  void aCodeIsAskedForAndMakingGoesOnAfterIt() {
    MakeKitViewModel making = fixture.make(strings, dialogs, false);
    type(making.passphrase(), KitFixture.PASSPHRASE, KitFixture.PASSPHRASE);
    fixture.console.clock().advance(Duration.ofMinutes(6));
    making.make();
    assertEquals(Step.PASSPHRASE, making.stepProperty().get());
    String code = fixture.console.codeOf("priya.nair@harborfinch.example").orElseThrow();
    fixture.console.services().secondFactor().proveAgain(fixture.session, code);
    fixture.questions.getFirst().run();
    assertEquals(Step.SAVE, making.stepProperty().get());
  }

  @Test
  void theSheetAsItWasSavedIsReadToo(@TempDir Path folder) {
    MakeKitViewModel making = fixture.make(strings, dialogs, true);
    making.take();
    type(making.passphrase(), KitFixture.PASSPHRASE, KitFixture.PASSPHRASE);
    making.make();
    Path pdf = folder.resolve(making.keeping().pdfQuestion().name());
    making.keeping().savePdf(pdf);
    UseKitViewModel use = fixture.use(strings, dialogs);
    List<String> then = new ArrayList<>();
    use.choose(pdf, () -> then.add("there"));
    assertEquals("", use.textProblemProperty().get());
    assertEquals(List.of("there"), then);
    use.passphraseProperty().set(KitFixture.PASSPHRASE);
    use.open();
    assertEquals("Priya Nair", fixture.opened.getLast().name());
  }

  @Test // a PDF that is none any more
  void aBrokenSheetGetsItsSentence(@TempDir Path folder) throws IOException {
    Path pdf = Files.writeString(folder.resolve("kit.pdf"), "%PDF-1.7 and nothing else");
    UseKitViewModel use = fixture.use(strings, dialogs);
    use.choose(pdf, () -> {});
    assertTrue(use.textProblemProperty().get().contains("kit.pdf"), use.textProblemProperty().get());
  }

  @Test
  void linesThatWereTypedAreLeftOnlyAfterAQuestion() {
    UseKitViewModel use = fixture.use(strings, dialogs);
    use.back();
    assertEquals(List.of(), dialogs.asked());
    use.textProperty().set("1: 000S-042B");
    use.back();
    assertEquals(List.of("The lines that are entered here are gone then."), dialogs.asked());
  }

  @Test // S-37: a lock does not close the chooser
  void aFileThatIsChosenAfterALockGetsNoKit(@TempDir Path folder) {
    MakeKitViewModel making = fixture.make(strings, dialogs, true);
    making.take();
    type(making.passphrase(), KitFixture.PASSPHRASE, KitFixture.PASSPHRASE);
    making.make();
    assertEquals(Step.SAVE, making.stepProperty().get());
    making.close();
    Path file = folder.resolve("kit.txt");
    making.keeping().save(file);
    assertFalse(Files.exists(file));
    assertTrue(
        fixture.console.services().kits().making().own(fixture.session.actor()).orElseThrow().madeAt().isEmpty());
  }

  @Test
  void everyProblemWithAKitHasItsSentence(@TempDir Path folder) throws IOException {
    String lines = fixture.kit();
    UseKitViewModel use = fixture.use(strings, dialogs);
    use.choose(folder.resolve("nothing.txt"), () -> {});
    assertTrue(use.textProblemProperty().get().contains("nothing.txt"));
    Path huge = folder.resolve("huge.bin");
    Files.write(huge, new byte[10 * 1024 * 1024]);
    use.choose(huge, () -> {});
    assertTrue(use.textProblemProperty().get().startsWith("This is no recovery kit"));
    assertEquals("", use.textProperty().get());

    use.textProperty().set(lines.replace("\n5: ", "\n5: X"));
    use.passphraseProperty().set("not this one");
    use.open();
    assertTrue(use.textProblemProperty().get().contains("\"5:\""), use.textProblemProperty().get());
    use.textProperty().set(lines);
    assertEquals("", use.textProblemProperty().get());
    use.open();
    assertFalse(use.passphraseProblemProperty().get().isEmpty());
    assertEquals("", use.passphraseProperty().get());

    fixture.kit();
    use.passphraseProperty().set(KitFixture.PASSPHRASE);
    use.open();
    assertTrue(use.textProblemProperty().get().contains("newer"), use.textProblemProperty().get());
    use.close();
    assertEquals("", use.textProperty().get());
    assertEquals("", use.passphraseProperty().get());
  }
}
