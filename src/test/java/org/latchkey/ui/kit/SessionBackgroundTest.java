package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionBackgroundTest {
  private final HeldBackground held = new HeldBackground();
  private final SessionBackground background = new SessionBackground(held);
  private final List<String> heard = new ArrayList<>();

  @Test
  void nothingIsBegunAfterTheEnd() {
    background.end();
    background.run(() -> "late", heard::add, failure -> heard.add("failed"));
    assertEquals(0, held.waiting());
  }

  @Test
  void anAnswerAfterTheEndIsDropped() {
    background.run(() -> "begun", heard::add, failure -> heard.add("failed"));
    background.end();
    held.all();
    assertEquals(List.of(), heard);
  }
}
