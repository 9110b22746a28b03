package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.TotpKey;

/**
 * A day of a console with known secrets, after which all of it is in the log (S-60) and nothing secret is
 * in the log or in any file (S-57, S-60).
 */
class NothingSecretIsLoggedTest {
  private static final String TYPO = "seven quiet herons at moon";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<byte[]> secrets = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @Test
  void everyAttemptIsInTheLogAndNoSecretIsAnywhereInTheStore() throws Exception {
    List<AuditEvent> events;
    try (FileConsole console = FileConsole.setUp(folder, clock)) {
      aDay(console);
      events = console.services().events().all();
      check(); // while it is open, with whatever the database has beside its file
    }
    check();
    assertEquals(
        List.of(
            "ORGANIZATION_CREATED DONE ",
            "PASSWORD_ENTERED REFUSED WRONG_PASSWORD",
            "PASSWORD_ENTERED REFUSED UNKNOWN_ACCOUNT",
            "ENROLLED DONE FIRST_ENROLLMENT",
            "SIGNED_IN DONE ",
            "PASSWORD_CHANGED REFUSED WRONG_PASSWORD",
            "SIGNED_OUT DONE ",
            "CODE_ENTERED REFUSED ALREADY_USED",
            "CODE_ENTERED REFUSED WRONG",
            "SIGNED_IN DONE ",
            "RECOVERY_CODES_CREATED DONE ",
            "RECOVERY_CODE_ENTERED DONE ",
            "RECOVERY_CODE_ENTERED REFUSED WRONG",
            "CODE_ENTERED REFUSED WRONG",
            "CODE_ENTERED REFUSED WRONG",
            "CODE_ENTERED REFUSED WRONG",
            "CODE_ENTERED REFUSED WRONG",
            "ACCOUNT_LOCKED DONE ",
            "PASSWORD_ENTERED REFUSED LOCKED"),
        events.stream()
            .map(event -> event.action() + " " + event.result() + " " + event.detail())
            .toList());
    assertTrue(events.stream().noneMatch(event -> event.toString().contains(TYPO)));
    AuditEvent unknown =
        events.stream().filter(e -> e.detail().equals("UNKNOWN_ACCOUNT")).findFirst().orElseThrow();
    assertEquals("", unknown.actorName(), "a password typed into the wrong field is not kept");
    assertEquals(1, events.stream().filter(e -> e.action() == AuditAction.ENROLLED).count());
  }

  private void aDay(FileConsole console) {
    var services = console.services();
    String email = FileConsole.email(FileConsole.OWNER);
    secret(FileConsole.PASSWORD);
    secret(TYPO);
    services.signIn().signIn(email, TYPO);
    services.signIn().signIn(FileConsole.PASSWORD, email);

    SignInStep.EnrollFirst first =
        assertInstanceOf(SignInStep.EnrollFirst.class, console.signIn(FileConsole.OWNER));
    Enrollment enrollment = services.enrollment().begin(first.grant());
    TotpKey key = enrollment.key();
    keySecret(key);
    String code = console.code(key);
    ProofOutcome.Enrolled enrolled =
        assertInstanceOf(
            ProofOutcome.Enrolled.class, services.enrollment().prove(enrollment, code));
    recoverySecrets(enrolled.recoveryCodes());
    Session session =
        assertInstanceOf(
                SignInStep.SignedIn.class, services.signIn().afterEnrollment(first.grant()))
            .session();
    services.ownAccount().changePassword(session, TYPO, "four grey geese at dusk");
    secret("four grey geese at dusk");
    services.signIn().signOut(session);

    services.secondFactor().verify(console.pending(FileConsole.OWNER), code);
    services.secondFactor().verify(console.pending(FileConsole.OWNER), "99x999");
    clock.advance(Duration.ofSeconds(30));
    SignInStep.SaveRecoveryCodes save =
        assertInstanceOf(
            SignInStep.SaveRecoveryCodes.class,
            assertInstanceOf(
                    CodeOutcome.Accepted.class,
                    console.signIn(FileConsole.OWNER, console.code(key)))
                .next());
    recoverySecrets(save.recoveryCodes());
    String recovery = save.recoveryCodes().getFirst();
    services.secondFactor().useRecoveryCode(console.pending(FileConsole.OWNER), recovery);
    services.secondFactor().useRecoveryCode(console.pending(FileConsole.OWNER), recovery);
    PendingSignIn pending = console.pending(FileConsole.OWNER);
    for (int i = 0; i < 4; i++) {
      services.secondFactor().verify(pending, "88x888");
    }
    services.signIn().signIn(email, FileConsole.PASSWORD);
    secret("99x999");
    secret("88x888");
  }

  private void secret(String text) {
    secrets.add(text.getBytes(StandardCharsets.UTF_8));
    secrets.add(text.getBytes(StandardCharsets.UTF_16BE));
    secrets.add(text.getBytes(StandardCharsets.UTF_16LE));
  }

  private void keySecret(TotpKey key) {
    secret(key.base32());
    secret(key.base32().toLowerCase(Locale.ROOT));
    secret(key.grouped());
    byte[] raw = rawBytes(key);
    secrets.add(raw);
    secret(HexFormat.of().formatHex(raw));
    secret(HexFormat.of().withUpperCase().formatHex(raw));
    secret(Base64.getEncoder().encodeToString(raw).substring(0, 20));
  }

  private static byte[] rawBytes(TotpKey key) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < 32; i++) {
      value =
          value.shiftLeft(5).or(BigInteger.valueOf(alphabet.indexOf(key.base32().charAt(i))));
    }
    return HexFormat.of().parseHex(String.format(Locale.ROOT, "%040x", value));
  }

  private void recoverySecrets(List<String> codes) {
    for (String code : codes) {
      secret(code);
      secret(code.replace("-", ""));
      secret(code.replace("-", "").substring(2));
    }
  }

  private void check() throws Exception {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> files = tree.filter(Files::isRegularFile).toList();
      assertTrue(files.size() >= 3, "database, key and its copy: " + files);
      String database =
          Files.readString(folder.resolve("store/latchkey.mv.db"), StandardCharsets.ISO_8859_1);
      assertTrue(database.contains(FileConsole.email(FileConsole.OWNER)), "what is stored is found");
      for (Path file : files) {
        assertFalse(file.getFileName().toString().endsWith(".trace.db"), "" + file);
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (byte[] secret : secrets) {
          String needle = new String(secret, StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(needle), "a secret in " + file);
        }
      }
    }
  }
}
