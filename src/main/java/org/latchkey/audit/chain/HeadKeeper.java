package org.latchkey.audit.chain;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Keeps the note of the newest event. A note that does not fit the database is evidence, so it is never
 * written over: the log stays broken from then on.
 */
public final class HeadKeeper {
  private static final Logger LOG = System.getLogger(HeadKeeper.class.getName());

  private final ChainKey key;
  private final HeadNote note;
  private boolean isEvidence;
  private long noted;

  public HeadKeeper(ChainKey key, HeadNote note) {
    this.key = key;
    this.note = note;
  }

  /** What is noted; empty when there is no note or it is not one that this program has written. */
  public Optional<Head> noted() {
    return note.read().get().flatMap(key::read);
  }

  /** Whether there is a note at all, be it readable or not. */
  public boolean isThere() {
    return note.read().get().isPresent();
  }

  /**
   * Notes that a chain begins.
   *
   * @throws UncheckedIOException when that cannot be written
   */
  public synchronized void begin() {
    note.write().accept(key.written(Head.START));
  }

  /** From now on the note is left as it is. */
  public synchronized void leaveAsEvidence() {
    isEvidence = true;
  }

  /**
   * Notes a head whose commit is on the disk. One that is older than what this has noted is left out:
   * two that commit one after the other may come here in the other order.
   */
  public synchronized void advance(Head head) {
    if (!isEvidence && head.seq() >= noted) {
      try {
        note.write().accept(key.written(head));
        noted = head.seq();
      } catch (UncheckedIOException e) {
        // What was committed stays so. The note is behind for a while, which the next one makes good.
        LOG.log(Level.WARNING, "The newest event of the audit log could not be noted", e);
      }
    }
  }
}
