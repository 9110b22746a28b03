package org.latchkey.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.database.Database;
import org.latchkey.vault.DataKey;

/** How events are kept (S-59, S-60, S-72). */
class AuditLogTest {
  private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123456Z");

  private final Database database = Database.inMemory();
  private final AuditRepository events = new AuditRepository(database.jdbi());
  private final AuditLog log = new AuditLog(
          new AuditChain(database, DataKey.random(), HeadNote.inMemory()), () -> NOW, "DESK\n7");


  @AfterEach
  void close() {
    database.close();
  }

  private void record(List<AuditEntry> entries) {
    database.inTransaction(
        () -> {
          log.record(entries);
          return true;
        });
  }

  @Test // S-60
  void aLineBreakInANameStartsNoLineOfItsOwn() {
    Party forged = new Party(null, "Eve\r\n2026-11-20 SIGNED_IN Anna\u2028x\u0085y\u001b[2J");
    record(List.of(AuditEntry.refused(AuditAction.PASSWORD_ENTERED, forged, forged)));
    AuditEvent event = events.all().getFirst();
    assertEquals("Eve  2026-11-20 SIGNED_IN Anna x y [2J", event.actorName());
    assertEquals("DESK 7", event.workstation());
  }

  @Test // S-72
  void keepsWhatLooksLikeAFormatOrACommandAsItIs() {
    String hostile = "%s%n${jndi:ldap://x}'--\"; drop table audit_event; <b>{0}</b>\\";
    record(
        List.of(
            AuditEntry.done(AuditAction.SIGNED_IN, new Party(null, hostile), Party.NONE)
                .because(hostile)));
    AuditEvent event = events.all().getFirst();
    assertEquals(hostile, event.actorName());
    assertEquals(hostile, event.detail());
  }

  @Test
  void cutsWhatIsTooLongInsteadOfLosingTheEvent() {
    Party party = new Party(null, "n".repeat(10_000));
    record(
        List.of(AuditEntry.done(AuditAction.SIGNED_IN, party, party).because("d".repeat(10_000))));
    AuditEvent event = events.all().getFirst();
    assertEquals(254, event.actorName().length());
    assertEquals(500, event.detail().length());
    assertTrue(event.detail().endsWith("…"));
  }

  @Test // S-60: in UTC, to the microsecond, also in the hour that the change of the clocks repeats
  void keepsTheInstantAsItIs() {
    record(List.of(AuditEntry.done(AuditAction.SIGNED_IN, Party.NONE, Party.NONE)));
    assertEquals(NOW, events.all().getFirst().at());
  }

  @Test
  void theEventsOfOneOperationStayTogetherAndTheNewestListShowsEachOperationOnce() {
    Party anna = new Party(UUID.randomUUID(), "Anna");
    List<AuditEntry> bulk =
        IntStream.range(0, 2_500)
            .mapToObj(i -> AuditEntry.done(AuditAction.MFA_REQUIRED, anna, new Party(null, "p" + i)))
            .toList();
    record(bulk);
    record(List.of(AuditEntry.done(AuditAction.SIGNED_OUT, anna, anna)));
    List<AuditEvent> all = events.all();
    assertEquals(2_501, all.size());
    assertEquals(1, all.stream().limit(2_500).map(AuditEvent::operationId).distinct().count());
    assertTrue(all.stream().limit(2_500).allMatch(event -> event.operationSize() == 2_500));
    List<AuditEvent> newest = events.newest(10);
    assertEquals(
        List.of(AuditAction.SIGNED_OUT, AuditAction.MFA_REQUIRED),
        newest.stream().map(AuditEvent::action).toList());
    assertEquals("p0", newest.getLast().subjectName());
  }

  @Test
  void nothingToRecordIsNotAnOperation() {
    record(List.of());
    assertEquals(List.of(), events.all());
  }
}
