package org.latchkey.audit;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Records what happens, in the transaction in which it happens (S-59). */
public final class AuditLog {
  private static final int LONGEST_NAME = 254;
  private static final int LONGEST_DETAIL = 500;

  private final AuditRepository events;
  private final InstantSource clock;
  private final String workstation;

  /**
   * Writes to the given repository.
   *
   * @param workstation the name of this machine, kept with every event
   */
  public AuditLog(AuditRepository events, InstantSource clock, String workstation) {
    this.events = events;
    this.clock = clock;
    this.workstation = oneLine(workstation, 120);
  }

  /** Records one event. */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** Records the events of one operation together. */
  public void record(List<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      events.insert(
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
