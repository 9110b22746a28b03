package org.latchkey.mfa;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of enrolled authenticators. */
public final class TotpCredentialRepository {
  private final Jdbi jdbi;

  public TotpCredentialRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(TotpCredential.class));
  }

  public Optional<TotpCredential> find(UUID administratorId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from totp_credential where administrator_id = :id")
                .bind("id", administratorId)
                .mapTo(TotpCredential.class)
                .findOne());
  }

  /** Puts a credential in the place of any earlier one. */
  public void replace(TotpCredential credential) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("delete from totp_credential where administrator_id = :id")
              .bind("id", credential.administratorId())
              .execute();
          handle
              .createUpdate(
                  """
                  insert into totp_credential (administrator_id, sealed_key, enrolled_at, last_step,
                      state, recovery_codes_saved)
                  values (:administratorId, :sealedKey, :enrolledAt, :lastStep, :state,
                      :recoveryCodesSaved)
                  """)
              .bindMethods(credential)
              .execute();
        });
  }

  /** Takes the authenticators of people away; whoever has none is left as they are. */
  public void remove(Collection<UUID> administratorIds) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch("delete from totp_credential where administrator_id = :id");
          administratorIds.forEach(id -> batch.bind("id", id).add());
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  /**
   * Uses up a step: its code and all older ones are refused from now on (RFC 6238 §5.2).
   *
   * @return true for exactly one of several who try (S-5)
   */
  public boolean useStep(UUID administratorId, long step) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update totp_credential set last_step = :step
                        where administrator_id = :id and last_step < :step and state = 'USABLE'
                        """)
                    .bind("id", administratorId)
                    .bind("step", step)
                    .execute()
                == 1);
  }

  /** Disables an authenticator after too many failures (S-29). */
  public void disable(UUID administratorId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update totp_credential set state = 'DISABLED' where administrator_id = :id")
                .bind("id", administratorId)
                .execute());
  }

  /** Notes whether the owner has saved the recovery codes. */
  public void setRecoveryCodesSaved(UUID administratorId, boolean saved) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update totp_credential set recovery_codes_saved = :saved
                    where administrator_id = :id
                    """)
                .bind("id", administratorId)
                .bind("saved", saved)
                .execute());
  }
}
