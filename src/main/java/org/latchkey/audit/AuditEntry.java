package org.latchkey.audit;

/**
 * Something to be recorded.
 *
 * @param detail what the words of the action do not say, for example old and new value; never a
 *     password, a code or a key (S-60)
 */
public record AuditEntry(
    AuditAction action, AuditResult result, Party actor, Party subject, String detail) {

  /** Something that was done. */
  public static AuditEntry done(AuditAction action, Party actor, Party subject) {
    return new AuditEntry(action, AuditResult.DONE, actor, subject, "");
  }

  /** Something that was refused. */
  public static AuditEntry refused(AuditAction action, Party actor, Party subject) {
    return new AuditEntry(action, AuditResult.REFUSED, actor, subject, "");
  }

  /** The same with a detail. */
  public AuditEntry because(String why) {
    return new AuditEntry(action, result, actor, subject, why);
  }
}
