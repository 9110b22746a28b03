package org.latchkey.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.audit.chain.ChainKey;
import org.latchkey.audit.chain.Head;
import org.latchkey.audit.chain.HeadKeeper;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.database.Database;
import org.latchkey.vault.DataKey;

/**
 * Hangs every event on the one before it, under a key that the database does not have, and notes the
 * newest outside of it: so a row that was changed, taken out or moved, and an end that was cut off, is
 * found (S-58). The order is that of the commits: what is recorded in a transaction is numbered at its
 * end, when the head of the chain is taken, last of all, so that nobody waits in a circle for it.
 */
public final class AuditChain {
  private static final int PAGE = 1000;

  private final Database database;
  private final ChainKey key;
  private final HeadKeeper keeper;
  private final ChainRepository rows;

  /** Uses the chain of a database. {@link AuditLog#takeUp} has to see to it before the first event. */
  public AuditChain(Database database, DataKey key, HeadNote note) {
    this.database = database;
    this.key = new ChainKey(key);
    this.keeper = new HeadKeeper(this.key, note);
    this.rows = new ChainRepository(database.jdbi());
  }

  public Database database() {
    return database;
  }

  public ChainKey key() {
    return key;
  }

  public HeadKeeper keeper() {
    return keeper;
  }

  public ChainRepository rows() {
    return rows;
  }

  /** Adds the events of one operation when the transaction ends. */
  void add(UUID operationId, Instant at, String workstation, List<AuditEntry> entries) {
    Instant stored = at.truncatedTo(ChronoUnit.MICROS);
    database.beforeCommit(() -> append(operationId, stored, workstation, entries));
  }

  private void append(
      UUID operationId, Instant at, String workstation, List<AuditEntry> entries) {
    Head head =
        rows.headToAppendTo()
            .orElseThrow(() -> new IllegalStateException("The audit log has lost its head"));
    List<AuditRow> sealed = new ArrayList<>(entries.size());
    for (int place = 0; place < entries.size(); place++) {
      AuditEntry entry = entries.get(place);
      AuditEvent event =
          new AuditEvent(
              head.seq() + 1,
              operationId,
              entries.size(),
              at,
              entry.action(),
              entry.result(),
              entry.actor().id(),
              entry.actor().name(),
              entry.subject().id(),
              entry.subject().name(),
              entry.detail(),
              workstation);
      AuditRow row = new AuditRow(event, place, null);
      head = new Head(event.seq(), row.hashAfter(head.hash(), key));
      sealed.add(row.sealed(head.hash()));
    }
    rows.insert(sealed);
    moveHead(head);
  }

  private void moveHead(Head head) {
    rows.moveHead(head);
    database.afterCommit(() -> keeper.advance(head));
  }

  /**
   * Begins a chain, over the events of an older schema if there are any, or looks whether the note fits
   * the one that is there; a note that does not is left as it is from then on. Call it in a transaction.
   *
   * @return how many events of an older schema were sealed
   */
  long takeUp() {
    Optional<Head> there = rows.headToAppendTo();
    Head head = there.orElse(Head.START);
    Optional<Head> noted = keeper.noted();
    boolean wasBegun = noted.map(found -> found.seq() > 0).orElseGet(keeper::isThere);
    if (head.equals(Head.START) && !wasBegun) {
      // Before the commit, so that a log without a note is never one that was interrupted here.
      keeper.begin();
      return seal();
    }
    if (noted.filter(this::fits).isEmpty()) {
      keeper.leaveAsEvidence();
    }
    Head last = rows.last().map(AuditChain::headAt).orElse(Head.START);
    if (there.isEmpty() || head.seq() < last.seq()) {
      // Somebody has set it back. The program has to go on, and the note tells what is missing.
      rows.moveHead(last);
    }
    return 0;
  }

  private boolean fits(Head noted) {
    return noted.equals(Head.START)
        || rows.at(noted.seq()).map(AuditChain::headAt).filter(noted::equals).isPresent();
  }

  private static Head headAt(AuditRow row) {
    return new Head(row.event().seq(), Objects.requireNonNullElse(row.hash(), Head.START.hash()));
  }

  private long seal() {
    Head head = Head.START;
    long count = 0;
    for (List<AuditRow> page = rows.after(0, PAGE);
        !page.isEmpty();
        page = rows.after(head.seq(), PAGE)) {
      List<AuditRow> sealed = new ArrayList<>(page.size());
      for (AuditRow row : page) {
        head = new Head(row.event().seq(), row.hashAfter(head.hash(), key));
        sealed.add(row.sealed(head.hash()));
      }
      rows.seal(sealed);
      count += sealed.size();
    }
    moveHead(head);
    return count;
  }
}
