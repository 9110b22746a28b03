package org.latchkey.credential.kit;

/** What reading a kit's text has found. */
public sealed interface KitReading {
  /** A whole kit; whether it is right shows when it is opened. */
  record Whole(KitFile kit) implements KitReading {}

  /**
   * A line holds a typing error.
   *
   * @param line its number, or the word before its colon
   */
  record BadLine(String line) implements KitReading {}

  /**
   * A line is missing, as in a file that was cut off.
   *
   * @param line likewise
   */
  record MissingLine(String line) implements KitReading {}

  /** Nothing of it looks like a kit. */
  record NoKit() implements KitReading {}

  /** A kit of a later program. */
  record Later() implements KitReading {}
}
