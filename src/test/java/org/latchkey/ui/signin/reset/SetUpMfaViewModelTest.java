package org.latchkey.ui.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.signin.SetupCodeEntry;

class SetUpMfaViewModelTest {
  private final ResetFixture fixture = new ResetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private SetUpMfaViewModel filled(String code, String email, String password) {
    SetUpMfaViewModel screen = fixture.setUpMfa(Background.direct(), code, email);
    screen.passwordProperty().set(password);
    return screen;
  }

  @Test // product page 3.5
  void theButtonBecomesActiveWhenBothAreFilled() {
    SetUpMfaViewModel screen = fixture.setUpMfa(Background.direct(), fixture.mfaCode(), "");
    assertFalse(screen.canSetUpProperty().get());
    screen.emailProperty().set(ResetFixture.PRIYA);
    assertFalse(screen.canSetUpProperty().get());
    screen.setUp();
    screen.passwordProperty().set(SampleOrganization.PASSWORD);
    assertTrue(screen.canSetUpProperty().get());
    screen.emailProperty().set("  ");
    assertFalse(screen.canSetUpProperty().get());
  }

  @Test
  void theRightPasswordOpensTheWizard() {
    filled(fixture.mfaCode(), ResetFixture.PRIYA, SampleOrganization.PASSWORD).setUp();
    assertEquals(1, fixture.enrollments.size());
    assertFalse(fixture.enrollments.getFirst().isFirst());
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetOneSentenceAndSomebodyElsesCodeAnother() {
    String code = fixture.mfaCode();
    SetUpMfaViewModel wrong = filled(code, ResetFixture.PRIYA, "not this one at all");
    wrong.setUp();
    SetUpMfaViewModel unknown =
        filled(code, "nobody@harborfinch.example", SampleOrganization.PASSWORD);
    unknown.setUp();
    assertTrue(wrong.problemProperty().get().startsWith("E-mail and password could not be verified."));
    assertEquals(wrong.problemProperty().get(), unknown.problemProperty().get());
    assertEquals("", wrong.passwordProperty().get());
    SetUpMfaViewModel foreign =
        filled(code, "grace.lindqvist@harborfinch.example", SampleOrganization.PASSWORD);
    foreign.setUp();
    assertTrue(
        foreign.problemProperty().get().startsWith("This code was sent to another address."),
        foreign.problemProperty().get());
    assertEquals(List.of(), fixture.enrollments);
  }

  @Test
  void anotherCodeAndBackLeadAway() {
    SetUpMfaViewModel screen = filled(fixture.mfaCode(), ResetFixture.PRIYA, "x");
    screen.anotherCode();
    assertEquals(List.of(SetupCodeEntry.empty(ResetFixture.PRIYA)), fixture.entries);
    screen.back();
    assertEquals(1, fixture.backs);
  }

  @Test
  void aScreenThatHasGoneForgetsThePasswordAndDropsTheAnswer() {
    HeldBackground background = new HeldBackground();
    SetUpMfaViewModel screen =
        fixture.setUpMfa(background, fixture.mfaCode(), ResetFixture.PRIYA);
    screen.passwordProperty().set(SampleOrganization.PASSWORD);
    screen.setUp();
    screen.setUp();
    assertEquals(1, background.waiting());
    screen.close();
    background.all();
    assertEquals("", screen.passwordProperty().get());
    assertEquals(List.of(), fixture.enrollments);
  }
}
