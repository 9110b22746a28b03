package org.latchkey.credential.kit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.latchkey.administrator.Role;

/** The rows of recovery kits. */
public final class RecoveryKitRepository {
  private static final String SELECT =
      "select id, administrator_id, hash, made_at, state from recovery_kit";

  private final Jdbi jdbi;

  public RecoveryKitRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(StoredKit.class));
  }

  /** Adds a kit; an older one of the same person that was not used ends. */
  public void add(UUID id, UUID administratorId, KitSecret secret, Instant at) {
    jdbi.useHandle(
        handle -> {
          end(administratorId, at);
          handle
              .createUpdate(
                  """
                  insert into recovery_kit (id, administrator_id, hash, made_at, state)
                  values (:id, :administrator, :hash, :at, 'OPEN')
                  """)
              .bind("id", id)
              .bind("administrator", administratorId)
              .bind("hash", secret.hash())
              .bind("at", at)
              .execute();
        });
  }

  /** Ends the kit of a person, if there is one that was not used. */
  public void end(UUID administratorId, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update recovery_kit set state = 'SUPERSEDED', ended_at = :at
                    where administrator_id = :administrator and state = 'OPEN'
                    """)
                .bind("at", at)
                .bind("administrator", administratorId)
                .execute());
  }

  public Optional<StoredKit> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .mapTo(StoredKit.class)
                .findOne());
  }

  /** The kit of a person that can still be used. */
  public Optional<StoredKit> openOf(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where administrator_id = :id and state = 'OPEN'")
                .bind("id", administratorId)
                .mapTo(StoredKit.class)
                .findOne());
  }

  /** Whether there is a kit of anybody that can still be used. */
  public boolean anyOpen() {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("select count(*) from recovery_kit where state = 'OPEN'")
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Whether an active person of the role has a kit that can still be used. */
  public boolean anyOpenOf(Role role) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from recovery_kit k
                        join administrator a on a.id = k.administrator_id
                        where k.state = 'OPEN' and a.status = 'ACTIVE' and a.role = :role
                        """)
                    .bind("role", role)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /**
   * Uses a kit up.
   *
   * @return true for exactly one of several who try
   */
  public boolean use(UUID id, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update recovery_kit set state = 'USED', ended_at = :at
                        where id = :id and state = 'OPEN'
                        """)
                    .bind("at", at)
                    .bind("id", id)
                    .execute()
                == 1);
  }
}
