package org.latchkey.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded.
 *
 * @param operationSize how many events the same operation caused; 1 for most
 */
public record AuditEvent(
    long seq,
    UUID operationId,
    int operationSize,
    Instant at,
    AuditAction action,
    AuditResult result,
    @Nullable UUID actorId,
    String actorName,
    @Nullable UUID subjectId,
    String subjectName,
    String detail,
    String workstation) {}
