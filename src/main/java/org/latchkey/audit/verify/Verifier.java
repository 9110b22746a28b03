package org.latchkey.audit.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditRow;
import org.latchkey.audit.ChainRepository;
import org.latchkey.audit.chain.ChainKey;
import org.latchkey.audit.chain.Head;
import org.latchkey.audit.verify.Verification.Broken;
import org.latchkey.audit.verify.Verification.Kind;

/** Computes the chain of the audit log anew, in the order of its numbers, a page at a time. */
public final class Verifier {
  private static final int PAGE = 1000;

  private final AuditChain chain;
  private final ChainRepository rows;
  private final ChainKey key;

  public Verifier(AuditChain chain) {
    this.chain = chain;
    this.rows = chain.rows();
    this.key = chain.key();
  }

  /** What one look has seen so far. */
  private static final class Seen {
    private Head head = Head.START;
    private long count;
    private @Nullable Instant since;
    private @Nullable String notedHash;
  }

  /**
   * Looks at all events of one moment, whatever is recorded meanwhile.
   *
   * @param progress told how much is done, from 0 to 1, now and then
   */
  public Verification verify(DoubleConsumer progress, BooleanSupplier cancelled) {
    // First the note, then the database: what is committed in between is not missing.
    Optional<Head> noted = chain.keeper().noted();
    return chain.database().reading(() -> verify(noted, progress, cancelled));
  }

  private Verification verify(
      Optional<Head> noted, DoubleConsumer progress, BooleanSupplier cancelled) {
    long all = Math.max(1, rows.count());
    Seen seen = new Seen();
    for (List<AuditRow> page = rows.after(0, PAGE);
        !page.isEmpty();
        page = rows.after(seen.head.seq(), PAGE)) {
      for (AuditRow row : page) {
        if (!row.hashAfter(seen.head.hash(), key).equals(row.hash())) {
          return broken(seen.head, row);
        }
        follow(row, noted, seen);
      }
      if (cancelled.getAsBoolean()) {
        return new Verification.Cancelled();
      }
      progress.accept((double) seen.count / all);
    }
    return atTheEnd(noted, seen);
  }

  private static void follow(AuditRow row, Optional<Head> noted, Seen seen) {
    seen.head = new Head(row.event().seq(), String.valueOf(row.hash()));
    seen.count++;
    if (seen.since == null) {
      seen.since = row.event().at();
    }
    if (noted.isPresent() && noted.get().seq() == seen.head.seq()) {
      seen.notedHash = seen.head.hash();
    }
  }

  private Verification atTheEnd(Optional<Head> noted, Seen seen) {
    if (noted.isEmpty()) {
      return new Broken(Kind.NOTE_MISSING, seen.head.seq());
    }
    Head note = noted.get();
    Instant since = seen.since;
    boolean isCut = note.seq() > seen.head.seq() || !rows.head().equals(Optional.of(seen.head));
    if (isCut || since == null) {
      return new Broken(Kind.END_CUT, seen.head.seq() + 1);
    }
    if (note.seq() > 0 && !note.hash().equals(seen.notedHash)) {
      return new Broken(Kind.NOTE_DIFFERS, note.seq());
    }
    return new Verification.Intact(seen.count, since);
  }

  /** What is wrong with the row behind the last good one. */
  private Verification broken(Head before, AuditRow row) {
    long expected = before.seq() + 1;
    if (isElsewhere(before, expected)) {
      return new Broken(Kind.ORDER, expected);
    }
    return row.event().seq() == expected
        ? new Broken(Kind.CHANGED, expected)
        : new Broken(Kind.MISSING, expected);
  }

  private boolean isElsewhere(Head before, long expected) {
    for (List<AuditRow> page = rows.after(before.seq(), PAGE);
        !page.isEmpty();
        page = rows.after(page.getLast().event().seq(), PAGE)) {
      for (AuditRow row : page) {
        if (row.hashAfter(before.hash(), expected, key).equals(row.hash())) {
          return true;
        }
      }
    }
    return false;
  }
}
