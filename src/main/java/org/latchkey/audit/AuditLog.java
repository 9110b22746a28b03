package org.latchkey.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Records what happens, in the transaction in which it happens (S-59). */
public final class AuditLog {
  private static final Logger LOG = System.getLogger(AuditLog.class.getName());
  private static final int LONGEST_NAME = 254;
  private static final int LONGEST_DETAIL = 500;

  private final AuditChain chain;
  private final InstantSource clock;
  private final String workstation;

  /**
   * Writes to the given chain.
   *
   * @param workstation the name of this machine, kept with every event
   */
  public AuditLog(AuditChain chain, InstantSource clock, String workstation) {
    this.chain = chain;
    this.clock = clock;
    this.workstation = oneLine(workstation, 120);
  }

  /**
   * Has to be called once when a store is opened, before anything is recorded: begins the chain or goes
   * on with it. That events of an older schema are sealed only now is an event itself.
   */
  public void takeUp() {
    long sealed =
        chain
            .database()
            .inTransaction(
                () -> {
                  long count = chain.takeUp();
                  if (count > 0) {
                    record(
                        AuditEntry.done(AuditAction.LOG_SEALED, Party.NONE, Party.NONE)
                            .because(Long.toString(count)));
                  }
                  return count;
                });
    LOG.log(Level.DEBUG, "{0} events of an older schema were sealed", sealed);
  }

  /** Records one event. */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** Records the events of one operation together. */
  public void record(List<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      chain.add(
          UUID.randomUUID(),
          clock.instant(),
          workstation,
          entries.stream().map(AuditLog::fitting).toList());
    }
  }

  private static AuditEntry fitting(AuditEntry entry) {
    return new AuditEntry(
        entry.action(),
        entry.result(),
        fitting(entry.actor()),
        fitting(entry.subject()),
        oneLine(entry.detail(), LONGEST_DETAIL));
  }

  private static Party fitting(Party party) {
    return new Party(party.id(), oneLine(party.name(), LONGEST_NAME));
  }

  /** A line break in a name must not start a line of its own in an exported log (S-60). */
  private static String oneLine(String text, int longest) {
    String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
