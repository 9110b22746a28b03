package org.latchkey.audit.verify;

import java.time.Instant;

/** What came of looking through the audit log. */
public sealed interface Verification {
  /**
   * Every event is as it was recorded, and none is missing.
   *
   * @param events how many there are, at least one
   * @param since when the first was recorded
   */
  record Intact(long events, Instant since) implements Verification {}

  /**
   * The first place where it breaks.
   *
   * @param seq the number of the event there, or the one that should be there
   */
  record Broken(Kind kind, long seq) implements Verification {}

  /** Somebody did not want to wait. */
  record Cancelled() implements Verification {}

  /** How a log breaks. */
  enum Kind {
    /** The event is not as it was recorded, or nothing of the program has recorded it. */
    CHANGED,
    /** There is none of this number, and those behind it hang on one that is gone. */
    MISSING,
    /** The event of this number stands elsewhere. */
    ORDER,
    /** The events from this number on are gone. */
    END_CUT,
    /** What is noted outside the database is gone, or it is not what the program has noted. */
    NOTE_MISSING,
    /** What is noted outside the database is another event of this number. */
    NOTE_DIFFERS
  }
}
