package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {
  @ParameterizedTest
  @CsvSource({
    "abcd, ABCD",
    "abcde, ABCD-E",
    "abcd-efgh-jkmn-pqrs, ABCD-EFGH-JKMN-PQRS",
    "'  abcd efgh jkmn pqrs ', ABCD-EFGH-JKMN-PQRS",
    "oO iI lL, 0011-11",
    "ａｂｃｄ１, ABCD-1",
    "ABCDEFGHJKMNPQRSTVWX, ABCD-EFGH-JKMN-PQRS",
    "'ab.,;c', ABC"
  })
  void aCodeIsGroupedHoweverItIsTyped(String typed, String shown) {
    assertEquals(shown, RecoveryCodes.grouped(typed));
    assertEquals(shown, RecoveryCodes.grouped(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ABCD-EFGH-JKMN-P0R1", "abcdefghjkmnpori", "ＡＢＣＤ EFGH jkmn—p0rl", " abcd_efgh.jkmn:poRI "})
  void whatIsShownWhileTypingIsWhatIsChecked(String typed) {
    Optional<RecoveryCodes.Typed> read = RecoveryCodes.parse(typed);
    assertEquals(Optional.of(new RecoveryCodes.Typed("AB", "CDEFGHJKMNP0R1")), read);
    assertEquals(read, RecoveryCodes.parse(RecoveryCodes.grouped(typed)));
    assertTrue(RecoveryCodes.isComplete(typed));
  }

  @Test
  void aLetterThatNoCodeHasIsCompleteAndWrong() {
    assertTrue(RecoveryCodes.isComplete("ABCD-EFGH-JKMN-PQRU"));
    assertEquals(Optional.empty(), RecoveryCodes.parse("ABCD-EFGH-JKMN-PQRU"));
    assertFalse(RecoveryCodes.isComplete("ABCD-EFGH-JKMN-PQR"));
    assertEquals(Optional.empty(), RecoveryCodes.parse("ABCD-EFGH-JKMN-PQR"));
    assertEquals(Optional.empty(), RecoveryCodes.parse("ABCD-EFGH-JKMN-PQRST"));
  }
}
