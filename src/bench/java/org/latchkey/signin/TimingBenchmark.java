package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.mail.MessageKind;
import org.latchkey.signin.reset.WayBack;

/**
 * How long a refusal takes for a known and for an unknown account (S-26), as a ratio. Run it on a
 * machine that does nothing else:
 *
 * <pre>mvn -Pbench test</pre>
 */
class TimingBenchmark {
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 101;
  private static final double MOST = 0.10;
  private static final String WRONG = "not the password of anybody";
  private static final String UNKNOWN = "nobody@harborfinch.example";
  private static final String KNOWN = FileConsole.email("Rita");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<FileConsole> opened = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock, new Passwords()));
    console().passwords().prepare();
    console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
    console().add("Susi", Role.READ_ONLY, MfaRequirement.REQUIRED);
    console().sql("update administrator set status = 'SUSPENDED' where first_name = 'Susi'");
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  @Test
  void signingIn() {
    SignInService signIn = console().services().signIn();
    Map<String, Runnable> ways = new LinkedHashMap<>();
    ways.put("unknown", () -> signIn.signIn(UNKNOWN, WRONG));
    ways.put("wrong password", () -> signIn.signIn(KNOWN, WRONG));
    ways.put("suspended", () -> signIn.signIn(FileConsole.email("Susi"), FileConsole.PASSWORD));
    measure("sign-in", ways);
  }

  @Test
  void signingInWhileLocked() {
    SignInService signIn = console().services().signIn();
    Map<String, Runnable> ways = new LinkedHashMap<>();
    ways.put("unknown", () -> signIn.signIn(UNKNOWN, WRONG));
    ways.put(
        "locked, right password",
        () -> signIn.signIn(FileConsole.email(FileConsole.OWNER), FileConsole.PASSWORD));
    console()
        .sql(
            "insert into sign_in_throttle (administrator_id, failures, locked_until) values (?, 90, ?)",
            console().person(FileConsole.OWNER).id(),
            clock.instant().plus(Duration.ofDays(3650)));
    measure("sign-in", ways);
  }

  @Test
  void askingForANewPassword() {
    WayBack wayBack = console().services().wayBack();
    Map<String, Runnable> ways = new LinkedHashMap<>();
    ways.put("unknown", () -> wayBack.messages().newPassword(UNKNOWN));
    ways.put("known", () -> wayBack.messages().newPassword(KNOWN));
    ways.put("suspended", () -> wayBack.messages().newPassword(FileConsole.email("Susi")));
    measure("password request", ways);
  }

  @Test
  void settingUpMfaByACode() {
    WayBack wayBack = console().services().wayBack();
    wayBack.messages().setUp(
        ((SignInStep.Verify) console().signIn("Rita")).pending());
    String code = new Mailbox(console().services()).code(KNOWN, MessageKind.MFA_SET_UP_ASKED);
    // The rounds take less than the code lasts.
    assertTrue(SetupCodes.LIFETIME.compareTo(Duration.ofMinutes(3L * (WARM_UP + ROUNDS))) > 0);
    Map<String, Runnable> ways = new LinkedHashMap<>();
    ways.put("unknown", () -> wayBack.setupCodes().setUpMfa(code, UNKNOWN, WRONG));
    ways.put("wrong password", () -> wayBack.setupCodes().setUpMfa(code, KNOWN, WRONG));
    measure("set-up code", ways);
  }

  /** Takes turns, so that whatever else the machine does concerns all alike. */
  private void measure(String what, Map<String, Runnable> ways) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    ways.keySet().forEach(way -> times.put(way, new ArrayList<>()));
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      boolean counts = round >= WARM_UP;
      List<String> turn = new ArrayList<>(ways.keySet());
      Collections.rotate(turn, round);
      for (String way : turn) {
        before();
        long start = System.nanoTime();
        ways.getOrDefault(way, () -> {}).run();
        long took = System.nanoTime() - start;
        if (counts) {
          times.getOrDefault(way, new ArrayList<>()).add(took);
        }
      }
    }
    long unknown = quick(times.values().iterator().next());
    List<String> tooFar = new ArrayList<>();
    times.forEach(
        (way, took) -> {
          double ratio = (double) quick(took) / unknown;
          String line =
              "%s, %s: %.1f ms, %.3f of unknown".formatted(what, way, quick(took) / 1e6, ratio);
          out.println(line);
          if (Math.abs(ratio - 1) > MOST) {
            tooFar.add(line);
          }
        });
    assertTrue(tooFar.isEmpty(), tooFar.toString());
  }

  /** Every attempt is the first one, and every message the first within the hour. */
  private void before() {
    console().sql("update sign_in_throttle set failures = 0, locked_until = null where failures < 50");
    console().sql("delete from message where kind <> 'MFA_SET_UP_ASKED'");
    console().sql("delete from setup_code where purpose = 'PASSWORD'");
  }

  /** Below this a twentieth of all lie: what else the machine does concerns those least. */
  private static long quick(List<Long> took) {
    return took.stream().sorted().skip(took.size() / 20).findFirst().orElseThrow();
  }
}
