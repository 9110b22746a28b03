package org.latchkey.administration.people;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;

/**
 * The door of every action on many people: planned first, then done in one transaction to those who are
 * not left out, after a code where one is owed.
 */
public final class PeopleAccess {
  private final Access access;
  private final AdministratorRepository administrators;
  private final InstantSource clock;

  public PeopleAccess(
      Access access, AdministratorRepository administrators, InstantSource clock) {
    this.access = access;
    this.administrators = administrators;
    this.clock = clock;
  }

  /**
   * What {@link #changing} would do now.
   *
   * @param plan of the actor as they are now and of those divided
   * @return empty when the actor may not, which is recorded
   */
  public <P> Optional<P> planning(
      Actor actor,
      Collection<UUID> ids,
      PeopleRule rule,
      BiFunction<Administrator, Affected, P> plan) {
    return access.reading(
        actor,
        rule.permission(),
        rule.attempted(),
        person -> Optional.of(plan.apply(person, affected(person, ids, rule))),
        Optional::empty);
  }

  /**
   * Does it, or nothing at all.
   *
   * @param change writes, given the actor as they are now and those divided, whose rows are held
   * @param codeNeeded the answer when a code is owed (S-35); nothing has changed then
   * @param denied the answer when the actor may not, which is recorded
   */
  public <O> O changing(
      Actor actor,
      Collection<UUID> ids,
      PeopleRule rule,
      BiFunction<Administrator, Affected, O> change,
      Supplier<O> codeNeeded,
      Supplier<O> denied) {
    return access.changing(
        actor,
        rule.permission(),
        rule.attempted(),
        person -> {
          administrators.hold(ids);
          Affected people = affected(person, ids, rule);
          return rule.sensitive().test(person, people) && actor.owesCode(person, clock.instant())
              ? codeNeeded.get()
              : change.apply(person, people);
        },
        denied);
  }

  private Affected affected(Administrator actor, Collection<UUID> ids, PeopleRule rule) {
    return Affected.of(administrators, ids, person -> rule.obstacle().apply(actor, person));
  }
}
