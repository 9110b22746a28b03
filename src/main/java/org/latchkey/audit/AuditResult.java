package org.latchkey.audit;

/** Whether an action was done or refused. */
public enum AuditResult {
  DONE,
  REFUSED
}
