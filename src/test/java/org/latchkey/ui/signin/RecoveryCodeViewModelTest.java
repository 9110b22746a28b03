package org.latchkey.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;

class RecoveryCodeViewModelTest {
  private static final String PRIYA = "priya.nair";

  private final WayInFixture fixture = new WayInFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aCodeIsUsedOnceAndANewEnrollmentFollows() {
    String code =
        fixture
            .console
            .services()
            .enrollment()
            .replaceRecoveryCodes(fixture.console.person("Priya").id())
            .getFirst();
    RecoveryCodeViewModel screen = fixture.recovery(Background.direct(), PRIYA);
    screen.codeProperty().set(code.toLowerCase(Locale.ROOT).replace("0", "o").replace("1", "i"));
    screen.useCode();
    assertInstanceOf(SignInStep.EnrollAgain.class, fixture.steps.getFirst());

    RecoveryCodeViewModel again = fixture.recovery(Background.direct(), PRIYA);
    again.codeProperty().set(code);
    again.useCode();
    assertEquals(1, fixture.steps.size());
    assertTrue(again.problemProperty().get().startsWith("This recovery code is not accepted."));
    assertEquals(code, again.codeProperty().get(), "what was typed stays for correcting");
  }

  @Test
  void anIncompleteCodeCannotBeSent() {
    RecoveryCodeViewModel screen = fixture.recovery(Background.direct(), PRIYA);
    screen.codeProperty().set("ABCD-EFGH-JKMN-PQR");
    assertFalse(screen.canContinueProperty().get());
    screen.useCode();
    assertEquals("", screen.problemProperty().get());
  }

  @Test
  void backLeadsToTheAuthenticatorAndTooLateToTheBeginning() {
    RecoveryCodeViewModel screen = fixture.recovery(Background.direct(), PRIYA);
    screen.useAuthenticator();
    assertInstanceOf(SignInStep.EnterCode.class, fixture.steps.getFirst());
    fixture.console.clock().advance(Duration.ofMinutes(11));
    screen.codeProperty().set("ABCD-EFGH-JKMN-PQRS");
    screen.useCode();
    assertTrue(screen.overProperty().get());
    screen.back();
    assertEquals(1, fixture.backs);
    assertEquals(List.of(), fixture.dialogs.errors());
  }
}
