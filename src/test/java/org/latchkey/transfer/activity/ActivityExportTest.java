package org.latchkey.transfer.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.SampleConsole;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.transfer.activity.ActivityExport.Format;
import org.latchkey.transfer.activity.ActivityExport.Order;
import org.latchkey.transfer.activity.ActivityExport.Outcome;

class ActivityExportTest {
  private final SampleConsole console = SampleConsole.open();
  private final ActivityExport export = new ActivityExport(console.services().activity());
  @TempDir private Path temp = Path.of("");

  @AfterEach
  void close() {
    console.close();
  }

  private Outcome write(String who, EventFilter filter, Format format, Path file)
      throws IOException {
    return export.write(
        () -> console.actor(who), new Order(filter, format, file), done -> {}, () -> false);
  }

  private List<String> filesIn() throws IOException {
    try (var files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everythingIsWrittenNewestFirstAndThatIsRecorded() throws IOException {
    int before = console.services().events().all().size();
    Path file = temp.resolve("activity.csv");
    Outcome outcome = write("Grace", EventFilter.NONE, Format.CSV, file);
    assertEquals(new Outcome.Written(before + 1), outcome);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        "number,time,action,result,actor_id,actor,subject_id,subject,detail,workstation,operation_id",
        lines.getFirst());
    assertEquals(before + 2, lines.size());
    assertTrue(lines.get(1).contains(",2026-11-20T09:30:00Z,ACTIVITY_EXPORTED,DONE,"), lines.get(1));
    assertEquals(List.of("activity.csv"), filesIn());
  }

  @Test
  void jsonLinesHaveTheSameOfWhatIsFiltered() throws IOException {
    EventFilter refused =
        new EventFilter(
            Optional.empty(),
            "sam",
            Set.of(AuditAction.PASSWORD_ENTERED),
            Optional.of(AuditResult.REFUSED),
            Optional.empty(),
            Optional.empty());
    Path file = temp.resolve("activity.jsonl");
    Outcome.Written written =
        assertInstanceOf(
            Outcome.Written.class, write("Anna", refused, Format.JSON_LINES, file));
    List<String> lines = Files.readAllLines(file);
    assertEquals(written.events(), lines.size());
    assertTrue(
        lines.stream()
            .allMatch(
                line ->
                    line.startsWith("{\"number\":")
                        && line.contains("\"action\":\"PASSWORD_ENTERED\",\"result\":\"REFUSED\"")
                        && line.contains("\"actor\":\"Sam ")
                        && line.endsWith("\"}")));
  }

  @Test // S-60, S-69
  void whatAHostileRowHoldsNeitherBeginsALineNorAFormula() {
    AuditEvent event =
        new AuditEvent(
            7, new UUID(0, 1), 1, Instant.EPOCH, AuditAction.SIGNED_IN, AuditResult.DONE,
            null, "=cmd\r\n8,x", null, "\"q\\\u2028\u0001\ud800", "-1", "+D");
    assertEquals("=cmd\\r\\n8,x", EventRow.cells(event).get(5));
    assertEquals(
        "{\"number\":7,\"time\":\"1970-01-01T00:00:00Z\",\"action\":\"SIGNED_IN\",\"result\":\"DONE\","
            + "\"actor_id\":null,\"actor\":\"=cmd\\\\r\\\\n8,x\",\"subject_id\":null,"
            + "\"subject\":\"\\\"q\\\\\\\\u2028\\u0001\\ud800\",\"detail\":\"-1\",\"workstation\":\"+D\","
            + "\"operation_id\":\"00000000-0000-0000-0000-000000000001\"}\n",
        EventRow.json(event));
  }

  @Test
  void whoeverEndsItOrMayNotLeavesTheFileThatWasThere() throws IOException {
    Path file = temp.resolve("activity.csv");
    Files.writeString(file, "what was there");
    assertInstanceOf(
        Outcome.Cancelled.class,
        export.write(
            () -> console.actor("Anna"),
            new Order(EventFilter.NONE, Format.CSV, file),
            done -> {},
            () -> true));
    assertInstanceOf(
        Outcome.Denied.class, write("Omar", EventFilter.NONE, Format.CSV, file));
    assertEquals("what was there", Files.readString(file));
    assertEquals(List.of("activity.csv"), filesIn());
    assertThrows(
        IOException.class,
        () -> write("Anna", EventFilter.NONE, Format.CSV, temp.resolve("no").resolve("where")));
  }

  @Test // S-49
  void itEndsWithTheRightToSeeEverything() throws IOException {
    Path file = temp.resolve("activity.csv");
    List<Double> told = new ArrayList<>();
    Outcome outcome =
        export.write(
            () -> console.actor("Grace"),
            new Order(EventFilter.NONE, Format.CSV, file),
            done -> {
              told.add(done);
              console.sql(
                  "update administrator set role = 'BILLING_ONLY' where id = ?",
                  console.person("Grace").id());
            },
            () -> false);
    assertInstanceOf(Outcome.Denied.class, outcome);
    assertEquals(List.of(0.0), told);
    assertEquals(List.of(), filesIn());
  }
}
