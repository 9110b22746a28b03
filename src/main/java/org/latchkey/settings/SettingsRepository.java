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

  /** Renames the organization and says anew whom to ask for help. */
  public void setOrganization(OrganizationName name, SupportContact contact) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update organization set name = :name, support_contact = :contact,
                        version = version + 1
                    """)
                .bind("name", name.text())
                .bind("contact", contact.text())
                .execute());
  }

  /** What was decided about signing in. */
  public SecuritySettings security() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select first_enrollment_by_password, idle_lock_minutes from organization")
                .map(ConstructorMapper.of(SecuritySettings.class))
                .one());
  }

  /** Decides anew about signing in. */
  public void setSecurity(SecuritySettings security) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update organization set first_enrollment_by_password = :first,
                        idle_lock_minutes = :idle, version = version + 1
                    """)
                .bind("first", security.firstEnrollmentByPassword())
                .bind("idle", security.idleLockMinutes())
                .execute());
  }

  /** Whether MFA is required of everybody, now and later. */
  public boolean globalMfaRequirement() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select global_mfa_requirement from organization")
                .mapTo(Boolean.class)
                .one());
  }

  /** Turns the switch; whoever does it also writes everybody's requirement. */
  public void setGlobalMfaRequirement(boolean on) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update organization set global_mfa_requirement = :on, version = version + 1")
                .bind("on", on)
                .execute());
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
