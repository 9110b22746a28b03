package org.latchkey.mail;

import java.util.Optional;

/**
 * The mail server that messages are handed to.
 *
 * @param username empty when the server wants no login
 * @param password empty when the server wants no login
 * @param fromAddress what stands as the sender
 * @param version for optimistic locking
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String username,
    Optional<String> password,
    String fromAddress,
    int version) {

  /** How the connection is protected; there is no way without (S-43). */
  public enum Security {
    /** Starts plain and must turn to TLS before anything else is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  @Override
  public String toString() {
    return "MailServer " + host + ":" + port;
  }
}
