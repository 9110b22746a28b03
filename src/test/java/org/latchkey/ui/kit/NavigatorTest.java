package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigatorTest {
  private static final Route HOME = new Route.Home();
  private static final Route TABLE = new Route.Administrators();
  private static final Route ACCOUNT = new Route.MyAccount();

  private final Navigator navigator = new Navigator();

  @Test
  void goesAndComesBack() {
    assertNull(navigator.current().get());
    navigator.back();
    navigator.go(HOME);
    navigator.go(TABLE);
    navigator.go(new Route.Administrators());
    assertTrue(navigator.canGoBack().get());
    navigator.back();
    assertEquals(HOME, navigator.current().get());
    assertFalse(navigator.canGoBack().get());
  }

  @Test
  void aGuardDecidesAndIsForgottenAfterwards() {
    List<Runnable> asked = new ArrayList<>();
    navigator.go(HOME);
    navigator.setLeaveGuard(asked::add);
    navigator.go(TABLE);
    assertEquals(HOME, navigator.current().get());
    asked.getFirst().run();
    assertEquals(TABLE, navigator.current().get());
    navigator.go(ACCOUNT);
    assertEquals(ACCOUNT, navigator.current().get());
    assertEquals(1, asked.size());
  }

  @Test
  void aGuardSetByTheNewScreenStays() {
    navigator.current().addListener((source, before, now) -> navigator.setLeaveGuard(leave -> {}));
    navigator.go(HOME);
    navigator.go(TABLE);
    assertEquals(HOME, navigator.current().get());
  }

  @Test
  void aSecondAnswerDoesNotNavigateTwice() {
    List<Runnable> asked = new ArrayList<>();
    navigator.go(HOME);
    navigator.setLeaveGuard(asked::add);
    navigator.go(TABLE);
    asked.getFirst().run();
    asked.getFirst().run();
    navigator.back();
    assertEquals(HOME, navigator.current().get());
    assertFalse(navigator.canGoBack().get());
  }

  @Test
  void resettingForgetsEverythingWithoutAsking() {
    navigator.go(HOME);
    navigator.go(TABLE);
    navigator.setLeaveGuard(leave -> {});
    navigator.reset();
    assertNull(navigator.current().get());
    assertFalse(navigator.canGoBack().get());
  }
}
