package org.latchkey.ui.kit.entry;

import org.jspecify.annotations.Nullable;

/** The text of a code field: up to six ASCII digits and a caret between them. Needs no toolkit. */
public final class CodeText {
  /** How many digits a code has. */
  public static final int LENGTH = 6;

  private final StringBuilder digits = new StringBuilder(LENGTH);
  private int caret;

  /** The digits in what was entered. */
  public static CodeText of(@Nullable String entered) {
    CodeText code = new CodeText();
    code.set(entered == null ? "" : entered);
    return code;
  }

  /** The digits, 0-9 only, at most six. */
  public String text() {
    return digits.toString();
  }

  /** Where the next digit goes, 0 to 6. */
  public int caret() {
    return caret;
  }

  /** Whether all six digits are there. */
  public boolean complete() {
    return digits.length() == LENGTH;
  }

  /** Replaces everything by the digits in {@code text} and puts the caret behind them. */
  public void set(String text) {
    clear();
    type(text);
  }

  /**
   * Types or pastes at the caret: digits of any script count, everything else is skipped. A digit
   * typed onto another replaces it; six digits at once replace everything.
   */
  public void type(String text) {
    String typed = digitsOf(text);
    if (typed.length() >= LENGTH) {
      clear();
    }
    for (int i = 0; i < typed.length() && caret < LENGTH; i++) {
      if (caret < digits.length()) {
        digits.setCharAt(caret, typed.charAt(i));
      } else {
        digits.append(typed.charAt(i));
      }
      caret++;
    }
  }

  /** Removes the digit before the caret. */
  public void backspace() {
    if (caret > 0) {
      caret--;
      digits.deleteCharAt(caret);
    }
  }

  /** Removes the digit behind the caret. */
  public void delete() {
    if (caret < digits.length()) {
      digits.deleteCharAt(caret);
    }
  }

  /** Removes everything. */
  public void clear() {
    digits.setLength(0);
    caret = 0;
  }

  /** Puts the caret at a position, or at the nearest there is. */
  public void moveTo(int position) {
    caret = Math.clamp(position, 0, digits.length());
  }

  /** Puts the caret one digit to the left. */
  public void left() {
    moveTo(caret - 1);
  }

  /** Puts the caret one digit to the right. */
  public void right() {
    moveTo(caret + 1);
  }

  private static String digitsOf(String text) {
    StringBuilder found = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(point -> found.append((char) ('0' + Character.digit(point, 10))));
    return found.toString();
  }
}
