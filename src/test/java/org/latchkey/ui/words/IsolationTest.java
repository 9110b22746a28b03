package org.latchkey.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class IsolationTest {

  @Test
  void aNumberAfterANameFromRightToLeftStaysWhereItIs() {
    assertEquals(1, level("Added אורי 5 as", "5"));
    assertEquals(0, level("Added " + Isolation.of("אורי") + " 5 as", "5"));
  }

  @Test
  void otherNamesStayAsTheyAre() {
    assertEquals("Lucía O'Neil 😀", Isolation.of("Lucía O'Neil 😀"));
  }

  private static int level(String sentence, String part) {
    Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
    return bidi.getLevelAt(sentence.indexOf(part)) == 0 ? 0 : 1;
  }
}
