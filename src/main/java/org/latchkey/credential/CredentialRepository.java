package org.latchkey.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Password hashes and the hashes of recovery codes. */
public final class CredentialRepository {
  private final Jdbi jdbi;

  public CredentialRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<String> passwordHash(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select hash from password where administrator_id = :id")
                .bind("id", administratorId)
                .mapTo(String.class)
                .findOne());
  }

  /** When the password was set; a better hash of the same one does not change it. */
  public Optional<Instant> passwordChangedAt(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select changed_at from password where administrator_id = :id")
                .bind("id", administratorId)
                .mapTo(Instant.class)
                .findOne());
  }

  /** Sets a first or another password. */
  public void setPassword(UUID administratorId, String hash, Instant at) {
    jdbi.useHandle(
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      "update password set hash = :hash, changed_at = :at where administrator_id = :id")
                  .bind("hash", hash)
                  .bind("at", at)
                  .bind("id", administratorId)
                  .execute();
          if (changed == 0) {
            handle
                .createUpdate(
                    "insert into password (administrator_id, hash, changed_at) values (:id, :hash, :at)")
                .bind("hash", hash)
                .bind("at", at)
                .bind("id", administratorId)
                .execute();
          }
        });
  }

  /** Stores a better hash of the same password, unless the password was changed meanwhile. */
  public void rehash(UUID administratorId, String oldHash, String newHash) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update password set hash = :newHash
                    where administrator_id = :id and hash = :oldHash
                    """)
                .bind("newHash", newHash)
                .bind("oldHash", oldHash)
                .bind("id", administratorId)
                .execute());
  }

  /** The hash of the unused recovery code that starts with this selector. */
  public Optional<String> unusedRecoveryCode(UUID administratorId, String selector) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select hash from recovery_code
                    where administrator_id = :id and selector = :selector and used_at is null
                    """)
                .bind("id", administratorId)
                .bind("selector", selector)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Uses up a recovery code.
   *
   * @param hash the hash that was checked, so that a code of a set made meanwhile is not used up
   * @return true for exactly one of several who try (S-46)
   */
  public boolean useRecoveryCode(UUID administratorId, String selector, String hash, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update recovery_code set used_at = :at
                        where administrator_id = :id and selector = :selector and hash = :hash
                            and used_at is null
                        """)
                    .bind("id", administratorId)
                    .bind("selector", selector)
                    .bind("hash", hash)
                    .bind("at", at)
                    .execute()
                == 1);
  }

  /** Takes all recovery codes of people away. */
  public void removeRecoveryCodes(Collection<UUID> administratorIds) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch("delete from recovery_code where administrator_id = :id");
          administratorIds.forEach(id -> batch.bind("id", id).add());
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  /** Puts a new set in the place of all earlier recovery codes (S-48). */
  public void replaceRecoveryCodes(UUID administratorId, List<RecoveryCodes.Hashed> codes) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("delete from recovery_code where administrator_id = :id")
              .bind("id", administratorId)
              .execute();
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into recovery_code (administrator_id, selector, hash)
                  values (:id, :selector, :hash)
                  """);
          for (RecoveryCodes.Hashed code : codes) {
            batch
                .bind("id", administratorId)
                .bind("selector", code.selector())
                .bind("hash", code.hash())
                .add();
          }
          batch.execute();
        });
  }
}
