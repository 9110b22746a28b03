package org.latchkey.signin.reset;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode;

/** Finds out what a set-up code is, and records those that do nothing. */
final class CodeReader {
  private final AdministratorRepository administrators;
  private final SetupCodes codes;
  private final AuditLog audit;
  private final InstantSource clock;

  CodeReader(
      AdministratorRepository administrators,
      SetupCodes codes,
      AuditLog audit,
      InstantSource clock) {
    this.administrators = administrators;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was found. */
  sealed interface Found {
    /** A code that still works. */
    record Open(StoredSetupCode code) implements Found {}

    /**
     * None.
     *
     * @param owner whose it was, {@link Party#NONE} when that is not known
     */
    record Ended(CodeProblem problem, Party owner) implements Found {}
  }

  /** Looks at what was typed, pasted or followed. */
  Found read(String entered) {
    Optional<SetupCode> typed = SetupCode.parse(entered);
    if (typed.isEmpty()) {
      return new Found.Ended(CodeProblem.MISTYPED, Party.NONE);
    }
    Optional<StoredSetupCode> stored = codes.find(typed.get());
    return stored.isEmpty()
        ? new Found.Ended(CodeProblem.NEVER_SENT, Party.NONE)
        : judged(stored.get(), clock.instant());
  }

  private Found judged(StoredSetupCode code, Instant now) {
    return switch (code.state()) {
      case USED -> new Found.Ended(CodeProblem.USED, owner(code));
      case SUPERSEDED -> new Found.Ended(CodeProblem.SUPERSEDED, owner(code));
      case OPEN ->
          code.expiredAt(now)
              ? new Found.Ended(CodeProblem.EXPIRED, owner(code))
              : new Found.Open(code);
    };
  }

  /** Whose code it is, as the log names them. */
  Party owner(StoredSetupCode code) {
    return administrators.find(code.administratorId()).map(Access::party).orElse(Party.NONE);
  }

  /**
   * Records a code that does nothing. Call it inside a transaction.
   *
   * @param owner of the code; who entered it is not known
   */
  CodeProblem refused(AuditAction attempted, CodeProblem problem, Party owner) {
    audit.record(
        AuditEntry.refused(attempted, Party.NONE, owner).because(problem.name()));
    return problem;
  }
}
