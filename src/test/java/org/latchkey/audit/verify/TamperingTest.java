package org.latchkey.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.audit.verify.Verification.Broken;
import org.latchkey.audit.verify.Verification.Kind;
import org.latchkey.database.Database;
import org.latchkey.vault.DataKey;

/** S-58: whoever can write into the database, but has not the key, is found out. */
class TamperingTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.123456Z");

  private final Database database = Database.inMemory();
  private final DataKey key = DataKey.random();
  private final AtomicReference<Optional<String>> note = new AtomicReference<>(Optional.empty());
  private AuditChain chain = opened();

  @BeforeEach
  void tenEventsInFiveOperations() {
    for (int i = 0; i < 5; i++) {
      record("Rita" + i);
    }
    assertEquals(new Verification.Intact(10, NOW), verified());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private AuditChain opened() {
    AuditChain opening =
        new AuditChain(
            database, key, new HeadNote(note::get, text -> note.set(Optional.of(text))));
    new AuditLog(opening, () -> NOW, "DESK").takeUp();
    return opening;
  }

  private void record(String name) {
    Party rita = new Party(UUID.randomUUID(), name);
    AuditEntry entry = AuditEntry.done(AuditAction.MFA_REQUIRED, rita, Party.NONE).because("x");
    AuditLog log = new AuditLog(chain, () -> NOW, "DESK");
    database.inTransaction(
        () -> {
          log.record(List.of(entry, entry));
          return true;
        });
  }

  private void sql(String sql) {
    database.inTransaction(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
  }

  private Verification verified() {
    return new Verifier(chain).verify(done -> {}, () -> false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operation_id = '00000000-0000-0000-0000-000000000000'", "operation_place = 7",
        "operation_size = 3", "at = at + interval '0.000001' second", "action = 'SIGNED_IN'",
        "result = 'REFUSED'", "actor_id = null", "actor_name = 'Anna'",
        "subject_id = '00000000-0000-0000-0000-000000000000'", "subject_name = 'Anna'",
        "detail = ''", "workstation = 'DESK2'", "hash = '00'", "hash = null",
        "actor_name = actor_name || detail, detail = ''"
      })
  void aChangedFieldIsFoundWhicheverItIs(String change) {
    sql("update audit_event set " + change + " where seq = 4");
    assertEquals(new Broken(Kind.CHANGED, 4), verified());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void aMissingEventIsFound(int seq) {
    sql("delete from audit_event where seq = " + seq);
    assertEquals(new Broken(Kind.MISSING, seq), verified());
  }

  @Test
  void aMissingEventIsFoundAlsoWhenTheOthersMoveUp() {
    sql("delete from audit_event where seq = 4");
    sql("update audit_event set seq = seq - 1 where seq = 5");
    sql("update audit_event set seq = seq - 1 where seq = 6");
    assertEquals(new Broken(Kind.CHANGED, 4), verified());
  }

  @Test
  void eventsThatChangedPlacesAreFound() {
    sql("update audit_event set seq = 100 where seq = 4");
    sql("update audit_event set seq = 4 where seq = 7");
    sql("update audit_event set seq = 7 where seq = 100");
    assertEquals(new Broken(Kind.ORDER, 4), verified());
  }

  @Test
  void anEventThatNobodyRecordedIsFound() {
    sql(
        """
        insert into audit_event (seq, operation_id, operation_place, operation_size, at, action, result,
            actor_name, subject_name, detail, workstation, hash)
        select 11, operation_id, 0, 1, at, action, result, 'Eve', '', '', '', hash
        from audit_event where seq = 10
        """);
    assertEquals(new Broken(Kind.CHANGED, 11), verified());
  }

  @Test
  void anEndThatWasCutOffIsFound() {
    sql("delete from audit_event where seq > 7");
    assertEquals(new Broken(Kind.END_CUT, 8), verified());
  }

  @Test
  void anEndThatWasCutOffWithTheHeadIsFoundAlsoMuchLater() {
    cutFrom(7);
    assertEquals(new Broken(Kind.END_CUT, 8), verified());

    chain = opened();
    record("later");
    assertEquals(new Broken(Kind.END_CUT, 10), verified(), "the note is left as it was");
    record("and later");
    assertEquals(new Broken(Kind.NOTE_DIFFERS, 10), verified());
    chain = opened();
    record("and after another start");
    assertEquals(new Broken(Kind.NOTE_DIFFERS, 10), verified());
  }

  @Test
  void aLogThatWasEmptiedIsFoundAndNotBegunAnew() {
    sql("delete from audit_event");
    sql("delete from audit_head");
    assertEquals(new Broken(Kind.END_CUT, 1), verified());
    chain = opened();
    record("the first again");
    assertEquals(new Broken(Kind.END_CUT, 3), verified());
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit_head set seq = 3", "delete from audit_head"})
  void aHeadThatIsGoneOrSetBackStopsNobody(String sql) {
    sql(sql);
    chain = opened();
    record("and on");
    assertEquals(new Verification.Intact(12, NOW), verified());
  }

  private void cutFrom(int last) {
    sql("delete from audit_event where seq > " + last);
    sql(
        "update audit_head set seq = "
            + last
            + ", hash = (select hash from audit_event where seq = "
            + last
            + ")");
  }

  @Test
  void aNoteThatIsGoneOrMadeUpIsFoundAndNeverReplaced() {
    String true10 = note.get().orElseThrow();
    for (String made : List.of("", "nonsense", true10.replace("\n10\n", "\n9\n"))) {
      note.set(Optional.of(made));
      assertEquals(new Broken(Kind.NOTE_MISSING, 10), verified());
    }
    note.set(Optional.empty());
    assertEquals(new Broken(Kind.NOTE_MISSING, 10), verified());
    chain = opened();
    record("later");
    assertEquals(new Broken(Kind.NOTE_MISSING, 12), verified());
  }

  @Test // the program was killed between the commit and the note
  void aNoteThatIsBehindIsNoBreak() {
    Optional<String> behind = note.get();
    record("committed");
    note.set(behind);
    assertEquals(new Verification.Intact(12, NOW), verified());
    chain = opened();
    record("after a start");
    assertEquals(new Verification.Intact(14, NOW), verified());
    assertTrue(note.get().orElseThrow().contains("\n14\n"));
  }

  @Test
  void theKeyOfAnotherStoreFitsNothing() {
    AuditChain other = new AuditChain(database, DataKey.random(), new HeadNote(note::get, text -> {}));
    assertEquals(
        new Broken(Kind.CHANGED, 1), new Verifier(other).verify(done -> {}, () -> false));
  }

  @Test
  void lookingTellsHowFarItIsAndCanBeEnded() {
    AuditLog log = new AuditLog(chain, () -> NOW, "DESK");
    AuditEntry entry = AuditEntry.done(AuditAction.SIGNED_IN, Party.NONE, Party.NONE);
    database.inTransaction(
        () -> {
          log.record(Collections.nCopies(2_990, entry));
          return true;
        });
    List<Double> told = new ArrayList<>();
    assertEquals(
        new Verification.Intact(3_000, NOW),
        new Verifier(chain).verify(told::add, () -> false));
    assertEquals(List.of(1 / 3.0, 2 / 3.0, 1.0), told);
    assertInstanceOf(
        Verification.Cancelled.class, new Verifier(chain).verify(done -> {}, () -> true));
  }
}
