package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final List<Object> seen = new ArrayList<>();

  @Test
  void directWorkEndsInOneOfTheTwo() {
    Background.direct().run(() -> 42, seen::add, seen::add);
    IllegalStateException failure = new IllegalStateException("no");
    Background.direct()
        .run(
            () -> {
              throw failure;
            },
            seen::add,
            seen::add);
    assertEquals(List.of(42, failure), seen);
  }

  @Test
  void aFaultOfTheConsumerIsNoFailureOfTheWork() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Background.direct()
                .run(
                    () -> 1,
                    result -> {
                      throw new IllegalStateException();
                    },
                    seen::add));
    assertEquals(List.of(), seen);
  }
}
