package org.latchkey.administrator.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of notices. */
public final class SignInNoticeRepository {
  private final Jdbi jdbi;

  public SignInNoticeRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(SignInNotice.class));
  }

  void insert(UUID administratorId, NoticeKind kind, String name, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sign_in_notice (id, administrator_id, kind, name, at)
                    values (:id, :administrator, :kind, :name, :at)
                    """)
                .bind("id", UUID.randomUUID())
                .bind("administrator", administratorId)
                .bind("kind", kind)
                .bind("name", name)
                .bind("at", at)
                .execute());
  }

  void insertForEverybody(NoticeKind kind, String name, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sign_in_notice (id, administrator_id, kind, name, at)
                    select gen_random_uuid(), id, :kind, :name, :at from administrator
                    """)
                .bind("kind", kind)
                .bind("name", name)
                .bind("at", at)
                .execute());
  }

  /** What a person has not seen yet, the oldest first. */
  List<SignInNotice> unseen(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, kind, name, at from sign_in_notice
                    where administrator_id = :administrator and seen_at is null
                    order by at, id
                    """)
                .bind("administrator", administratorId)
                .mapTo(SignInNotice.class)
                .list());
  }

  void markSeen(UUID administratorId, Collection<UUID> ids, Instant at) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update sign_in_notice set seen_at = :at
                  where id = :id and administrator_id = :administrator and seen_at is null
                  """);
          for (UUID id : ids) {
            batch.bind("at", at).bind("id", id).bind("administrator", administratorId).add();
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }
}
