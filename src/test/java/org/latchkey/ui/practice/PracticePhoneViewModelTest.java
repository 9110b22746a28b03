package org.latchkey.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.mfa.OtpauthUri;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpKey;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;

class PracticePhoneViewModelTest {
  private static final String YUSUF = "yusuf.kaya@harborfinch.example";
  private static final int SIDE = 420;

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aScannedCodeIsShownAndChangesWithEachHalfMinute() {
    PracticePhoneViewModel phone = phone(Background.direct());
    assertEquals("", phone.codeProperty().get());
    assertEquals("Scan with the practice phone", phone.scanWords().get());
    OtpauthUri uri = uri();
    phone.scan(picture(uri), SIDE);
    assertEquals(uri, shown(phone));
    assertEquals(now(uri), phone.codeProperty().get());
    assertEquals(30, phone.secondsLeftProperty().get());
    assertEquals("Scan again", phone.scanWords().get());
    console.clock().advance(Duration.ofSeconds(42));
    phone.tick();
    assertEquals(now(uri), phone.codeProperty().get());
    assertEquals(18, phone.secondsLeftProperty().get());
  }

  @Test
  void aKeyThatWasThrownAwayStaysUntilAnotherIsScanned() {
    PracticePhoneViewModel phone = phone(Background.direct());
    OtpauthUri before = uri();
    phone.scan(picture(before), SIDE);
    OtpauthUri after = uri();
    assertEquals(before, shown(phone));
    phone.scan(picture(after), SIDE);
    assertEquals(after, shown(phone));
    assertNotEquals(before, after);
  }

  @Test
  void aPictureWithoutACodeSaysWhatToDoAndKeepsWhatIsShown() {
    PracticePhoneViewModel phone = phone(Background.direct());
    OtpauthUri uri = uri();
    phone.scan(picture(uri), SIDE);
    phone.scan(new int[SIDE * SIDE], SIDE);
    assertTrue(phone.problemProperty().get().contains("sees no QR code"));
    assertEquals(uri, shown(phone));
    phone.scan(picture(uri), SIDE);
    assertEquals("", phone.problemProperty().get());
  }

  @Test
  void aCodeOfSomethingElseIsNoAccount() {
    PracticePhoneViewModel phone = phone(Background.direct());
    phone.scan(picture("https://harborfinch.example/"), SIDE);
    assertNull(phone.accountProperty().get());
    assertFalse(phone.problemProperty().get().isEmpty());
  }

  @Test
  void atSignInItShowsTheAccountItWasEnrolledWith() {
    PracticePhoneViewModel phone = phone(Background.direct());
    String priya = "priya.nair@harborfinch.example";
    phone.show(() -> console.sample().enrolledAccountOf(priya));
    assertEquals(
        console.codeOf(priya).orElseThrow(), phone.codeProperty().get().replace(" ", ""));
    PracticePhoneViewModel none = phone(Background.direct());
    none.show(() -> console.sample().enrolledAccountOf(YUSUF));
    assertNull(none.accountProperty().get());
  }

  @Test
  void onceTheScreenHasGoneItShowsNothing() {
    HeldBackground background = new HeldBackground();
    PracticePhoneViewModel phone = phone(background);
    phone.scan(picture(uri()), SIDE);
    assertTrue(phone.busyProperty().get());
    phone.close();
    background.all();
    assertNull(phone.accountProperty().get());
    assertEquals("", phone.codeProperty().get());
  }

  @Test
  void aFailureIsSaid() {
    PracticePhoneViewModel phone = phone(new FailingBackground());
    phone.scan(picture(uri()), SIDE);
    assertFalse(phone.problemProperty().get().isEmpty());
  }

  private PracticePhoneViewModel phone(Background background) {
    return new PracticePhoneViewModel(
        background, new Strings(Locale.UK), console.clock(), console.sample().phone());
  }

  private static OtpauthUri uri() {
    return OtpauthUri.of("Harbor & Finch Ltd", YUSUF, TotpKey.random());
  }

  private static OtpauthUri shown(PracticePhoneViewModel phone) {
    return Objects.requireNonNull(phone.accountProperty().get()).uri();
  }

  private String now(OtpauthUri uri) {
    String code = Totp.codeOf(uri.key(), Totp.stepAt(console.clock().instant()));
    return code.substring(0, 3) + " " + code.substring(3);
  }

  private static int[] picture(OtpauthUri uri) {
    return picture(uri.text());
  }

  /** The QR code on a white desk, its modules five pixels wide. */
  private static int[] picture(String text) {
    QrCode code = QrCode.of(text);
    int[] argb = new int[SIDE * SIDE];
    Arrays.fill(argb, 0xFFFFFFFF);
    for (int y = 0; y < code.size() * 5; y++) {
      for (int x = 0; x < code.size() * 5; x++) {
        if (code.dark(x / 5, y / 5)) {
          argb[(y + 60) * SIDE + x + 60] = 0xFF000000;
        }
      }
    }
    return argb;
  }
}
