package org.latchkey.credential.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.credential.kit.KitReading.BadLine;
import org.latchkey.credential.kit.KitReading.Later;
import org.latchkey.credential.kit.KitReading.MissingLine;
import org.latchkey.credential.kit.KitReading.NoKit;
import org.latchkey.credential.kit.KitReading.Whole;

/** The text of a kit and what becomes of it in files and under people's fingers; nothing is opened. */
class KitTextTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Random random = new Random(7);
  private final KitFile kit = kit("Harbor & Finch Ltd", "anna.moreau@harborfinch.example");
  private final String text = KitText.write(kit);

  private KitFile kit(String organization, String email) {
    byte[] body = new byte[KitFile.BODY_BYTES];
    random.nextBytes(body);
    return new KitFile(
        organization,
        email,
        new UUID(random.nextLong(), random.nextLong()),
        KitFile.Cost.NOW,
        some(KitFile.SALT_BYTES),
        some(KitFile.NONCE_BYTES),
        some(KitFile.SEALED_BYTES));
  }

  private byte[] some(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] body(String text) {
    return assertInstanceOf(Whole.class, KitText.read(text)).kit().body();
  }

  @Test
  void aKitIsElevenShortLines() {
    List<String> lines = text.lines().toList();
    assertEquals("LATCHKEY RECOVERY KIT 1", lines.getFirst());
    assertEquals(11, lines.size());
    for (String line : lines.subList(3, 11)) {
      assertTrue(line.matches("[1-8]: ([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{2}"), line);
    }
  }

  @Test
  void whateverIsInItComesBack() {
    for (String name : List.of("Harbor & Finch Ltd", "A: [B] 1: C", "Ünïcödé 株式会社", "x".repeat(100))) {
      for (int i = 0; i < 50; i++) {
        KitFile made = kit(name, "o'neil+kit@example.com");
        KitFile read = assertInstanceOf(Whole.class, KitText.read(KitText.write(made))).kit();
        assertEquals(name, read.organization());
        assertEquals("o'neil+kit@example.com", read.email());
        assertArrayEquals(made.body(), read.body());
        assertArrayEquals(made.header(), read.header());
      }
    }
  }

  @Test
  void linesOfZeroBitsComeBackToo() {
    byte[] none = new byte[KitFile.BODY_BYTES];
    assertArrayEquals(none, KitLine.decode(KitLine.encode(none)));
    byte[] all = new byte[KitFile.BODY_BYTES];
    Arrays.fill(all, (byte) -1);
    assertArrayEquals(all, KitLine.decode(KitLine.encode(all)));
  }

  @Test
  void anyOneWrongCharacterIsFoundInItsLine() {
    List<String> lines = text.lines().toList();
    for (int number = 1; number <= KitLine.COUNT; number++) {
      String line = lines.get(number + 2);
      for (int i = 3; i < line.length(); i++) {
        for (int s = 0; s < SYMBOLS.length(); s++) {
          char symbol = SYMBOLS.charAt(s);
          if (line.charAt(i) != '-' && line.charAt(i) != symbol) {
            String wrong = line.substring(0, i) + symbol + line.substring(i + 1);
            assertEquals(new BadLine("" + number), KitText.read(text.replace(line, wrong)));
          }
        }
      }
    }
  }

  @Test
  void anyTwoNeighboursThatChangedPlacesAreFound() {
    for (String line : text.lines().skip(3).toList()) {
      String characters = line.substring(3).replace("-", "");
      for (int i = 0; i + 1 < characters.length(); i++) {
        if (characters.charAt(i) != characters.charAt(i + 1)) {
          String wrong =
              characters.substring(0, i)
                  + characters.charAt(i + 1)
                  + characters.charAt(i)
                  + characters.substring(i + 2);
          KitReading reading = KitText.read(text.replace(line, line.charAt(0) + ": " + wrong));
          assertEquals(new BadLine(line.substring(0, 1)), reading);
        }
      }
    }
  }

  @Test
  void aLineOfAnotherNumberAndALeftOutOrDoubledCharacterAreFound() {
    String third = text.lines().toList().get(5);
    assertEquals(new BadLine("4"), KitText.read(text.replace(third, "4" + third.substring(1))));
    assertEquals(new BadLine("3"), KitText.read(text.replace(third, third.substring(0, 29))));
    assertEquals(new BadLine("3"), KitText.read(text.replace(third, third + "7")));
    assertEquals(new BadLine("9"), KitText.read(text + "9: " + third.substring(3)));
  }

  @Test
  void anErrorInANameIsFoundThere() {
    assertEquals(new BadLine("Organization"), KitText.read(text.replace("Harbor", "Harbour")));
    assertEquals(new BadLine("E-mail"), KitText.read(text.replace("anna.moreau", "anna.moreua")));
    assertEquals(
        new BadLine("E-mail"), KitText.read(text.replaceAll("(E-mail.*) \\[..]", "$1")));
  }

  @Test
  void itMayBeTypedAsPeopleDo() {
    String typed =
        text.toLowerCase(Locale.ROOT)
            .replace("harbor & finch ltd", "  Harbor  &  Finch Ltd ")
            .replace("e-mail", "Email")
            .replaceAll("(?m)^(\\d.*)-(.{4})-", "$1 $2\u2013")
            .replaceAll("(?m)^(\\d): ", "$1.  ");
    assertArrayEquals(kit.body(), body(typed), typed);
    String lookAlikes =
        Stream.of(text.split("\n", -1))
            .map(KitTextTest::withLookAlikes)
            .collect(Collectors.joining("\n"));
    assertArrayEquals(kit.body(), body(lookAlikes));
  }

  private static String withLookAlikes(String line) {
    return line.matches("\\d:.*")
        ? line.charAt(0) + line.substring(1).replace('1', 'l').replace('0', 'o')
        : line;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", "\n  \t", "\n\u00a0\n"})
  void lineEndsDoNotMatter(String end) {
    assertArrayEquals(kit.body(), body(text.replace("\n", end)));
  }

  @Test
  void aByteOrderMarkAndOtherTextAroundItDoNotMatter() {
    byte[] content =
        ("\uFEFFKeep this safe!\n\n" + text + "\nUse a recovery kit, on the sign-in screen.\n")
            .getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(
        kit.body(), assertInstanceOf(Whole.class, KitText.read(content)).kit().body());
  }

  @Test
  void aFileThatWasCutOffSaysWhichLineIsMissing() {
    List<String> lines = text.lines().toList();
    for (int kept = 0; kept < lines.size(); kept++) {
      String expected = kept < 2 ? "Organization" : kept == 2 ? "E-mail" : "" + (kept - 2);
      KitReading reading = KitText.read(String.join("\n", lines.subList(0, kept)));
      assertEquals(kept == 0 ? new NoKit() : new MissingLine(expected), reading);
    }
  }

  @Test
  void whatIsNoKitIsSaidToBeNone() {
    assertEquals(new NoKit(), KitText.read(""));
    assertEquals(new NoKit(), KitText.read("0000-1111-2222-3333"));
    assertEquals(new NoKit(), KitText.read(some(5000)));
    assertEquals(new NoKit(), KitText.read(new byte[10 * 1024 * 1024]));
    assertEquals(new NoKit(), KitText.read(text.repeat(10_000)));
  }

  @Test
  void aKitOfALaterProgramOrOfAnAbsurdCostIsNotTried() {
    assertEquals(new Later(), KitText.read(text.replace("KIT 1", "KIT 2")));
    for (KitFile.Cost cost :
        List.of(
            new KitFile.Cost(Integer.MAX_VALUE, 3, 4),
            new KitFile.Cost(8, 3, 4),
            new KitFile.Cost(65536, 0, 4),
            new KitFile.Cost(65536, 127, 4),
            new KitFile.Cost(65536, 3, -1))) {
      KitFile dear =
          new KitFile(
              "Harbor", "a@example.com", new UUID(1, 2), cost, some(16), some(12), some(48));
      assertEquals(new Later(), KitText.read(KitText.write(dear)));
    }
  }
}
