package org.latchkey.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.credential.SetupCode;
import org.latchkey.mail.LetterWords;

class SetUpLinkTest {
  @Test
  void theLinkOfAMessageIsReadAndWrittenAgain() {
    SetupCode code = SetupCode.random();
    SetUpLink link = SetUpLink.parse(LetterWords.link(code.text())).orElseThrow();
    assertEquals(code.text(), link.code());
    assertEquals(Optional.of(link), SetUpLink.parse(link.text()));
    assertFalse(link.toString().contains(code.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latchkey://set-up?code=", "LATCHKEY://SET-UP/?code=ABCD", "latchkey://set-up?code=%zz'\"<>$(x)"})
  void whatStandsForTheCodeIsJudgedLater(String text) {
    assertTrue(SetUpLink.parse(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "latchkey://",
        "latchkey://set-up",
        "latchkey://set-up?other=1",
        "latchkey://set-up?code=A&x=1",
        "latchkey://set-up?code=A B",
        "latchkey://set-up?code=A\nB",
        "latchkey://set-up?code=Ä",
        "latchkey://elsewhere?code=A",
        "https://set-up?code=A",
        "xlatchkey://set-up?code=A",
        "--demo"
      })
  void nothingElseIsALink(String text) {
    assertEquals(Optional.empty(), SetUpLink.parse(text));
  }

  @Test
  void aLinkIsBounded() {
    assertEquals(Optional.empty(), SetUpLink.parse("latchkey://set-up?code=" + "A".repeat(300)));
    assertEquals(Optional.empty(), SetUpLink.parse("latchkey://set-up?code=" + "A".repeat(201)));
  }
}
