package org.latchkey.administration.activity;

import java.util.List;
import org.latchkey.audit.AuditEvent;

/**
 * Some events, newest first.
 *
 * @param isAll whether the viewer sees everybody's activity, and so may verify and export it
 * @param isLast whether there are none before these
 */
public record ActivityPage(List<AuditEvent> events, boolean isAll, boolean isLast) {}
