package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S-40: at least 128 bits, typed without look-alikes, a typing error told from a code that has ended. */
class SetupCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aCodeIsSevenGroupsOfFour() {
    assertTrue(SetupCode.random().text().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @Test
  void noTwoCodesAreAlike() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertTrue(seen.add(SetupCode.random().text()));
    }
  }

  @Test
  void whatIsSentReadsBackAsTheSameCode() {
    SetupCode code = SetupCode.random();
    assertEquals(code.hash(), read(code.text()).orElseThrow().hash());
  }

  @Test
  void peopleTypeItInManyWays() {
    SetupCode code = SetupCode.random();
    String text = code.text();
    String[] ways = {
      text.toLowerCase(Locale.ROOT),
      text.replace("-", ""),
      text.replace("-", " "),
      "  " + text + "\n",
      text.replace("-", "\u2013"),
      text.replace('0', 'O').replace('1', 'l'),
      fullWidth(text),
      "latchkey://set-up?code=" + text,
      "latchkey://set-up?code=" + text + "&from=mail",
    };
    for (String way : ways) {
      assertEquals(code.hash(), read(way).map(SetupCode::hash).orElse(way));
    }
  }

  @Test // the QR code on a sheet holds the link, and a scanner at the keyboard types it
  void aLinkThatComesKeyByKeyIsTheCodeInIt() {
    SetupCode code = SetupCode.random();
    String field = "";
    String link = "latchkey://set-up?code=" + code.text();
    for (int i = 0; i < link.length(); i++) {
      field = SetupCode.grouped(field + link.charAt(i));
    }
    assertEquals(code.text(), field);
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    String text = SetupCode.random().text().replace("-", "");
    for (int i = 0; i < text.length(); i++) {
      for (int other = 0; other < ALPHABET.length(); other++) {
        char wrong = ALPHABET.charAt(other);
        String typed = text.substring(0, i) + wrong + text.substring(i + 1);
        assertEquals(wrong == text.charAt(i), read(typed).isPresent(), typed);
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsNoticed() {
    String text = SetupCode.random().text().replace("-", "");
    // The two check characters are one number: their neighbour is the last character before them.
    for (int i = 0; i + 1 < text.length(); i++) {
      String swapped =
          text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
      assertEquals(swapped.equals(text), read(swapped).isPresent(), swapped);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ABCD",
        "latchkey://set-up",
        "latchkey://set-up?code=",
        "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU",
        "\u0660\u0661\u0662\u0663",
        "'; drop table setup_code; --",
      })
  void whatIsNoCodeIsRefusedWithoutAnException(String entered) {
    assertFalse(read(entered).isPresent());
  }

  @Test
  void aVeryLongTextIsRefused() {
    assertFalse(read("A".repeat(100_000)).isPresent());
  }

  @Test
  void theHashTellsNothingOfTheCode() {
    SetupCode code = SetupCode.random();
    assertNotEquals(code.text(), code.hash());
    assertEquals("SetupCode", code.toString());
  }

  private static Optional<SetupCode> read(String entered) {
    return SetupCode.parse(entered);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c == '-' ? ' ' : (char) (c - '!' + '\uff01')));
    return wide.toString();
  }
}
