package org.latchkey.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.Races;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.audit.verify.Verification;
import org.latchkey.audit.verify.Verifier;
import org.latchkey.database.Database;
import org.latchkey.vault.DataKey;

/** How events are numbered and hang together (S-58, S-59). */
class ChainTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.123456789Z");
  private static final List<String> COLUMNS =
      List.of(
          "seq", "operation_id", "operation_place", "operation_size", "micros", "action", "result",
          "actor_id", "actor_name", "subject_id", "subject_name", "detail", "workstation");

  private final Database database = Database.inMemory();
  private final DataKey key = DataKey.random();
  private final AuditChain chain = new AuditChain(database, key, HeadNote.inMemory());
  private final AuditLog log = new AuditLog(chain, () -> NOW, "Büro 7");
  private final AuditEntry entry =
      AuditEntry.refused(
              AuditAction.SIGNED_IN, new Party(UUID.randomUUID(), "Zoë 😀"), Party.NONE)
          .because("WRONG");

  ChainTest() {
    log.takeUp();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean record(int count) {
    return database.inTransaction(
        () -> {
          log.record(Collections.nCopies(count, entry));
          return true;
        });
  }

  private List<Long> numbers() {
    return new AuditRepository(database.jdbi()).all().stream().map(AuditEvent::seq).toList();
  }

  private void assertIntact(long events) {
    Verification found = new Verifier(chain).verify(done -> {}, () -> false);
    assertEquals(events, assertInstanceOf(Verification.Intact.class, found).events());
  }

  /** As the decision describes it, with nothing of the program but the rows. */
  @Test
  void anotherProgramComesToTheSameHashes() throws Exception {
    record(2);
    record(1);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key.derived("latchkey audit chain, version 1"));
    byte[] before = new byte[32];
    List<Map<String, Object>> rows =
        database.jdbi().withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select audit_event.*, cast(extract(epoch from at) * 1000000 as bigint) as micros
                        from audit_event order by seq
                        """)
                    .mapToMap()
                    .list());
    for (Map<String, Object> row : rows) {
      mac.update(before);
      before = mac.doFinal(bytes(row));
      assertEquals(row.get("hash"), HexFormat.of().formatHex(before));
    }
    assertEquals(1_795_167_000_123_456L, rows.getFirst().get("micros"));
    assertEquals(3, rows.size());
  }

  private static byte[] bytes(Map<String, Object> row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String column : COLUMNS) {
      Object value = row.get(column);
      if (value == null) {
        out.writeInt(-1);
      } else {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatWasRolledBackOrTakenBackLeavesNoGap() {
    record(1);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.inTransaction(
                () -> {
                  log.record(entry);
                  throw new IllegalArgumentException("no");
                }));
    database.inTransaction(
        () -> {
          log.record(entry);
          database.takingBack(() -> log.record(entry));
          log.record(entry);
          return true;
        });
    assertEquals(List.of(1L, 2L, 3L), numbers());
    assertIntact(3);
  }

  @Test
  void aTransactionThatStartsAgainRecordsOnce() throws Exception {
    database.inTransaction(
        () ->
            database.jdbi().withHandle(
                handle ->
                    handle.execute(
                        """
                        insert into sign_in_throttle (administrator_id, failures)
                        select cast('00000000-0000-0000-0000-00000000000' || "X" as uuid), 0
                        from system_range(1, 2)
                        """)));
    Races.together(
        List.of(() -> crosswise(1, 2), () -> crosswise(2, 1), () -> crosswise(1, 2)));
    assertEquals(List.of(1L, 2L, 3L), numbers());
    assertIntact(3);
  }

  private boolean crosswise(int first, int then) {
    return database.inTransaction(
        () -> {
          log.record(entry);
          for (int row : List.of(first, then)) {
            database.jdbi().useHandle(
                handle ->
                    handle.execute(
                        "update sign_in_throttle set failures = failures + 1 where administrator_id = ?",
                        UUID.fromString("00000000-0000-0000-0000-00000000000" + row)));
          }
          return true;
        });
  }

  @Test
  void eightWhoWriteAtOnceMakeOneChain() throws Exception {
    Races.together(
        8,
        () -> {
          for (int i = 0; i < 50; i++) {
            record(1 + i % 3);
          }
          return true;
        });
    int all = 8 * (17 + 2 * 17 + 3 * 16);
    assertEquals(all, numbers().size());
    assertEquals(all, numbers().getLast());
    assertIntact(all);
  }

  @Test
  void theManyEventsOfOneOperationAreOneOperation() {
    record(20_000);
    record(1);
    assertEquals(20_001, numbers().getLast());
    assertIntact(20_001);
  }
}
