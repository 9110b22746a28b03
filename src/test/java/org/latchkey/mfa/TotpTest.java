package org.latchkey.mfa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bastiaanjansen.otp.HMACAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes against the vectors of the RFCs, and which of them count (S-1 to S-3, S-6, S-7, S-9, S-11). */
class TotpTest {
  private static final String SEED = "12345678901234567890";
  private static final TotpKey RFC_KEY = key(SEED);

  private static TotpKey key(String ascii) {
    return new TotpKey(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest(name = "counter {0}: {1}") // S-1
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void matchesAppendixDOfRfc4226(long counter, String code) {
    assertEquals(code, Totp.codeOf(RFC_KEY, counter));
  }

  @ParameterizedTest(name = "{1} at {0}: {2}") // S-1; the seeds have 20, 32 and 64 bytes
  @CsvSource({
    "59, SHA1, 94287082",
    "59, SHA256, 46119246",
    "59, SHA512, 90693936",
    "1111111109, SHA1, 07081804",
    "1111111109, SHA256, 68084774",
    "1111111109, SHA512, 25091201",
    "1111111111, SHA1, 14050471",
    "1111111111, SHA256, 67062674",
    "1111111111, SHA512, 99943326",
    "1234567890, SHA1, 89005924",
    "1234567890, SHA256, 91819424",
    "1234567890, SHA512, 93441116",
    "2000000000, SHA1, 69279037",
    "2000000000, SHA256, 90698825",
    "2000000000, SHA512, 38618901",
    "20000000000, SHA1, 65353130",
    "20000000000, SHA256, 77737706",
    "20000000000, SHA512, 47863826"
  })
  void matchesAppendixBOfRfc6238(long seconds, HMACAlgorithm algorithm, String code) {
    int seedLength = seedLength(algorithm);
    TotpKey key = key(SEED.repeat(4).substring(0, seedLength));
    long step = Totp.stepAt(Instant.ofEpochSecond(seconds));
    assertEquals(code, Totp.codeOf(key, step, algorithm, 8));
  }

  @SuppressWarnings("deprecation") // SHA-1 is what the RFC has vectors for
  private static int seedLength(HMACAlgorithm algorithm) {
    return switch (algorithm) {
      case SHA1 -> 20;
      case SHA256 -> 32;
      case SHA512 -> 64;
      default -> throw new IllegalArgumentException(algorithm.name());
    };
  }

  @ParameterizedTest(name = "{0} with a seed of 20 bytes: {1}") // S-1
  @CsvSource({"SHA256, 74584430", "SHA512, 54380122"})
  void matchesTheVectorsForAShortSeed(HMACAlgorithm algorithm, String code) {
    long step = Totp.stepAt(Instant.ofEpochSecond(1111111111L));
    assertEquals(code, Totp.codeOf(RFC_KEY, step, algorithm, 8));
  }

  @ParameterizedTest(name = "step {0}: {1}") // S-1, confirmed by oathtool and others
  @CsvSource({
    "47251640, 166325", "47251641, 432730", "47251644, 942826", "47251645, 063321",
    "47251646, 306773", "47251647, 722053", "47251648, 032819", "47251649, 705493",
    "47251650, 589836"
  })
  void matchesTheStepsThatIndependentToolsConfirm(long step, String code) {
    assertEquals(code, Totp.codeOf(RFC_KEY, step));
  }

  @Test // S-1, S-3: the vector of google-authenticator-libpam has a key of ten bytes, which HMAC fills with zeros
  void matchesTheVectorOfGoogleAuthenticator() {
    TotpKey key = new TotpKey(Arrays.copyOf(Base32.decoded("2SH3V3GDW7ZNMGYE"), 20));
    assertEquals("050548", Totp.codeOf(key, 10000));
    assertEquals(OptionalLong.of(10000), Totp.match(key, "050548", atStep(9999)));
    assertEquals(OptionalLong.of(10000), Totp.match(key, "050548", atStep(10001)));
    assertEquals(OptionalLong.empty(), Totp.match(key, "050548", atStep(9998)));
    assertEquals(OptionalLong.empty(), Totp.match(key, "050548", atStep(10002)));
  }

  @ParameterizedTest // S-2: these write numbers with digits of their own
  @ValueSource(strings = {"ar-EG", "fa-IR", "ne-NP", "my-MM", "mr-IN", "bn-BD"})
  void acceptsAnAsciiCodeWhateverTheDefaultLocaleIs(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertNotEquals("7", String.format(Locale.getDefault(), "%d", 7), "not such a locale");
      assertEquals("063321", Totp.codeOf(RFC_KEY, 47251645));
      assertEquals(
          OptionalLong.of(47251645), Totp.match(RFC_KEY, "063321", atStep(47251645)));
      assertTrue(
          OtpauthUri.of("Harbor", "a@b.example", RFC_KEY).text().endsWith("&digits=6&period=30"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test // S-3
  void acceptsACodeFromOneStepBeforeToOneStepAfter() {
    long step = 47251645;
    String code = Totp.codeOf(RFC_KEY, step);
    for (long present = step - 3; present <= step + 3; present++) {
      boolean near = Math.abs(present - step) <= 1;
      assertEquals(
          near ? OptionalLong.of(step) : OptionalLong.empty(),
          Totp.match(RFC_KEY, code, atStep(present)),
          "at step " + present);
    }
  }

  @Test // S-3
  void aStepBeginsAndEndsToTheSecond() {
    Instant start = Instant.parse("2026-11-20T09:30:00Z");
    long step = Totp.stepAt(start);
    assertEquals(step, Totp.stepAt(start.plusSeconds(30).minusNanos(1)));
    assertEquals(step + 1, Totp.stepAt(start.plusSeconds(30)));
    assertEquals(-1, Totp.stepAt(Instant.ofEpochSecond(-1)));
  }

  @ParameterizedTest // S-6
  @ValueSource(
      strings = {
        "", " ", "      ", "06332", "0633210", "06332a", "abcdef", "063 321", "-63321", "+63321",
        "٠٦٣٣٢١", "０６３３２１", "06332١", "063321\n", "\u0000\u0000\u0000\u0000\u0000\u0000", "😀😀😀", "6.3321"
      })
  void refusesWhatIsNotSixAsciiDigits(String code) {
    assertFalse(Totp.isWellFormed(code));
    assertEquals(OptionalLong.empty(), Totp.match(RFC_KEY, code, atStep(47251645)));
  }

  @Test // S-7: around the hour that Berlin has twice, and in zones far apart
  void aZoneOrAChangeOfTheClocksChangesNothing() {
    TimeZone before = TimeZone.getDefault();
    Instant summerEnds = Instant.parse("2026-10-25T01:00:00Z");
    long step = Totp.stepAt(summerEnds);
    String code = Totp.codeOf(RFC_KEY, step);
    try {
      for (String zone : new String[] {"Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(step, Totp.stepAt(summerEnds), zone);
        assertEquals(OptionalLong.of(step), Totp.match(RFC_KEY, code, summerEnds), zone);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test // S-9: steps 59061240 and 59061241 of this key have the same code; both are computed, the newer counts
  void computesAllStepsEvenAfterOneHasMatched() {
    assertEquals("963181", Totp.codeOf(RFC_KEY, 59061240));
    assertEquals("963181", Totp.codeOf(RFC_KEY, 59061241));
    for (long present = 59061240; present <= 59061242; present++) {
      assertEquals(
          OptionalLong.of(59061241), Totp.match(RFC_KEY, "963181", atStep(present)));
    }
  }

  @Test // S-11
  void aNewKeyHasTwentyBytesAndIsNotTheLastOne() {
    TotpKey first = TotpKey.random();
    TotpKey second = TotpKey.random();
    assertEquals(20, first.bytes().length);
    assertNotEquals(first, second);
    assertEquals("TotpKey", first.toString());
  }

  @Test // S-11
  void aKeyOfFewerThanSixteenBytesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TotpKey(new byte[15]));
    assertThrows(IllegalArgumentException.class, () -> new TotpKey(new byte[0]));
    assertEquals(16, new TotpKey(new byte[16]).bytes().length);
  }

  @ParameterizedTest(name = "{0}: {1}") // RFC 4648 §10 prolonged to the shortest key, checked with coreutils' base32
  @CsvSource({
    "foobarfoobarfoob, MZXW6YTBOJTG633CMFZGM33PMI",
    "foobarfoobarfooba, MZXW6YTBOJTG633CMFZGM33PMJQQ",
    "foobarfoobarfoobar, MZXW6YTBOJTG633CMFZGM33PMJQXE",
    "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  })
  void writesAKeyInBase32WithoutPadding(String ascii, String base32) {
    assertEquals(base32, key(ascii).base32());
  }

  @Test // S-14
  void everyNewKeyIsThirtyTwoLettersAndDigitsThatReadBackAsTheKey() {
    for (int i = 0; i < 200; i++) {
      TotpKey key = TotpKey.random();
      assertTrue(key.base32().matches("[A-Z2-7]{32}"), key.base32());
      assertArrayEquals(key.bytes(), Base32.decoded(key.base32()));
      assertEquals(key.base32(), key.grouped().replace(" ", ""));
      assertTrue(key.grouped().matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"), key.grouped());
    }
  }

  @Test
  void aKeyKeepsItsBytesToItself() {
    byte[] bytes = SEED.getBytes(StandardCharsets.US_ASCII);
    TotpKey key = new TotpKey(bytes);
    bytes[0] = 0;
    key.bytes()[1] = 0;
    assertEquals(RFC_KEY, key);
  }

  private static Instant atStep(long step) {
    return Instant.ofEpochSecond(step * Totp.PERIOD_SECONDS + 7);
  }
}
