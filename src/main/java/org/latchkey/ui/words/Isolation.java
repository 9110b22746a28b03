package org.latchkey.ui.words;

/**
 * Keeps names that are written from right to left from turning the words and numbers around them.
 *
 * <p>With left-to-right marks (Unicode Standard Annex #9, 2.6), because JavaFX ignores the isolates
 * made for this and draws boxes in their place.
 */
public final class Isolation {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private Isolation() {}

  /** The text, set apart if any of it runs from right to left; else as it is. */
  public static String of(String text) {
    return text.codePoints().anyMatch(Isolation::runsLeft)
        ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK
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
