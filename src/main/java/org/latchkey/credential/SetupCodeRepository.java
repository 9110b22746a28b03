package org.latchkey.credential;

import java.time.Instant;
import java.util.ArrayList;
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
  private static final int BATCH = 1000;
  private static final String SELECT =
      "select id, administrator_id, purpose, email_key, issued_at, expires_at, state from setup_code";
  private static final String END =
      "update setup_code set state = :state, ended_at = :at where id = :id and state = 'OPEN'";

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
            if (batch.size() == BATCH) {
              batch.execute();
            }
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

  /** Codes of people for a purpose that have not ended by use or by a newer one. */
  List<UUID> open(Collection<UUID> administratorIds, Purpose purpose) {
    List<UUID> open = new ArrayList<>();
    List<UUID> ids = List.copyOf(administratorIds);
    jdbi.useHandle(
        handle -> {
          for (int from = 0; from < ids.size(); from += BATCH) {
            open.addAll(
                handle
                    .createQuery(
                        """
                        select id from setup_code
                        where administrator_id in (<ids>) and purpose = :purpose and state = 'OPEN'
                        """)
                    .bindList("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .bind("purpose", purpose)
                    .mapTo(UUID.class)
                    .list());
          }
        });
    return open;
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
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(END)
                    .bind("state", StoredSetupCode.State.USED)
                    .bind("at", at)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** Ends codes that have not ended yet. */
  void supersede(Collection<UUID> ids, Instant at) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(END);
          for (UUID id : ids) {
            batch
                .bind("state", StoredSetupCode.State.SUPERSEDED)
                .bind("at", at)
                .bind("id", id)
                .add();
            if (batch.size() == BATCH) {
              batch.execute();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }
}
