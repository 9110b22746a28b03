package org.latchkey.vault;

import org.jspecify.annotations.Nullable;

/** A sealed secret does not open: it was changed, moved or sealed under another key. */
public final class SealBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealBrokenException(String place, @Nullable Throwable cause) {
    super("The secret at " + place + " does not open", cause);
  }
}
