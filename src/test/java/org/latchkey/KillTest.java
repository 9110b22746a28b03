package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.audit.verify.Verification;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.database.FolderLock;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblem;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome;

/**
 * A program is killed at random moments, twenty times on one store. What it has acknowledged is there,
 * nothing is half done, the audit log hangs together (S-58), and neither a failure counter nor a replay mark has gone back (S-4, S-28, S-59,
 * S-61); and while it runs, nobody else gets at its folder (S-64).
 */
class KillTest {
  private static final int ROUNDS = 20;
  private static final int TARGETS = 25;
  private static final int MOST_ACKNOWLEDGED = 10;
  private static final int LONGEST_AFTER_THAT_MILLIS = 50;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  @TempDir private Path temp = Path.of("");

  /** What the store says about the things that only ever grow. */
  private record State(long step, long failures, long version, long signIns, long refusals) {}

  @Test
  void whatAKilledProgramHasAcknowledgedIsThereAndNothingIsHalfDone(TestReporter reporter)
      throws Exception {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    Path folder = temp.resolve("data");
    State before = setUp(folder);
    for (int round = 0; round < ROUNDS; round++) {
      String where = "seed " + seed + ", round " + round;
      List<String> acknowledged =
          killed(
              folder,
              1 + random.nextInt(MOST_ACKNOWLEDGED),
              random.nextInt(LONGEST_AFTER_THAT_MILLIS),
              round == 0);
      before = check(folder, acknowledged, before, where);
    }
    assertTrue(before.version() > ROUNDS, "it did something in between: " + before);
  }

