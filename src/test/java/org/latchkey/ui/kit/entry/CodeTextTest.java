package org.latchkey.ui.kit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {
  private final CodeText code = new CodeText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456", "123 456", "123-456", " 1 2 3 4 5 6 ", "code: 123456.", "１２３４５６", "١٢٣٤٥٦", "۱۲۳۴۵۶",
        "१२३४५६", "1234567890", "\u200b123\u00a0456\r\n"
      })
  void aPastedCodeIsTakenInAnyShape(String pasted) {
    code.type(pasted);
    assertEquals("123456", code.text());
    assertTrue(code.complete());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "--- ", "½²①", "🔑", "\b", "\r"})
  void whatHoldsNoDigitChangesNothing(String typed) {
    code.type("12");
    code.type(typed);
    assertEquals("12", code.text());
    assertEquals(2, code.caret());
  }

  @Test
  void aWholeCodeReplacesWhatStandsThere() {
    code.type("99");
    code.type("123456");
    assertEquals("123456", code.text());
  }

  @Test
  void typingOntoADigitReplacesIt() {
    code.set("123456");
    code.moveTo(2);
    code.type("0");
    assertEquals("120456", code.text());
    assertEquals(3, code.caret());
  }

  @Test
  void aSeventhDigitIsIgnored() {
    code.set("123456");
    code.type("7");
    assertEquals("123456", code.text());
  }

  @Test
  void backspaceDeleteAndArrowsWorkAsInATextField() {
    code.set("1234");
    code.backspace();
    assertEquals("123", code.text());
    code.left();
    code.left();
    code.delete();
    assertEquals("13", code.text());
    assertEquals(1, code.caret());
    code.moveTo(0);
    code.backspace();
    code.left();
    assertEquals("13", code.text());
    assertEquals(0, code.caret());
    code.moveTo(99);
    code.right();
    code.delete();
    assertEquals(2, code.caret());
    assertFalse(code.complete());
    code.clear();
    assertEquals("", code.text());
  }
}
