package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KitStringsTest {
  private final Strings strings = new Strings(Locale.UK);

  @Test
  void aMissingKeyFailsLoudly() {
    assertThrows(IllegalArgumentException.class, () -> strings.get("kit.no-such-key"));
  }

  @Test
  void pluralsFollowTheNumber() {
    assertEquals("no administrators", strings.get("shell.administrator-count", 0));
    assertEquals("1 administrator", strings.get("shell.administrator-count", 1));
    assertEquals("1,200 administrators", strings.get("shell.administrator-count", 1200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "ar-EG-u-nu-arab", "fa-IR", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void everyLocaleGetsEveryWord(String tag) {
    Strings there = new Strings(Locale.forLanguageTag(tag));
    for (String key : there.bundle().keySet()) {
      assertFalse(there.get(key, 2, 3, 4).isEmpty(), key);
    }
  }

  @Test
  void argumentsAreNotPatterns() {
    assertEquals("Select {0} O'Neil ${jndi:x}", strings.get("kit.table.select", "{0} O'Neil ${jndi:x}"));
  }
}
