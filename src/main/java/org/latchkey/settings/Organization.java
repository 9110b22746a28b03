package org.latchkey.settings;

import java.time.Instant;

/**
 * The organization whose administrators these are.
 *
 * @param name also the issuer in authenticator apps
 * @param supportContact shown on the sign-in screens; empty when there is none
 * @param keyCheck by which the database knows its data key again
 */
public record Organization(
    String name, String supportContact, String keyCheck, Instant createdAt, int version) {}
