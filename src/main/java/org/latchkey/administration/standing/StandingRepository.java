package org.latchkey.administration.standing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;

/**
 * Changes to the role and the account of people who are as they were read. Whoever loses something by
 * it has nothing open any more (S-36, S-52).
 */
public final class StandingRepository {
  private static final int BATCH = 1000;

  private final Jdbi jdbi;

  public StandingRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All active Administrators with Billing. */
  List<UUID> activeOwners() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from administrator
                    where role = 'ADMINISTRATOR_WITH_BILLING' and status = 'ACTIVE'
                    """)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Gives roles.
   *
   * @return how many were still as given
   */
  int setRoles(Collection<Administrator> people, Function<UUID, Role> role) {
    return changed(
        people,
        """
        update administrator set role = :role, session_epoch = session_epoch + 1,
            version = version + 1
        where id = :id and version = :version
        """,
        (batch, person) -> batch.bind("role", role.apply(person.id())));
  }

  /**
   * Suspends accounts.
   *
   * @return how many were still as given
   */
  int suspend(Collection<Administrator> people) {
    return changed(
        people,
        """
        update administrator set status = 'SUSPENDED', session_epoch = session_epoch + 1,
            version = version + 1
        where id = :id and version = :version
        """);
  }

  /**
   * Ends suspensions: whoever never set a password is Invited again, everybody else Active.
   *
   * @return how many were still as given
   */
  int activate(Collection<Administrator> people) {
    return changed(
        people,
        """
        update administrator set version = version + 1,
            status = case when exists (select 1 from password p where p.administrator_id = administrator.id)
                          then 'ACTIVE' else 'INVITED' end
        where id = :id and version = :version
        """);
  }

  /**
   * Deletes accounts with their credentials, codes, notices and kits. Messages to them stay in the
   * outbox: those that wait are superseded, and what carries a code is wiped (S-40).
   *
   * @return how many were still as given
   */
  int delete(Collection<Administrator> people) {
    each(
        people,
        """
        update message set sealed_text = null,
            state = case when state in ('QUEUED', 'FAILED') then 'SUPERSEDED' else state end
        where administrator_id = :id
            and (setup_code_id is not null or state in ('QUEUED', 'SENDING', 'FAILED'))
        """);
    each(people, "delete from sign_in_throttle where administrator_id = :id");
    return changed(people, "delete from administrator where id = :id and version = :version");
  }

  private void each(Collection<Administrator> people, String sql) {
    run(people, sql, (batch, person) -> batch.bind("id", person.id()));
  }

  private int changed(Collection<Administrator> people, String sql) {
    return changed(people, sql, (batch, person) -> batch);
  }

  private int changed(Collection<Administrator> people, String sql, Binding more) {
    return run(
        people,
        sql,
        (batch, person) ->
            more.bind(batch, person).bind("id", person.id()).bind("version", person.version()));
  }

  private int run(Collection<Administrator> people, String sql, Binding binding) {
    return jdbi.withHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          int changed = 0;
          for (Administrator person : people) {
            binding.bind(batch, person).add();
            if (batch.size() == BATCH) {
              changed += IntStream.of(batch.execute()).sum();
            }
          }
          return batch.size() == 0 ? changed : changed + IntStream.of(batch.execute()).sum();
        });
  }

  /** Binds what a statement needs of somebody. */
  private interface Binding {
    PreparedBatch bind(PreparedBatch batch, Administrator person);
  }
}
