package org.latchkey.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWordsTest {
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
  private static final Recipient MIRA = new Recipient(UUID.randomUUID(), "Mira O'Hara", "mira@acme.example");

  private final LetterWords words = new LetterWords("FRONT-DESK", ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyMessageSaysWhatHappenedWhenWhereAndWhatToDo(MessageKind kind) {
    LetterText written = words.write(letter(kind), "Smith & Sons", AT);

    assertTrue(written.subject().startsWith("Smith & Sons: "), written.subject());
    assertTrue(written.text().contains("Hello Mira O'Hara,"), written.text());
    assertTrue(written.text().contains("20 November 2026, 10:30 CET"), written.text());
    assertTrue(written.text().contains("on the workstation FRONT-DESK."), written.text());
    assertFalse(written.text().contains("{"), written.text());
    assertEquals(kind.carriesCode(), written.text().contains(CODE), written.text());
    assertEquals(
        kind.carriesCode(), written.text().contains("latchkey://set-up?code=" + CODE), written.text());
  }

  /** S-41: nothing in a name starts another line of the subject. */
  @Test
  void aNameWithLineBreaksStaysOnOneLineOfTheSubject() {
    LetterText written =
        words.write(letter(MessageKind.TEST), "Acme\r\nBcc: all@acme.example\u2028x", AT);

    assertTrue(written.subject().startsWith("Acme  Bcc: all@acme.example x"), written.subject());
    assertTrue(written.subject().chars().noneMatch(Character::isISOControl));
  }

  @Test
  void whatLooksLikeAPatternInANameStaysAsItIs() {
    LetterText written = words.write(letter(MessageKind.TEST), "A {0} 'B' ${jndi:x} %s", AT);

    assertEquals("A {0} 'B' ${jndi:x} %s: a test message", written.subject());
  }

  @Test
  void aMachineWithoutANameIsSaidToHaveNone() {
    LetterWords nameless = new LetterWords(" ", ZoneId.of("UTC"));

    assertTrue(
        nameless
            .write(letter(MessageKind.TEST), "Acme", AT)
            .text()
            .contains("on the workstation an unnamed workstation"));
  }

  private static Letter letter(MessageKind kind) {
    Optional<Letter.Code> code =
        kind.carriesCode()
            ? Optional.of(new Letter.Code(UUID.randomUUID(), CODE, AT.plusSeconds(86_400)))
            : Optional.empty();
    return new Letter(kind, MIRA, "Anna Meyer", code, Duration.ZERO);
  }
}
