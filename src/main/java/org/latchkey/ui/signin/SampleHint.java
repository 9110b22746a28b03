package org.latchkey.ui.signin;

/**
 * How to get into the sample organization.
 *
 * @param email whose account to begin with
 * @param password everybody's, and no secret
 */
public record SampleHint(String email, String password) {}
