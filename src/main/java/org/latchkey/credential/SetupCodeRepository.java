package org.latchkey.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.latchkey.credential.StoredSetupCode.Purpose;

/** The rows of set-up codes. */
public final class SetupCodeRepository {
  private static final String SELECT =
      "select id, administrator_id, purpose, email_key, issued_at, expires_at, state from setup_code";

  private final Jdbi jdbi;

  public SetupCodeRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(StoredSetupCode.class));
  }

  /** A code to be inserted. */
  record NewCode(
      UUID id,
      UUID administratorId,
      Purpose purpose,
      String hash,
      String emailKey,
      Instant issuedAt,
      Instant expiresAt) {}

  void insert(Collection<NewCode> codes) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into setup_code (id, administrator_id, purpose, hash, email_key, issued_at,
                      expires_at, state)
                  values (:id, :administrator, :purpose, :hash, :emailKey, :issuedAt, :expiresAt, 'OPEN')
                  """);
          for (NewCode code : codes) {
            batch
                .bind("id", code.id())
                .bind("administrator", code.administratorId())
                .bind("purpose", code.purpose())
                .bind("hash", code.hash())
                .bind("emailKey", code.emailKey())
                .bind("issuedAt", code.issuedAt())
                .bind("expiresAt", code.expiresAt())
                .add();
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  Optional<StoredSetupCode> findByHash(String hash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where hash = :hash")
                .bind("hash", hash)
                .mapTo(StoredSetupCode.class)
                .findOne());
  }

  /** Codes of a person and purpose that have not ended by use or by a newer one. */
  List<UUID> open(UUID administratorId, Purpose purpose) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from setup_code
                    where administrator_id = :id and purpose = :purpose and state = 'OPEN'
                    """)
                .bind("id", administratorId)
                .bind("purpose", purpose)
                .mapTo(UUID.class)
                .list());
  }

  /** Codes whose time is over and whose message still holds them. */
  List<UUID> expiredUnwiped(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id from setup_code s
                    join message m on m.setup_code_id = s.id and m.sealed_text is not null
                    where s.expires_at <= :now
                    """)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Uses a code up.
   *
   * @return true for exactly one of several who try (S-40)
   */
  boolean use(UUID id, Instant at) {
    return end(id, StoredSetupCode.State.USED, at);
  }

  void supersede(Collection<UUID> ids, Instant at) {
    ids.forEach(id -> end(id, StoredSetupCode.State.SUPERSEDED, at));
  }

  private boolean end(UUID id, StoredSetupCode.State state, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update setup_code set state = :state, ended_at = :at
                        where id = :id and state = 'OPEN'
                        """)
                    .bind("state", state)
                    .bind("at", at)
                    .bind("id", id)
                    .execute()
                == 1);
  }
}
