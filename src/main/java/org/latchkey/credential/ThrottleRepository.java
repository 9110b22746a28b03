package org.latchkey.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The counters of failed attempts. */
public final class ThrottleRepository {
  private final Jdbi jdbi;

  public ThrottleRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(Counter.class));
  }

  /**
   * A counter as stored.
   *
   * @param failures attempts since the last success
   * @param lockedUntil null when no lock was set
   */
  public record Counter(int failures, @Nullable Instant lockedUntil) {}

  /** The counter, which nobody else changes until the present transaction ends. */
  Counter hold(UUID administratorId) {
    Optional<Counter> counter = read(administratorId);
    if (counter.isPresent()) {
      return counter.get();
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sign_in_throttle (administrator_id, failures) values (:id, 0)
                    on conflict do nothing
                    """)
                .bind("id", administratorId)
                .execute());
    return read(administratorId).orElseThrow();
  }

  private Optional<Counter> read(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select failures, locked_until from sign_in_throttle
                    where administrator_id = :id for update
                    """)
                .bind("id", administratorId)
                .mapTo(Counter.class)
                .findOne());
  }

  void write(UUID administratorId, Counter counter) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sign_in_throttle set failures = :failures, locked_until = :lockedUntil
                    where administrator_id = :id
                    """)
                .bind("failures", counter.failures())
                .bind("lockedUntil", counter.lockedUntil())
                .bind("id", administratorId)
                .execute());
  }
}
