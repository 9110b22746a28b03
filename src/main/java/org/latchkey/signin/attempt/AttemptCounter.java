package org.latchkey.signin.attempt;

import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.mfa.TotpCredentialRepository;

/** Records failed attempts and what they lead to, alike for passwords, codes and recovery codes. */
public final class AttemptCounter {
  private final Throttle throttle;
  private final TotpCredentialRepository credentials;
  private final AuditLog audit;

  public AttemptCounter(
      Throttle throttle, TotpCredentialRepository credentials, AuditLog audit) {
    this.throttle = throttle;
    this.credentials = credentials;
    this.audit = audit;
  }

  /** Counts an attempt durably before it is judged (S-28). */
  public Verdict count(Administrator person) {
    return throttle.count(person.id());
  }

  /** Costs what counting costs, for an account that does not exist (S-26). */
  void countNobody() {
    throttle.countNobody();
  }

  /** Takes one attempt back and ends the pause it began; earlier failures stay counted (S-30). */
  public void takeBack(Administrator person) {
    throttle.takeBack(person.id());
  }

  /** Ends the pause and keeps the failures (S-29). Call it inside the transaction. */
  public void endPause(Administrator person) {
    throttle.endPause(person.id());
  }

  /** Forgets all failures after a complete success (S-33). Call it inside the transaction. */
  public void reset(Administrator person) {
    throttle.reset(person.id());
  }

  /** Records a failure. Call it inside the transaction. */
  public void failed(Administrator person, AuditAction attempted, Verdict verdict, String why) {
    Party party = Access.party(person);
    audit.record(AuditEntry.refused(attempted, party, party).because(why));
    if (verdict instanceof Verdict.Counted counted) {
      if (counted.disables() && usable(person)) {
        credentials.disable(person.id());
        audit.record(AuditEntry.done(AuditAction.AUTHENTICATOR_DISABLED, party, party));
      } else if (counted.locks()) {
        audit.record(AuditEntry.done(AuditAction.ACCOUNT_LOCKED, party, party));
      }
    }
  }

  private boolean usable(Administrator person) {
    return credentials
        .find(person.id())
        .filter(credential -> credential.state() == TotpCredential.State.USABLE)
        .isPresent();
  }
}
