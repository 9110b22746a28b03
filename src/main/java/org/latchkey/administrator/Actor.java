package org.latchkey.administrator;

import java.util.UUID;

/**
 * Somebody who asks a service for something. It carries no role on purpose: what the person may do is
 * read again in the transaction that does it (S-49).
 *
 * @param id the administrator's id
 */
public record Actor(UUID id) {}
