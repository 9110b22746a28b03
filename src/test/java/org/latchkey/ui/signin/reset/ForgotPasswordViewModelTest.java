package org.latchkey.ui.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.signin.reset.MessageRequestService.Answer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.signin.SetupCodeEntry;

class ForgotPasswordViewModelTest {
  private final ResetFixture fixture = new ResetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test // S-26: nobody sees by the answer whether there is such an account
  void theAnswerIsTheSameForEveryAddress() {
    List<String> addresses =
        List.of(ResetFixture.PRIYA, "nobody@harborfinch.example", "ruth.okafor@harborfinch.example");
    for (String address : addresses) {
      fixture.forgotPassword(Background.direct(), " " + address + " ").send();
    }
    assertEquals(
        addresses.stream()
            .map(address -> SetupCodeEntry.asked(address, new Answer(false)))
            .toList(),
        fixture.entries);
  }

  @Test
  void whatIsNoAddressIsSaidAtOnceAndNothingIsAsked() {
    ForgotPasswordViewModel screen = fixture.forgotPassword(Background.direct(), "priya");
    screen.send();
    assertEquals(
        "Enter an address such as anna@example.org, without spaces.",
        screen.problemProperty().get());
    assertEquals(List.of(), fixture.entries);
    screen.emailProperty().set("priya.nair");
    assertEquals("", screen.problemProperty().get(), "the sentence goes while it is corrected");
  }

  @Test
  void theButtonWaitsForAnAddressAndForTheAnswer() {
    HeldBackground background = new HeldBackground();
    ForgotPasswordViewModel screen = fixture.forgotPassword(background, "");
    assertFalse(screen.canSendProperty().get());
    screen.send();
    assertEquals(0, background.waiting());
    screen.emailProperty().set(ResetFixture.PRIYA);
    screen.send();
    screen.send();
    assertFalse(screen.canSendProperty().get());
    assertEquals(1, background.waiting());
    screen.close();
    background.all();
    assertEquals(List.of(), fixture.entries, "an answer after the screen has gone");
  }

  @Test
  void aBrokenStoreGetsASentence() {
    ForgotPasswordViewModel screen =
        fixture.forgotPassword(new FailingBackground(), ResetFixture.PRIYA);
    screen.send();
    assertEquals(1, fixture.dialogs.errors().size());
    assertTrue(screen.canSendProperty().get());
  }

  @Test
  void whoeverHasACodeAlreadyTakesTheirAddressAlong() {
    ForgotPasswordViewModel screen =
        fixture.forgotPassword(Background.direct(), ResetFixture.PRIYA);
    screen.haveCode();
    assertEquals(List.of(SetupCodeEntry.empty(ResetFixture.PRIYA)), fixture.entries);
    screen.back();
    assertEquals(1, fixture.backs);
  }
}
