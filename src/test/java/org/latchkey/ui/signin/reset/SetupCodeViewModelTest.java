package org.latchkey.ui.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.signin.reset.CodeProblem;
import org.latchkey.signin.reset.MessageRequestService.Answer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.words.CodeWords;

class SetupCodeViewModelTest {
  private final ResetFixture fixture = new ResetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private SetupCodeViewModel screen() {
    return fixture.setupCode(Background.direct(), SetupCodeEntry.empty(ResetFixture.PRIYA));
  }

  @Test
  void aCodeLeadsToWhatItIsFor() {
    String code = fixture.passwordCode();
    SetupCodeViewModel screen = screen();
    screen.codeProperty().set(code.toLowerCase(Locale.ROOT));
    screen.goOn();
    assertEquals(Purpose.PASSWORD, fixture.uses.getFirst().purpose());
    assertEquals(ResetFixture.PRIYA, fixture.uses.getFirst().email());
    SetupCodeViewModel other = screen();
    other.codeProperty().set(fixture.mfaCode());
    other.goOn();
    assertEquals(Purpose.MFA, fixture.uses.getLast().purpose());
    assertFalse(fixture.uses.toString().contains(code));
  }

  @Test
  void aTypingErrorIsSaidAtOnceAndAnIncompleteCodeIsNotSent() {
    String code = fixture.passwordCode();
    SetupCodeViewModel screen = screen();
    screen.codeProperty().set(code.substring(0, 33));
    assertEquals("", screen.problemProperty().get());
    assertFalse(screen.canContinueProperty().get());
    screen.codeProperty().set(code.substring(0, 33) + (code.endsWith("0") ? "1" : "0"));
    assertTrue(screen.problemProperty().get().startsWith("This is not a set-up code:"));
    screen.codeProperty().set(code);
    assertEquals("", screen.problemProperty().get());
    assertTrue(screen.canContinueProperty().get());
  }

  @Test
  void whatTheCodeTurnsOutToBeIsSaidAndWhatWasTypedStays() {
    String never = SetupCode.random().text();
    String older = fixture.passwordCode();
    fixture.console.clock().advance(Duration.ofSeconds(1));
    String newer = fixture.passwordCode();
    assertTrue(problem(never).startsWith("Nobody was sent this code from here"));
    assertTrue(problem(older).startsWith("This code does not work any more"));
    fixture.console.clock().advance(Duration.ofHours(24));
    assertTrue(problem(newer).startsWith("This code has expired"));
    assertEquals(List.of(), fixture.uses);
  }

  private String problem(String code) {
    SetupCodeViewModel screen = screen();
    screen.codeProperty().set(code);
    screen.goOn();
    assertEquals(code, screen.codeProperty().get());
    return screen.problemProperty().get();
  }

  @Test
  void aLinkIsLookedAtWhenTheScreenIsThereAndOnlyOnce() {
    HeldBackground background = new HeldBackground();
    String code = fixture.mfaCode();
    SetupCodeViewModel screen = fixture.setupCode(background, SetupCodeEntry.link(code));
    assertEquals(code, screen.codeProperty().get());
    screen.begin();
    screen.begin();
    assertEquals(1, background.waiting());
    background.all();
    screen.begin();
    assertEquals(1, fixture.uses.size());
    assertEquals("", fixture.uses.getFirst().email(), "whoever follows a link says who they are");
  }

  @Test
  void garbageInALinkIsSaid() {
    for (String garbage : List.of("", "%00", "x".repeat(200), "<script>")) {
      SetupCodeViewModel screen =
          fixture.setupCode(Background.direct(), SetupCodeEntry.link(garbage));
      screen.begin();
      assertTrue(screen.problemProperty().get().startsWith("This is not a set-up code:"), garbage);
    }
    assertEquals(List.of(), fixture.uses);
  }

  @Test
  void withoutALinkNothingIsLookedAt() {
    SetupCodeViewModel screen = screen();
    screen.begin();
    assertEquals("", screen.problemProperty().get());
    screen.back();
    assertEquals(1, fixture.backs);
  }

  @Test
  void whoeverAskedForAMessageIsToldWhereItIs() {
    assertEquals("", screen().answer());
    assertTrue(
        asked(new Answer(true)).startsWith("If there is such an account, a message is on its way"));
    assertTrue(asked(new Answer(false)).contains("in the Outbox"));
  }

  private String asked(Answer answer) {
    return fixture
        .setupCode(Background.direct(), SetupCodeEntry.asked(ResetFixture.PRIYA, answer))
        .answer();
  }

  @Test
  void aScreenThatHasGoneForgetsTheCodeAndDropsTheAnswer() {
    HeldBackground background = new HeldBackground();
    SetupCodeViewModel screen =
        fixture.setupCode(background, SetupCodeEntry.link(fixture.mfaCode()));
    screen.begin();
    screen.close();
    background.all();
    assertEquals(List.of(), fixture.uses);
    assertEquals("", screen.codeProperty().get());
  }

  @Test
  void everyProblemHasItsOwnSentence() {
    CodeWords words = new CodeWords(new Strings(Locale.UK));
    Set<String> sentences = new HashSet<>();
    for (CodeProblem problem : CodeProblem.values()) {
      sentences.add(words.setUp(problem));
    }
    assertEquals(CodeProblem.values().length, sentences.size());
  }
}
