package org.latchkey;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.database.DataFolder;
import org.latchkey.database.FolderLock;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

/**
 * What the kill test kills: a program that works on a store without end and says in a line what is done,
 * once it is done. It ends by itself when nobody listens any more.
 */
final class KilledProgram {
  /** Longer than any lock, so that every wrong password is looked at and counted. */
  private static final Duration PAUSE = Duration.ofMinutes(16);

  private final FileConsole console;
  private final MovableClock clock;
  private final OutputStream acknowledgements;

  private KilledProgram(FileConsole console, MovableClock clock, OutputStream acknowledgements) {
    this.console = console;
    this.clock = clock;
    this.acknowledgements = acknowledgements;
  }

  /** Takes the data folder as its only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    MovableClock clock = new MovableClock(Instant.EPOCH);
    try (OutputStream out = new FileOutputStream(FileDescriptor.out);
        FolderLock _ = FolderLock.take(DataFolder.at(folder), "", said -> {});
        FileConsole console = FileConsole.open(folder, clock)) {
      clock.set(console.services().events().newest(1).getFirst().at());
      KilledProgram program = new KilledProgram(console, clock, out);
      while (true) {
        program.signIn();
        program.requireOrStop();
        program.enterAWrongPassword();
        program.requireOrStop();
        program.requireOrStop();
      }
    }
  }

  private void acknowledge(String what, long value) throws IOException {
    acknowledgements.write((what + " " + value + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void signIn() throws IOException {
    clock.advance(PAUSE);
    UUID rita = console.person("Rita").id();
    TotpKey key =
        console.services().authenticators().find(rita).orElseThrow().openKey(console.vault());
    if (!(console.signIn("Rita", console.code(key)) instanceof CodeOutcome.Accepted)) {
      throw new IllegalStateException("A fresh code was not accepted");
    }
    acknowledge("step", Totp.stepAt(clock.instant()));
  }

  private void enterAWrongPassword() throws IOException {
    clock.advance(PAUSE);
    SignInStep step =
        console.services().signIn().signIn(FileConsole.email("Wanda"), "not the right one");
    if (!(step instanceof SignInStep.Refused)) {
      throw new IllegalStateException("A wrong password was accepted");
    }
    acknowledge("failures", console.person("Wanda").failedAttempts());
  }

  private void requireOrStop() throws IOException {
    clock.advance(Duration.ofSeconds(1));
    List<Administrator> targets = targets(console);
    MfaRequirement wanted =
        targets.getFirst().mfaRequirement() == MfaRequirement.REQUIRED
            ? MfaRequirement.NOT_REQUIRED
            : MfaRequirement.REQUIRED;
    RequirementOutcome outcome =
        console
            .services()
            .requirements()
            .apply(
                console.actor(FileConsole.OWNER),
                targets.stream().map(Administrator::id).toList(),
                wanted,
                Place.ADMINISTRATORS);
    if (!(outcome instanceof RequirementOutcome.Applied applied)
        || applied.changed().size() != targets.size()) {
      throw new IllegalStateException("Not all were changed: " + outcome);
    }
    acknowledge("version", targets.getFirst().version() + 1L);
  }

  /** Those of whom MFA is required and not required in turn. */
  static List<Administrator> targets(FileConsole console) {
    return console.services().administrators().all().stream()
        .filter(person -> person.role() == Role.COMMAND_RUNNER)
        .toList();
  }
}
