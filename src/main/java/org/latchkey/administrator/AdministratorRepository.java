package org.latchkey.administrator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of administrators, read together with what their credentials say about them. */
public final class AdministratorRepository {
  private static final int BATCH = 1000;
  private static final String SELECT =
      """
      select a.id, a.email, a.first_name, a.last_name, a.role, a.status, a.mfa_requirement,
             a.required_since, a.first_enrolled_at, a.last_sign_in_at, a.created_at, a.session_epoch, a.version,
             c.enrolled_at as enrolled_since,
             case when c.state = 'DISABLED' then true else false end as authenticator_disabled,
             t.locked_until,
             coalesce(t.failures, 0) as failed_attempts,
             coalesce(r.unused, 0) as recovery_codes_left
      from administrator a
      left join totp_credential c on c.administrator_id = a.id
      left join sign_in_throttle t on t.administrator_id = a.id
      left join (select administrator_id, count(*) as unused from recovery_code
                 where used_at is null group by administrator_id) r on r.administrator_id = a.id
      """;

  private final Jdbi jdbi;

  public AdministratorRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(ConstructorMapper.factory(Administrator.class));
  }

  /** Everybody, by name. */
  public List<Administrator> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by a.last_name, a.first_name, a.id")
                .mapTo(Administrator.class)
                .list());
  }

  /** Everybody of whom MFA is not required, by name. */
  public List<Administrator> withoutRequirement() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " where a.mfa_requirement = 'NOT_REQUIRED'"
                        + " order by a.last_name, a.first_name, a.id")
                .mapTo(Administrator.class)
                .list());
  }

  public Optional<Administrator> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where a.id = :id")
                .bind("id", id)
                .mapTo(Administrator.class)
                .findOne());
  }

  /** The person, whose row nobody else changes until the present transaction ends. */
  public Optional<Administrator> findAndHold(UUID id) {
    hold(List.of(id));
    return find(id);
  }

  /** Holds the rows of people until the present transaction ends, in one order. */
  public void hold(Collection<UUID> ids) {
    List<UUID> all = ids.stream().distinct().sorted().toList();
    jdbi.useHandle(
        handle -> {
          for (int from = 0; from < all.size(); from += BATCH) {
            handle
                .createQuery(
                    "select id from administrator where id in (<ids>) order by id for update")
                .bindList("ids", all.subList(from, Math.min(from + BATCH, all.size())))
                .mapTo(UUID.class)
                .list();
          }
        });
  }

  /**
   * Waits until no other change to administrators is under way, and keeps others waiting until the
   * present transaction ends. Whoever changes several rows takes their turn first, so that two who
   * change each other do not hold what the other wants.
   */
  public void takeTurn() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from organization where id = 1 for update")
                .mapTo(Integer.class)
                .findOne());
  }

  /**
   * Finds by what makes two spellings of an address the same.
   *
   * @param emailKey see {@link EmailAddress#key()}
   */
  public Optional<Administrator> findByEmailKey(String emailKey) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where a.email_key = :key")
                .bind("key", emailKey)
                .mapTo(Administrator.class)
                .findOne());
  }

  /**
   * Holds the rows of all active Administrators with Billing until the transaction ends, in one order,
   * so that two who demote each other meet here (S-51).
   *
   * @return their ids
   */
  public List<UUID> holdActiveOwners() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from administrator
                    where role = 'ADMINISTRATOR_WITH_BILLING' and status = 'ACTIVE'
                    order by id for update
                    """)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Adds a person.
   *
   * @return whether it was added; false when the address is taken
   */
  public boolean insert(NewAdministrator person) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into administrator (id, email, email_key, first_name, last_name, role, status,
                            mfa_requirement, required_since, created_at, version)
                        values (:id, :email, :emailKey, :firstName, :lastName, :role, :status,
                            :requirement, :requiredSince, :createdAt, 1)
                        on conflict do nothing
                        """)
                    .bind("id", person.id())
                    .bind("email", person.email().text())
                    .bind("emailKey", person.email().key())
                    .bind("firstName", person.firstName().text())
                    .bind("lastName", person.lastName().text())
                    .bind("role", person.role())
                    .bind("status", person.status())
                    .bind("requirement", person.requirement())
                    .bind(
                        "requiredSince",
                        person.requirement() == MfaRequirement.REQUIRED ? person.createdAt() : null)
                    .bind("createdAt", person.createdAt())
                    .execute()
                == 1);
  }

  /**
   * Writes what the details show, if nobody has changed the person since.
   *
   * @return whether the version was still the given one
   */
  public boolean update(
      UUID id,
      int version,
      EmailAddress email,
      PersonName firstName,
      PersonName lastName,
      Role role,
      MfaRequirement requirement,
      @Nullable Instant requiredSince) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update administrator set email = :email, email_key = :emailKey,
                            first_name = :firstName, last_name = :lastName, role = :role,
                            mfa_requirement = :requirement, required_since = :requiredSince,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                    .bind("id", id)
                    .bind("version", version)
                    .bind("email", email.text())
                    .bind("emailKey", email.key())
                    .bind("firstName", firstName.text())
                    .bind("lastName", lastName.text())
                    .bind("role", role)
                    .bind("requirement", requirement)
                    .bind("requiredSince", requiredSince)
                    .execute()
                == 1);
  }

  /**
   * Sets the requirement of many who are as they were read.
   *
   * @param since from when on it is required of whom; gives null for whoever is free of it
   * @return how many rows were still as given
   */
  public int setRequirement(
      Collection<Administrator> people,
      MfaRequirement requirement,
      Function<UUID, @Nullable Instant> since) {
    return jdbi.withHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  update administrator set mfa_requirement = :requirement, required_since = :since,
                      version = version + 1
                  where id = :id and version = :version
                  """);
          int changed = 0;
          for (Administrator person : people) {
            batch
                .bind("requirement", requirement)
                .bind("since", since.apply(person.id()))
                .bind("id", person.id())
                .bind("version", person.version())
                .add();
            if (batch.size() == BATCH) {
              changed += IntStream.of(batch.execute()).sum();
            }
          }
          return batch.size() == 0 ? changed : changed + IntStream.of(batch.execute()).sum();
        });
  }

  /** Notes a first enrollment; later ones change nothing. */
  public void noteFirstEnrollment(UUID id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update administrator set first_enrolled_at = :at
                    where id = :id and first_enrolled_at is null
                    """)
                .bind("id", id)
                .bind("at", at)
                .execute());
  }

  /** Lets a person whose first password was set take part: Invited becomes Active. */
  public void activate(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update administrator set status = 'ACTIVE', version = version + 1
                    where id = :id and status = 'INVITED'
                    """)
                .bind("id", id)
                .execute());
  }

  /** Ends everything that a person has open: their actors are refused from now on (S-36). */
  public void endSessions(UUID id) {
    String sql = "update administrator set session_epoch = session_epoch + 1 where id = :id";
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("id", id).execute());
  }

  public void noteSignIn(UUID id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update administrator set last_sign_in_at = :at where id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute());
  }
}
