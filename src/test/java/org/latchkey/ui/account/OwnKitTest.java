package org.latchkey.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route;

/** The recovery kit in My Account. */
class OwnKitTest {
  private final AccountFixture fixture = new AccountFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyWhoeverMayMakeOneSeesIt(Role role) {
    fixture.console.sql(
        "update administrator set role = ? where first_name = 'Priya'", role.name());
    boolean seen = !fixture.account("Priya").kitProperty().get().isEmpty();
    assertEquals(role == Role.ADMINISTRATOR_WITH_BILLING, seen);
  }

  @Test
  void withoutAKitItSaysWhatOneIsForAndLeadsToMakingIt() {
    MyAccountViewModel anna = fixture.account("Anna");
    assertEquals(
        "You have no recovery kit. It is a way back in when phone, recovery codes and password are"
            + " all lost.",
        anna.kitProperty().get());
    assertEquals("Make a recovery kit", anna.kitActionProperty().get());
    fixture.navigator.go(new Route.MyAccount());
    anna.makeKit();
    assertEquals(new Route.RecoveryKit(), fixture.navigator.current().get());
  }

  @Test
  void aKitIsSaidWithItsDayAndUntilANewerOne() {
    MyAccountViewModel anna = fixture.account("Anna");
    fixture.console.giveKit("Anna");
    fixture.console.clock().advance(Duration.ofDays(60));
    anna.refresh();
    assertEquals(
        "Made 20 November 2026. It works once; a newer one takes its place.",
        anna.kitProperty().get());
    assertEquals("Make a new recovery kit", anna.kitActionProperty().get());
  }
}
