package org.latchkey.administration.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;

/**
 * The people of an action on many, divided.
 *
 * @param changing to whom it is done
 * @param skipped to whom it is not, and why
 */
public record Affected(List<Administrator> changing, List<Skipped> skipped) {
  /** From this many on one query for everybody is quicker than one for each. */
  private static final int READ_ALL_FROM = 200;

  /**
   * Divides people as they are now; whoever does not exist any more is neither.
   *
   * @param reason why somebody is skipped, empty for whoever is not
   */
  public static Affected of(
      AdministratorRepository administrators,
      Collection<UUID> ids,
      Function<Administrator, Optional<Skipped.Reason>> reason) {
    return of(read(administrators, ids), reason);
  }

  /** Divides people as they were read. */
  public static Affected of(
      Collection<Administrator> people,
      Function<Administrator, Optional<Skipped.Reason>> reason) {
    List<Administrator> changing = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Administrator person : people) {
      reason
          .apply(person)
          .ifPresentOrElse(
              why -> skipped.add(new Skipped(Person.of(person), why)), () -> changing.add(person));
    }
    return new Affected(changing, skipped);
  }

  private static List<Administrator> read(
      AdministratorRepository administrators, Collection<UUID> ids) {
    if (ids.size() < READ_ALL_FROM) {
      return ids.stream().distinct().map(administrators::find).flatMap(Optional::stream).toList();
    }
    Set<UUID> wanted = new HashSet<>(ids);
    return administrators.all().stream().filter(person -> wanted.contains(person.id())).toList();
  }

  /** To whom it is done, as a confirmation names them. */
  public List<Person> people() {
    return changing.stream().map(Person::of).toList();
  }

  public List<UUID> ids() {
    return changing.stream().map(Administrator::id).toList();
  }

  /**
   * Records the action for each to whom it is done, and a refusal for each on whom the actor may not
   * act (S-50). Call it inside the transaction.
   */
  public void record(AuditLog audit, AuditAction action, Administrator actor, String detail) {
    record(audit, action, actor, person -> detail);
  }

  /**
   * The same with a detail for each.
   *
   * @param detail of somebody as they were before
   */
  public void record(
      AuditLog audit,
      AuditAction action,
      Administrator actor,
      Function<Administrator, String> detail) {
    Party by = Access.party(actor);
    audit.record(
        changing.stream()
            .map(
                person ->
                    AuditEntry.done(action, by, Access.party(person))
                        .because(detail.apply(person)))
            .toList());
    for (Skipped each : skipped) {
      if (each.reason().isRefusal()) {
        audit.record(
            AuditEntry.refused(action, by, new Party(each.person().id(), each.person().name()))
                .because(each.reason() == Skipped.Reason.LAST_OWNER ? "LAST_OWNER" : ""));
      }
    }
  }
}
