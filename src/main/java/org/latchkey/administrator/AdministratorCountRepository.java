package org.latchkey.administrator;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How many administrators there are, counted where they are stored. */
public final class AdministratorCountRepository {
  private final Jdbi jdbi;

  public AdministratorCountRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How many there are, of every status. */
  public int all() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from administrator").mapTo(Integer.class).one());
  }

  /** How many there are of each requirement and enrollment. */
  public MfaCounts mfa() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(case when a.mfa_requirement = 'REQUIRED' and c.administrator_id is not null
                                      then 1 end) as required_enrolled,
                           count(case when a.mfa_requirement = 'REQUIRED' and c.administrator_id is null
                                      then 1 end) as required_not_enrolled,
                           count(case when a.mfa_requirement = 'NOT_REQUIRED' then 1 end) as not_required
                    from administrator a left join totp_credential c on c.administrator_id = a.id
                    """)
                .map(ConstructorMapper.of(MfaCounts.class))
                .one());
  }

  /** How many active Administrators with Billing have an authenticator that lets them in. */
  public int enrolledOwners() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from administrator a
                    join totp_credential c on c.administrator_id = a.id and c.state = 'USABLE'
                    where a.role = 'ADMINISTRATOR_WITH_BILLING' and a.status = 'ACTIVE'
                    """)
                .mapTo(Integer.class)
                .one());
  }
}
