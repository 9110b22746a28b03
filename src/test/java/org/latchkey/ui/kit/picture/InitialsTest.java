package org.latchkey.ui.kit.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "Anna Moreau, AM",
    "Mei-Ling Zhao, MZ",
    "cher, C",
    "Juan Carlos de la Vega, JV",
    "'', ?",
    "'  ', ?",
    "🙂 🙃, ?",
    "'\"Bo\" O''Neil', BO",
    "ñu ﬁsh, ÑFI",
    "王 小明, 王小",
  })
  void ofFirstAndLastWord(String name, String initials) {
    assertEquals(initials, Initials.of(name));
  }
}
