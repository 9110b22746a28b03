package org.latchkey.administrator;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.database.Database;

/**
 * The door of every service: who acts is read anew, what they may do is decided in the transaction
 * that does it, and a refusal is recorded in a commit of its own (S-49, S-50, S-52).
 */
public final class Access {
  private final Database database;
  private final AdministratorRepository administrators;
  private final AuditLog audit;

  public Access(Database database, AdministratorRepository administrators, AuditLog audit) {
    this.database = database;
    this.administrators = administrators;
    this.audit = audit;
  }

  /**
   * Changes something for somebody who may, in one transaction during which the actor's row is held.
   *
   * @param attempted what the refusal is recorded as
   */
  public <T extends @Nullable Object> T changing(
      Actor actor,
      Permission permission,
      AuditAction attempted,
      Function<Administrator, T> granted,
      Supplier<T> refused) {
    return database.inTransaction(
        () -> {
          administrators.takeTurn();
          Optional<Administrator> person =
              administrators.findAndHold(actor.id()).filter(found -> isHere(found, actor));
          if (person.isPresent() && person.get().role().may(permission)) {
            return granted.apply(person.get());
          }
          recordRefusal(actor, attempted);
          return refused.get();
        });
  }

  /**
   * Changes something of the actor's own, in one transaction during which their row is held. Everybody
   * may who is still here; a refusal is recorded.
   */
  public <T extends @Nullable Object> T changingOwn(
      Actor actor,
      AuditAction attempted,
      Function<Administrator, T> granted,
      Supplier<T> refused) {
    return database.inTransaction(
        () -> {
          Optional<Administrator> person = administrators.findAndHold(actor.id());
          if (person.isPresent() && isHere(person.get(), actor)) {
            return granted.apply(person.get());
          }
          recordRefusal(actor, attempted);
          return refused.get();
        });
  }

  /** Reads something for somebody who may, all of it as it is at one moment. */
  public <T extends @Nullable Object> T reading(
      Actor actor,
      Permission permission,
      AuditAction attempted,
      Function<Administrator, T> granted,
      Supplier<T> refused) {
    Supplier<T> answer =
        database.reading(
            () -> {
              Optional<Administrator> person = active(actor);
              if (person.isPresent() && person.get().role().may(permission)) {
                T read = granted.apply(person.get());
                return () -> read;
              }
              return () -> {
                refuse(actor, attempted);
                return refused.get();
              };
            });
    return answer.get();
  }

  /** Does something in memory once the present change is on the disk, and not when it failed. */
  public void afterCommit(Runnable action) {
    database.afterCommit(action);
  }

  /** Records that the actor was refused something, in a commit of its own. */
  public void refuse(Actor actor, AuditAction attempted) {
    database.inTransaction(
        () -> {
          recordRefusal(actor, attempted);
          return true;
        });
  }

  /** The actor as they are now, or empty when the account is gone, not active any more or signed out from elsewhere. */
  public Optional<Administrator> active(Actor actor) {
    return administrators.find(actor.id()).filter(found -> isHere(found, actor));
  }

  /** Records that the actor was refused to act on somebody. Call it inside the transaction. */
  public void recordRefusal(AuditAction attempted, Administrator actor, Administrator target) {
    audit.record(AuditEntry.refused(attempted, party(actor), party(target)));
  }

  /** A person as the audit log names them. */
  public static Party party(Administrator person) {
    return new Party(person.id(), person.name());
  }

  /** By name even when the account is not active or the session has ended. */
  private void recordRefusal(Actor actor, AuditAction attempted) {
    Party who =
        administrators.find(actor.id()).map(Access::party).orElseGet(() -> new Party(actor.id(), ""));
    audit.record(AuditEntry.refused(attempted, who, Party.NONE));
  }

  /** Whether this person, as they are now, is still in by what they came in with. */
  public static boolean isHere(Administrator person, Actor actor) {
    return person.status() == AdministratorStatus.ACTIVE
        && person.sessionEpoch() == actor.epoch();
  }
}
