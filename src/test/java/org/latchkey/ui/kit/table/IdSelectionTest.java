package org.latchkey.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdSelectionTest {
  private final IdSelection<Integer> selection = new IdSelection<>();
  private final List<Integer> shown = List.of(10, 20, 30, 40, 50);

  @Test
  void togglingCountsAndKeepsTheOrderOfTicking() {
    selection.toggle(30);
    selection.toggle(10);
    assertEquals(2, selection.getCount());
    assertEquals(List.of(30, 10), selection.ids());
    selection.toggle(30);
    assertFalse(selection.contains(30));
    assertEquals(1, selection.getCount());
  }

  @Test
  void aRangeTakesTheStateOfItsAnchorInEitherDirection() {
    selection.toggle(40);
    selection.selectRange(shown, 20);
    assertEquals(3, selection.getCount());
    assertTrue(selection.contains(20) && selection.contains(30) && selection.contains(40));
    selection.toggle(20);
    selection.selectRange(shown, 30);
    assertEquals(List.of(40), selection.ids());
  }

  @Test
  void aRangeWithoutAnAnchorInSightTogglesOneRow() {
    selection.selectRange(shown, 30);
    assertEquals(List.of(30), selection.ids());
    selection.selectRange(List.of(10, 20), 10);
    assertEquals(List.of(30, 10), selection.ids());
  }

  @Test
  void manyChangesNotifyOnceAndNoChangeNever() {
    int[] notified = {0};
    selection.revisionProperty().addListener((source, before, now) -> notified[0]++);
    selection.setAll(shown, true);
    selection.setAll(shown, true);
    selection.setAll(List.of(), false);
    assertEquals(1, notified[0]);
    selection.retainAll(List.of(10, 99));
    assertEquals(List.of(10), selection.ids());
    selection.clear();
    selection.clear();
    assertEquals(3, notified[0]);
  }

  @Test
  void aSwapOfIdsIsSeenAlthoughTheCountStays() {
    selection.toggle(10);
    long before = selection.revisionProperty().get();
    selection.toggle(10);
    selection.toggle(20);
    assertEquals(1, selection.getCount());
    assertTrue(selection.revisionProperty().get() > before);
  }

  @Test
  void aHundredThousandRowsStayQuick() {
    List<Integer> many = IntStream.range(0, 100_000).boxed().toList();
    assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          selection.toggle(0);
          selection.selectRange(many, 99_999);
          selection.setAll(many, false);
          selection.setAll(many, true);
          selection.retainAll(many.subList(0, 50_000));
        });
    assertEquals(50_000, selection.getCount());
  }
}
