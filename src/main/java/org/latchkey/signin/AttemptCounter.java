package org.latchkey.signin;

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
final class AttemptCounter {
  private final Throttle throttle;
  private final TotpCredentialRepository credentials;
  private final AuditLog audit;

  AttemptCounter(Throttle throttle, TotpCredentialRepository credentials, AuditLog audit) {
    this.throttle = throttle;
    this.credentials = credentials;
    this.audit = audit;
  }

  Verdict count(Administrator person) {
    return throttle.count(person.id());
  }

  void takeBack(Administrator person) {
    throttle.takeBack(person.id());
  }

  void reset(Administrator person) {
    throttle.reset(person.id());
  }

  /** Records a failure. Call it inside the transaction. */
  void failed(Administrator person, AuditAction attempted, Verdict verdict, String why) {
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
