package org.latchkey.signin.kit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.latchkey.FileConsole;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.kit.KitText;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;

/** An organization whose owner Olga is enrolled and signed in, and Rita, who is no owner. */
final class KitConsole implements AutoCloseable {
  static final String PASSPHRASE = "four lanterns under the old bridge";
  static final String WANTED = "violet gravel below seven moons";

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  FileConsole console;
  final Session olga;
  final Session rita;

  KitConsole(Path folder) {
    console = FileConsole.setUp(folder, clock);
    console.add("Rita", Role.ADMINISTRATOR, MfaRequirement.REQUIRED);
    olga = signedIn(FileConsole.OWNER);
    rita = signedIn("Rita");
  }

  private Session signedIn(String firstName) {
    TotpKey key = console.enroll(console.person(firstName).id());
    console.services().enrollment().recoveryCodesSaved(console.person(firstName).id());
    CodeOutcome.Accepted accepted =
        assertInstanceOf(
            CodeOutcome.Accepted.class, console.signIn(firstName, console.code(key)));
    return assertInstanceOf(SignInStep.SignedIn.class, accepted.next()).session();
  }

  KitMakingService making() {
    return console.services().kits().making();
  }

  KitUseService use() {
    return console.services().kits().use();
  }

  Mailbox mailbox() {
    return new Mailbox(console.services());
  }

  /** Makes and keeps a kit of Olga's, and gives its lines. */
  String kit() {
    PreparedKit kit =
        assertInstanceOf(KitMaking.Prepared.class, making().prepare(olga, PASSPHRASE)).kit();
    assertInstanceOf(KitMaking.Kept.class, making().keep(olga, kit));
    return kit.lines();
  }

  KitOpening open(String lines) {
    return open(lines, PASSPHRASE);
  }

  KitOpening open(String lines, String passphrase) {
    return use().open(KitText.read(lines), passphrase);
  }

  OpenedKit opened(String lines) {
    return assertInstanceOf(KitOpening.Opened.class, open(lines)).kit();
  }

  EnrollmentGrant granted(String lines) {
    return assertInstanceOf(KitOpening.Granted.class, use().grant(opened(lines), WANTED)).grant();
  }

  ProofOutcome enroll(EnrollmentGrant grant) {
    Enrollment enrollment = console.services().enrollment().begin(grant);
    return console
        .services()
        .enrollment()
        .prove(enrollment, Totp.codeOf(enrollment.key(), Totp.stepAt(clock.instant())));
  }

  /** What the log says of an action, oldest first: result and detail. */
  List<String> log(AuditAction action) {
    return console.services().events().all().stream()
        .filter(event -> event.action() == action)
        .map(event -> (event.result() + " " + event.detail()).strip())
        .toList();
  }

  int notices(String firstName) {
    return console.services().notices().unseen(console.actor(firstName)).size();
  }

  void restart() {
    console = console.reopen();
  }

  void later(Duration time) {
    clock.advance(time);
  }

  @Override
  public void close() {
    console.close();
  }
}