  private State setUp(Path folder) {
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      console.enroll(console.add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED));
      console.add("Wanda", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
      for (int i = 0; i < TARGETS; i++) {
        console.add("Target" + i, Role.COMMAND_RUNNER, MfaRequirement.NOT_REQUIRED);
      }
      return state(console);
    }
  }

  /** Starts the program, lets it acknowledge something and live for a moment more, and kills it. */
  private List<String> killed(Path folder, int lines, int millisAfter, boolean lookAtLocks)
      throws Exception {
    Path errors = temp.resolve("errors.txt");
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                folder.toString())
            .redirectError(errors.toFile())
            .start();
    try (InputStream out = program.getInputStream()) {
      StringBuilder written = new StringBuilder();
      for (int ended = 0; ended < lines; ) {
        int next = out.read();
        assertTrue(next >= 0, () -> "it ended by itself: " + contentOf(errors));
        written.append((char) next);
        ended += next == '\n' ? 1 : 0;
      }
      if (lookAtLocks) {
        assertFolderIsInUse(folder);
      }
      assertTrue(
          !program.waitFor(millisAfter, TimeUnit.MILLISECONDS),
          () -> "it ended by itself: " + contentOf(errors));
      // Through the handle: the process itself would close the pipe, and with it what is still in there.
      assertTrue(program.toHandle().destroyForcibly());
      written.append(new String(out.readAllBytes(), StandardCharsets.US_ASCII));
      assertTrue(program.waitFor(20, TimeUnit.SECONDS));
      // A line without its end was not acknowledged.
      return written.substring(0, written.lastIndexOf("\n") + 1).lines().toList();
    } finally {
      program.destroyForcibly();
    }
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void assertFolderIsInUse(Path path) {
    DataFolder folder = DataFolder.at(path);
    assertEquals(
        StoreProblem.IN_USE,
        assertThrows(StoreException.class, () -> FolderLock.take(folder, "", said -> {})).problem());
    assertEquals(
        StoreProblem.IN_USE,
        assertThrows(StoreException.class, () -> Database.open(folder.store(), () -> {}).close())
            .problem(),
        "the database's own lock, behind ours");
  }

  private State check(Path folder, List<String> acknowledged, State before, String where) {
    Map<String, Long> newest = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (String line : acknowledged) {
      String[] parts = line.split(" ", 2);
      newest.put(parts[0], Long.parseLong(parts[1]));
      counts.merge(parts[0], 1L, Long::sum);
    }
    try (FolderLock _ = FolderLock.take(DataFolder.at(folder), "", said -> {});
        FileConsole console = FileConsole.open(folder, clock)) {
      State now = state(console);
      String what = where + ", before " + before + ", acknowledged " + newest + ", now " + now;
      // One of each may have been finished and not been acknowledged yet.
      assertGrown(newest.getOrDefault("failures", before.failures()), now.failures(), 1, what);
      assertGrown(newest.getOrDefault("version", before.version()), now.version(), 1, what);
      assertTrue(now.step() >= newest.getOrDefault("step", before.step()), what);
      assertGrown(before.signIns() + counts.getOrDefault("step", 0L), now.signIns(), 1, what);
      assertGrown(before.refusals() + counts.getOrDefault("failures", 0L), now.refusals(), 1, what);
      assertBulksAreWhole(console, now, what);
      assertInstanceOf(Verification.Intact.class, verified(console), what);
      assertLastSignInIsTheLoggedOne(console, what);
      assertLastCodeIsUsedUp(console, what);
      return state(console);
    }
  }

  private static Verification verified(FileConsole console) {
    return console
        .services()
        .activity()
        .verify(console.actor(FileConsole.OWNER), done -> {}, () -> false)
        .orElseThrow();
  }

  private static void assertGrown(long least, long value, long most, String what) {
    assertTrue(value >= least && value <= least + most, least + " <= " + value + ": " + what);
  }

  private static State state(FileConsole console) {
    List<AuditEvent> events = console.services().events().all();
    UUID wanda = console.person("Wanda").id();
    return new State(
        console
            .services()
            .authenticators()
            .find(console.person("Rita").id())
            .orElseThrow()
            .lastStep(),
        console.person("Wanda").failedAttempts(),
        KilledProgram.targets(console).getFirst().version(),
        events.stream().filter(event -> event.action() == AuditAction.SIGNED_IN).count(),
        events.stream()
            .filter(
                event ->
                    event.result() == AuditResult.REFUSED && wanda.equals(event.actorId()))
            .count());
  }

  /** Each bulk has changed all or nobody, and has all its events or none. */
  private static void assertBulksAreWhole(FileConsole console, State now, String what) {
    List<Administrator> targets = KilledProgram.targets(console);
    assertEquals(TARGETS, targets.size(), what);
    MfaRequirement expected =
        now.version() % 2 == 0 ? MfaRequirement.REQUIRED : MfaRequirement.NOT_REQUIRED;
    for (Administrator target : targets) {
      assertEquals(now.version(), target.version(), what);
      assertEquals(expected, target.mfaRequirement(), what);
      assertEquals(expected == MfaRequirement.REQUIRED, target.requiredSince() != null, what);
    }
    Map<UUID, List<AuditEvent>> operations =
        console.services().events().all().stream()
            .collect(Collectors.groupingBy(AuditEvent::operationId));
    operations
        .values()
        .forEach(events -> assertEquals(events.getFirst().operationSize(), events.size(), what));
    long bulks =
        operations.values().stream().filter(events -> events.size() == TARGETS).count();
    assertEquals(now.version() - 1, bulks, "each change with its events: " + what);
  }

  private static void assertLastSignInIsTheLoggedOne(FileConsole console, String what) {
    UUID rita = console.person("Rita").id();
    Instant logged =
        console.services().events().newestAbout(rita, 50).stream()
            .filter(event -> event.action() == AuditAction.SIGNED_IN)
            .map(AuditEvent::at)
            .findFirst()
            .orElse(null);
    assertEquals(logged, console.person("Rita").lastSignInAt(), what);
    assertNotNull(logged, what);
  }

  /** The last code that was accepted, at the time at which it was: refused from now on (S-4). */
  private void assertLastCodeIsUsedUp(FileConsole console, String what) {
    Administrator rita = console.person("Rita");
    var credential = console.services().authenticators().find(rita.id()).orElseThrow();
    TotpKey key = credential.openKey(console.vault());
    clock.set(Instant.ofEpochSecond(credential.lastStep() * 30 + 3));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.ALREADY_USED),
        console.signIn("Rita", console.code(key)),
        what);
  }
}
