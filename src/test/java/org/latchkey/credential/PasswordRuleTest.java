package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.credential.PasswordRule.Flaw;

/** Which passwords are accepted (S-22 to S-25). */
class PasswordRuleTest {
  private static final List<String> OWN =
      List.of("Harbor & Finch Ltd", "Anna", "Moreau", "anna.moreau@harborfinch.example");

  private final PasswordRule rule = new PasswordRule();

  private Optional<Flaw> flaw(String password) {
    return rule.flaw(password, OWN);
  }

  @Test // S-22
  void fifteenCodePointsAreEnoughAndFourteenAreNot() {
    assertEquals(Optional.of(Flaw.TOO_SHORT), flaw("qz kd vmw ptxr"));
    assertEquals(Optional.empty(), flaw("qz kd vmw ptxrg"));
    assertEquals(Optional.of(Flaw.TOO_SHORT), flaw(""));
  }

  @Test // S-22: an emoji is one, though Java keeps it as two
  void codePointsAreCountedNotCharacters() {
    String fourteen = "🦩🌵🎻🧊🚲🪁🥝🦔🔭🧵🪵🎺🧭🪐";
    assertEquals(28, fourteen.length());
    assertEquals(Optional.of(Flaw.TOO_SHORT), flaw(fourteen));
    assertEquals(Optional.empty(), flaw(fourteen + "🛶"));
  }

  @Test // S-22, S-25
  void sixtyFourAndManyMoreAreAccepted() {
    String text = "Nine lanterns drift past the old customs house every evening in May. ";
    assertEquals(Optional.empty(), flaw(text.substring(0, 64)));
    assertEquals(Optional.empty(), flaw(text.repeat(20).substring(0, 1024)));
    assertEquals(Optional.of(Flaw.TOO_LONG), flaw(text.repeat(20).substring(0, 1025)));
    assertEquals(Optional.of(Flaw.TOO_LONG), flaw("x".repeat(10_000)));
  }

  @ParameterizedTest // S-23: no digit, no capital, no sign is asked for
  @ValueSource(
      strings = {
        "seven quiet herons at noon", "SEVEN QUIET HERONS AT NOON", "8305719264 0385 7716", "~~^..^ ;;= )( //_|",
        "тихие цапли в полдень у пруда", "七只安静的苍鹭在正午的池塘边站着", "\"; drop table x; --%s${jndi:x}"
      })
  void noCompositionIsAskedFor(String password) {
    assertEquals(Optional.empty(), flaw(password));
  }

  @Test // S-24
  void noneOfTheThreeThousandMostCommonIsAccepted() throws IOException {
    var ranked = StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary();
    var common = ranked.entrySet().stream().filter(entry -> entry.getValue() <= 3000).toList();
    assertEquals(3000, common.size());
    assertTrue(common.stream().allMatch(entry -> flaw(entry.getKey()).isPresent()));
    assertEquals(Optional.of(Flaw.COMMON), flaw("password"));
    assertEquals(Optional.of(Flaw.COMMON), flaw("PassWord"));
    assertEquals(Optional.of(Flaw.COMMON), flaw("ｐａｓｓｗｏｒｄ"));
    assertEquals(Optional.of(Flaw.COMMON), flaw("password1234"));
  }

  @ParameterizedTest // S-24
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaaaa", "passwordpassword", "1234567890123456", "qwertyuiopasdfgh", "abcabcabcabcabcabc"
      })
  void whatIsGuessedFirstIsNotAcceptedHoweverLong(String password) {
    assertTrue(flaw(password).isPresent());
  }

  @ParameterizedTest // S-24
  @ValueSource(
      strings = {
        "HarborFinchHarbor", "harbor finch 2026", "anna.moreau@harborfinch.example", "Moreau-Anna-Moreau-1",
        "ＨＡＲＢＯＲ ｆｉｎｃｈ ２０２６"
      })
  void whatIsMadeOfTheOrganizationsOwnWordsIsNotAccepted(String password) {
    assertEquals(Optional.of(Flaw.OWN_WORDS), flaw(password));
  }

  @Test // S-24: an own word beside a real password does no harm
  void anOwnWordAmongOthersIsAccepted() {
    assertEquals(Optional.empty(), flaw("seven quiet herons at the harbor"));
  }

  @Test
  void strengthGrowsWithThePassword() {
    assertEquals(0, rule.strength("", OWN));
    assertEquals(0, rule.strength("password", OWN));
    assertEquals(4, rule.strength("seven quiet herons at noon", OWN));
    assertEquals(4, rule.strength("🦩🌵🎻🧊🚲🪁🥝🦔🔭🧵🪵🎺🧭🪐🛶".repeat(30), OWN));
  }
}
