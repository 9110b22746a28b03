package org.latchkey.administrator;

import java.time.Instant;
import java.util.UUID;

/** A person to be added, with values that have been checked by their types. */
public record NewAdministrator(
    UUID id,
    EmailAddress email,
    PersonName firstName,
    PersonName lastName,
    Role role,
    AdministratorStatus status,
    MfaRequirement requirement,
    Instant createdAt) {}
