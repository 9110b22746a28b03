package org.latchkey.audit.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditResult;

/**
 * Which events are wanted; what is empty lets everything through.
 *
 * @param person who caused the event or met it
 * @param name part of the name of such a person, in any case
 * @param from the first moment
 * @param until the first moment after it
 */
public record EventFilter(
    Optional<UUID> person,
    String name,
    Set<AuditAction> actions,
    Optional<AuditResult> result,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** All events. */
  public static final EventFilter NONE =
      new EventFilter(
          Optional.empty(), "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
}
