package org.latchkey.administrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** What somebody reads belongs together (S-49, S-52). */
class AccessTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private <T> T reading(String actor, Supplier<T> granted, Supplier<T> refused) {
    return console
        .services()
        .access()
        .reading(
            console.actor(actor),
            Permission.SEE_ALL_ACTIVITY,
            AuditAction.MFA_REQUIRED,
            person -> granted.get(),
            refused);
  }

  private AdministratorCountRepository counts() {
    return console.services().counts();
  }

  @Test
  void allOfAReadingIsOfOneMomentWhateverOthersCommitMeanwhile() {
    MfaCounts atFirst = counts().mfa();
    int events = console.services().events().all().size();
    List<Object> read =
        reading(
            "Anna",
            () -> {
              List<Object> seen = new ArrayList<>();
              seen.add(counts().mfa());
              elsewhere(
                  "update administrator set mfa_requirement = 'NOT_REQUIRED', role = 'READ_ONLY'");
              elsewhere("delete from audit_event");
              seen.add(counts().mfa());
              // Also of what is read for the first time only now.
              seen.add(console.services().events().all().size());
              return seen;
            },
            List::of);
    assertEquals(List.of(atFirst, atFirst, events), read);
    assertNotEquals(atFirst, counts().mfa(), "afterwards all is new");
  }

  @Test // the refusal is a commit of its own, and only that is told
  void aRefusedReadingIsRecordedAndOneThatIsGrantedTellsNobody() {
    List<Integer> heard = new ArrayList<>();
    int events = console.services().events().all().size();
    console.services().database().onCommit(() -> heard.add(1));
    assertEquals("read", reading("Anna", () -> "read", () -> "refused"));
    assertEquals(List.of(), heard);
    assertEquals(events, console.services().events().all().size());
    assertEquals("refused", reading("Omar", () -> "read", () -> "refused"));
    assertEquals(List.of(1), heard);
    AuditEvent last = console.services().events().newest(1).getFirst();
    assertEquals(AuditResult.REFUSED, last.result());
    assertEquals(console.person("Omar").id(), last.actorId());
  }

  private void elsewhere(String sql) {
    Thread other = Thread.ofPlatform().start(() -> console.sql(sql));
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
