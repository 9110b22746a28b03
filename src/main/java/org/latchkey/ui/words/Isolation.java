package org.latchkey.ui.words;

/**
 * Keeps names that are written from right to left from turning the words around them, with the
 * isolates of Unicode Standard Annex #9.
 */
public final class Isolation {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Isolation() {}

  /** The text, isolated if any of it runs from right to left; else as it is. */
  public static String of(String text) {
    return text.codePoints().anyMatch(Isolation::runsLeft)
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }

  private static boolean runsLeft(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }
}
