package org.latchkey.administrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are accepted (S-71, S-72). */
class PersonNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna", "Mei-Ling", "O'Neil", "O’Neil", "Lucía", "Đặng", "علي", "עדי", "東方", "नेहा", "می‌خواهم", "🦩", "👩‍🚀",
        "Dr. Anna \"Ann\" M.", "%s%n${jndi:ldap://x}", "'--", "<b>", "X Æ A-12", "7", "=cmd()", "\\"
      })
  void whatSomebodyMayBeCalledIsKeptAsItIs(String name) {
    assertEquals(Optional.of(new PersonName(name)), PersonName.parse(name));
  }

  @ParameterizedTest(name = "U+{0} is refused") // S-41: a name goes into the header of a message
  @ValueSource(strings = {"000D", "000A", "000B", "000C", "0085", "2028", "2029"})
  void nothingThatBreaksALineIsPartOfAName(String codePoint) {
    String character = Character.toString(Integer.parseInt(codePoint, 16));
    for (String name : List.of("An%sna", "Anna%sBcc: x@y.example", "%s%sAn%sna")) {
      assertEquals(Optional.empty(), PersonName.parse(name.replace("%s", character)), name);
    }
  }

  @Test // S-41: people are called so; whoever writes a header has to encode it
  void charactersThatOnlyLookLikeALineBreakWhenTheyAreCutStay() {
    assertEquals("\u760d\u760a", PersonName.parse("\u760d\u760a").orElseThrow().text());
    assertEquals("Čapek", PersonName.parse("Čapek").orElseThrow().text());
  }

  @Test
  void isTrimmedAndComposed() {
    assertEquals("Zoë", PersonName.parse("\t Zoe\u0308 \n").orElseThrow().text());
  }

  @ParameterizedTest // nothing that hides, turns the line around, breaks it or cannot be seen at all
  @ValueSource(
      strings = {
        "", " ", "\t\n", "\u00a0", "\u2003", "\u3000", "\u200d", "\u200c\u200d", "\u0301", "\ufe0f", "\u3164", "\u115f",
        "\uffa0", "\u2800", "An\u0000na", "An\nna", "An\u0085na", "An\u2028na", "\u202eannA", "An\u2066na",
        "An\u200bna", "An\u200ena", "An\ufeffna", "An\u00adna", "An\u3164na", "An\ue000na", "An\ud800na",
        "An\u0378na", "An\udb40\udc41na"
      })
  void whatDeceivesOrCannotBeSeenIsRefused(String name) {
    assertEquals(Optional.empty(), PersonName.parse(name));
  }

  @Test
  void eightyCharactersAreEnoughAndTenThousandAreRefusedAtOnce() {
    assertEquals(80, PersonName.parse("x".repeat(80)).orElseThrow().text().length());
    assertEquals(Optional.empty(), PersonName.parse("x".repeat(81)));
    assertEquals(Optional.empty(), PersonName.parse("x".repeat(10_000)));
    assertEquals(Optional.empty(), PersonName.parse("x" + "\u0301".repeat(100)));
  }
}
