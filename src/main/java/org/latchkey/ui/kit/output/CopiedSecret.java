package org.latchkey.ui.kit.output;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.window.TextClipboard;

/** A secret that was copied, which leaves the clipboard again if it is still there (S-38). */
public final class CopiedSecret {
  /** How long it stays there. */
  public static final Duration STAYS = Duration.ofSeconds(30);

  private final TextClipboard clipboard;
  private final InstantSource clock;
  private @Nullable String copied;
  private Instant copiedAt = Instant.EPOCH;

  /** Nothing is copied yet. */
  public CopiedSecret(TextClipboard clipboard, InstantSource clock) {
    this.clipboard = clipboard;
    this.clock = clock;
  }

  /** Copies it; its time begins anew. */
  public void put(String secret) {
    clipboard.put(secret);
    copied = secret;
    copiedAt = clock.instant();
  }

  /**
   * Takes it away when its time is over; to be called once a second.
   *
   * @return whether its time was over just now
   */
  public boolean tick() {
    // A clock set back must not keep it there, so the distance counts, not the order.
    Duration since = Duration.between(copiedAt, clock.instant()).abs();
    boolean over = copied != null && since.compareTo(STAYS) >= 0;
    if (over) {
      takeAway();
    }
    return over;
  }

  /** Takes it away now, unless something else was copied meanwhile. */
  public void takeAway() {
    String secret = copied;
    if (secret != null) {
      copied = null;
      clipboard.clearIfStill(secret);
    }
  }
}
