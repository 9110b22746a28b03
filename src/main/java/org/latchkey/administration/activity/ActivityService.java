package org.latchkey.administration.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.audit.search.EventSearchRepository;
import org.latchkey.audit.verify.Verification;
import org.latchkey.audit.verify.Verifier;

/** What happened, for whoever may see it: everybody their own, some roles everything (S-58, S-60). */
public final class ActivityService {
  /** Above every number of an event. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int OTHERS_SHOWN = 200;

  private final Access access;
  private final EventSearchRepository events;
  private final Verifier verifier;
  private final AuditLog audit;

  public ActivityService(
      Access access, EventSearchRepository events, Verifier verifier, AuditLog audit) {
    this.access = access;
    this.events = events;
    this.verifier = verifier;
    this.audit = audit;
  }

  /**
   * The newest events before a number.
   *
   * @param before an event's number, or {@link #NEWEST}
   * @return empty when the account is gone, not active any more or signed out from elsewhere
   */
  public Optional<ActivityPage> page(Actor actor, EventFilter filter, long before, int count) {
    return access
        .active(actor)
        .map(
            viewer -> {
              List<AuditEvent> found = events.page(filter, onlyOf(viewer), before, count);
              return new ActivityPage(found, seesAll(viewer), found.size() < count);
            });
  }

  /** The events of an operation that the viewer may see, in their order, at most 200. */
  public List<AuditEvent> operation(Actor actor, UUID operation) {
    return access
        .active(actor)
        .map(viewer -> events.operation(operation, onlyOf(viewer), OTHERS_SHOWN))
        .orElse(List.of());
  }

  /**
   * Records that somebody takes activity out of the program.
   *
   * @return how many events that are; empty for whoever may not
   */
  public Optional<Long> beginExport(Actor actor, EventFilter filter) {
    return access.changing(
        actor,
        Permission.SEE_ALL_ACTIVITY,
        AuditAction.ACTIVITY_EXPORTED,
        viewer -> {
          long count = events.count(filter, Optional.empty());
          audit.record(
              AuditEntry.done(AuditAction.ACTIVITY_EXPORTED, Access.party(viewer), Party.NONE)
                  .because(Long.toString(count)));
          return Optional.of(count);
        },
        Optional::empty);
  }

  /**
   * Looks through the whole log for a place where it breaks.
   *
   * @param progress told how much is done, from 0 to 1, on this thread
   * @return empty for whoever may not see everybody's activity
   */
  public Optional<Verification> verify(
      Actor actor, DoubleConsumer progress, BooleanSupplier cancelled) {
    return access.reading(
        actor,
        Permission.SEE_ALL_ACTIVITY,
        AuditAction.ACTIVITY_READ,
        viewer -> Optional.of(verifier.verify(progress, cancelled)),
        Optional::empty);
  }

  private static boolean seesAll(Administrator viewer) {
    return viewer.role().may(Permission.SEE_ALL_ACTIVITY);
  }

  private static Optional<UUID> onlyOf(Administrator viewer) {
    return seesAll(viewer) ? Optional.empty() : Optional.of(viewer.id());
  }
}
