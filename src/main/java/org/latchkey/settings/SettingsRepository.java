package org.latchkey.settings;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The one row of the organization. */
public final class SettingsRepository {
  private final Jdbi jdbi;

  public SettingsRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Organization> organization() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select name, support_contact, key_check, created_at, version from organization")
                .map(ConstructorMapper.of(Organization.class))
                .findOne());
  }

  public void insert(Organization organization) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into organization (id, name, support_contact, key_check, created_at, version)
                    values (1, :name, :supportContact, :keyCheck, :createdAt, 1)
                    """)
                .bind("name", organization.name())
                .bind("supportContact", organization.supportContact())
                .bind("keyCheck", organization.keyCheck())
                .bind("createdAt", organization.createdAt())
                .execute());
  }
}
