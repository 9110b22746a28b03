package org.latchkey.administration.activity;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.verify.Verification;
import org.latchkey.audit.verify.Verifier;

/** What happened, for whoever may see it (S-58, S-60). */
public final class ActivityService {
  private final Access access;
  private final Verifier verifier;

  public ActivityService(Access access, Verifier verifier) {
    this.access = access;
    this.verifier = verifier;
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
}
