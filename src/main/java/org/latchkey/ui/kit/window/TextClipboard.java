package org.latchkey.ui.kit.window;

import java.util.Optional;

/** The clipboard as far as text goes. An interface, so that view-models are tested without one. */
public interface TextClipboard {

  /** Puts text there in the place of what was. */
  void put(String text);

  /** The text there, or empty when there is none. */
  Optional<String> text();

  /** Empties it. */
  void clear();

  /** Takes a secret away again (S-38), unless something else was copied meanwhile. */
  default void clearIfStill(String secret) {
    if (text().equals(Optional.of(secret))) {
      clear();
    }
  }
}
