package org.latchkey.settings;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;

/** What the organization decides about signing in. */
public final class SecuritySettingsService {
  private final Access access;
  private final SettingsRepository settings;
  private final BooleanSupplier mailConfigured;
  private final AuditLog audit;

  /**
   * The service on a store.
   *
   * @param mailConfigured whether a mail server is configured, on which a default depends
   */
  public SecuritySettingsService(
      Access access,
      SettingsRepository settings,
      BooleanSupplier mailConfigured,
      AuditLog audit) {
    this.access = access;
    this.settings = settings;
    this.mailConfigured = mailConfigured;
    this.audit = audit;
  }

  /**
   * What is decided, and what the default is where nothing is.
   *
   * @param firstEnrollmentDefault whether a first enrollment takes no more than the password as long as
   *     nobody decides
   */
  public record Present(SecuritySettings settings, boolean firstEnrollmentDefault) {}

  /** What became of a change. */
  public sealed interface Outcome {
    /** It is decided so; {@code now} is what is stored. */
    record Saved(Present now) implements Outcome {}

    /** Nothing was saved: the idle lock is not between 1 and 60 minutes. */
    record Invalid() implements Outcome {}

    /** Nothing was saved: somebody else has decided otherwise meanwhile. */
    record Conflict(Present now) implements Outcome {}

    /** Nothing was saved: the actor may not, or not any more. */
    record Denied() implements Outcome {}
  }

  /** What is decided; empty when the actor may not see it. */
  public Optional<Present> read(Actor actor) {
    return access.reading(
        actor,
        Permission.SEE_SETTINGS,
        AuditAction.SETTINGS_READ,
        person -> Optional.of(present()),
        Optional::empty);
  }

  /** Whether the actor may decide; the decision itself asks again. */
  public boolean mayChange(Actor actor) {
    return access
        .active(actor)
        .filter(person -> person.role().may(Permission.CHANGE_SETTINGS))
        .isPresent();
  }

  /**
   * Decides anew.
   *
   * @param seen what the actor has seen
   */
  public Outcome decide(Actor actor, SecuritySettings seen, SecuritySettings wanted) {
    return access.changing(
        actor,
        Permission.CHANGE_SETTINGS,
        AuditAction.SECURITY_SETTINGS_CHANGED,
        person -> decide(person, seen, wanted),
        Outcome.Denied::new);
  }

  private Outcome decide(Administrator person, SecuritySettings seen, SecuritySettings wanted) {
    if (!wanted.idleLockIsUsable()) {
      return new Outcome.Invalid();
    }
    if (!settings.security().equals(seen)) {
      return new Outcome.Conflict(present());
    }
    if (!wanted.equals(seen)) {
      settings.setSecurity(wanted);
      audit.record(
          AuditEntry.done(AuditAction.SECURITY_SETTINGS_CHANGED, Access.party(person), Party.NONE)
              .because(seen.changeTo(wanted)));
    }
    return new Outcome.Saved(present());
  }

  private Present present() {
    boolean byDefault =
        new SecuritySettings(null, SecuritySettings.LONGEST_IDLE)
            .allowsFirstEnrollmentByPassword(mailConfigured.getAsBoolean());
    return new Present(settings.security(), byDefault);
  }
}
