package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.Totp;
import org.latchkey.qr.QrReader;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Pictures;
import org.latchkey.ui.kit.ViewLoader;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class EnrollmentWizardPicturesTest {
  private static final List<String> CODES =
      List.of(
          "7K2M-9QXD-4RTV-P8WN", "A3FJ-6YBH-Z1CE-5GMS", "Q9VW-2NDK-8XTR-J4HP",
          "M6ZB-Y1SC-3EGF-7KAQ", "T5RP-D8WN-K2VX-9JHM", "C4GE-7FAS-B6QZ-1YMD",
          "X3TN-5HJR-V9PK-2WCB", "E8SF-Z4GQ-M1AY-6DXT", "H2KV-R7NJ-3CPW-8BEZ",
          "Y9FQ-4SGA-T6MD-5XRK");

  private final SampleConsole console = SampleConsole.open();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void everyStep() throws Exception {
    EnrollmentWizardViewModel viewModel = show(enroll());
    window.pictures("wizard-app", PictureWindow.usualSizes());
    window.picturesOfLargeText("wizard-app");
    on(() -> ((Button) window.scene().lookup("#download")).fire());
    window.pictures("wizard-apps", PictureWindow.usualSizes());
    on(viewModel::haveApp);
    window.pictures("wizard-scan", List.of(new int[] {1280, 800}, new int[] {960, 640}, new int[] {1440, 900}));
    window.picturesOfLargeText("wizard-scan");
    ScanViewModel scan = viewModel.scan().orElseThrow();
    on(scan::newKey);
    window.pictures("wizard-new-key", List.of(new int[] {1280, 800}));
    Enrollment enrollment = enrollment(viewModel);
    on(viewModel::scanned);
    ProveViewModel prove = viewModel.prove().orElseThrow();
    on(() -> prove.codeProperty().set("30"));
    window.pictures("wizard-verify", PictureWindow.usualSizes());
    window.picturesOfLargeText("wizard-verify");
    on(
        () -> {
          prove.codeProperty().set("000000");
          prove.submit();
        });
    window.pictures("wizard-verify-wrong", PictureWindow.usualSizes());
    on(
        () -> {
          prove
              .codeProperty()
              .set(Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant())));
          prove.submit();
        });
    window.pictures("wizard-codes", PictureWindow.usualSizes());
    window.picturesOfLargeText("wizard-codes");
    on(
        () -> {
          viewModel.saveCodes().savedProperty().set(true);
          viewModel.saveCodes().save(Path.of("/nowhere/at/all/codes.txt"));
        });
    window.pictures("wizard-codes-failed", PictureWindow.usualSizes());
    on(viewModel::finish);
    window.pictures("wizard-done", PictureWindow.usualSizes());
  }

  @Test
  void afterARecoveryCode() throws Exception {
    show(
        new Occasion.Enroll(
            EnrollmentGrant.give(
                console.person("Priya"),
                EnrollmentGrant.Reason.RECOVERY_CODE,
                console.clock().instant())));
    window.pictures("wizard-app-again", PictureWindow.usualSizes());
    on(() -> ((Button) window.scene().lookup("#download")).fire());
    window.pictures("wizard-apps-again", PictureWindow.usualSizes());
  }

  @Test
  void tooLate() throws Exception {
    EnrollmentWizardViewModel viewModel = show(enroll());
    on(viewModel::haveApp);
    on(viewModel::scanned);
    Enrollment enrollment = enrollment(viewModel);
    console.clock().advance(Duration.ofMinutes(31));
    on(
        () -> {
          ProveViewModel prove = viewModel.prove().orElseThrow();
          prove
              .codeProperty()
              .set(Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant())));
          prove.submit();
        });
    window.pictures("wizard-ended", PictureWindow.usualSizes());
  }

  @Test
  void onlyTheRecoveryCodes() throws Exception {
    show(
        new Occasion.SaveCodes(
            console.person("Priya").id(),
            "Harbor & Finch Ltd",
            "priya.nair@harborfinch.example",
            CODES, true));
    window.pictures("wizard-codes-only", PictureWindow.usualSizes());
  }

  @Test
  void theCodeInThePictureIsTheEnrollmentOfTheWizard() throws Exception {
    EnrollmentWizardViewModel viewModel = show(enroll());
    on(viewModel::haveApp);
    String first = readInEverySize(viewModel);
    on(viewModel.scan().orElseThrow()::newKey);
    String second = readInEverySize(viewModel);
    assertNotEquals(first, second);
    on(viewModel::close);
    PictureWindow.settle();
    assertEquals(Optional.empty(), new QrReader().read(picture()));
  }

  /** S-39: neither a tooltip nor what a screen reader says about a node holds the secret. */
  @Test
  void theSecretStandsOnlyWhereItIsShown() throws Exception {
    EnrollmentWizardViewModel viewModel = show(enroll());
    on(viewModel::haveApp);
    PictureWindow.settle();
    String key = enrollment(viewModel).key().base32();
    List<String> said = on(() -> Said.in(window.layers()));
    assertEquals(
        List.of(), said.stream().filter(words -> words.replace(" ", "").contains(key)).toList());
    String shown = on(() -> ((TextField) window.scene().lookup("#totpKey")).getText());
    assertEquals(key, shown.replace(" ", ""));
    on(viewModel::close);
    assertEquals("", on(() -> ((TextField) window.scene().lookup("#totpKey")).getText()));
  }

  private String readInEverySize(EnrollmentWizardViewModel viewModel) throws Exception {
    String uri = enrollment(viewModel).uri().text();
    for (int[] size : List.of(new int[] {1280, 800}, new int[] {960, 640}, new int[] {1440, 900})) {
      window.resize(size[0], size[1]);
      assertEquals(Optional.of(uri), new QrReader().read(picture()));
    }
    return uri;
  }

  private BufferedImage picture() throws Exception {
    return on(() -> Pictures.picture(window.scene()));
  }

  private static Enrollment enrollment(EnrollmentWizardViewModel viewModel) throws Exception {
    return on(
        () ->
            Objects.requireNonNull(
                viewModel.scan().orElseThrow().enrollmentProperty().get()));
  }

  private Occasion enroll() {
    SignInStep step =
        console.services().signIn().signIn("yusuf.kaya@harborfinch.example", SampleOrganization.PASSWORD);
    EnrollmentGrant grant = ((SignInStep.EnrollFirst) step).grant();
    return new Occasion.Enroll(grant);
  }

  private EnrollmentWizardViewModel show(Occasion occasion) throws Exception {
    EnrollmentWizardViewModel viewModel =
        new EnrollmentWizardViewModel(
            Background.direct(),
            window.strings(),
            console.clock(),
            ZoneId.of("UTC"),
            console.services().enrollment(),
            new HeldClipboard(),
            window.layers().dialogs(),
            occasion,
            new WizardExits(() -> {}, Optional.of(() -> {}), Optional.of(() -> {})));
    window.show(
        on(
                () ->
                    EnrollmentWizardController.load(
                        new ViewLoader(window.strings()), viewModel, Optional.empty()))
            .root());
    return viewModel;
  }
}
