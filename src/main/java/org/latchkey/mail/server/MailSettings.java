package org.latchkey.mail.server;

import java.util.Optional;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;

/**
 * The settings of the mail server as they are shown: the password never is.
 *
 * @param server empty when no mail is sent
 */
public record MailSettings(Optional<Shown> server) {

  /**
   * A mail server without its password.
   *
   * @param passwordStored whether there is one
   */
  public record Shown(
      String host,
      int port,
      Security security,
      String username,
      boolean passwordStored,
      String fromAddress,
      int version) {}

  static MailSettings of(Optional<MailServer> server) {
    return new MailSettings(
        server.map(
            found ->
                new Shown(
                    found.host(),
                    found.port(),
                    found.security(),
                    found.username(),
                    found.password().isPresent(),
                    found.fromAddress(),
                    found.version())));
  }

  /** By which a change meanwhile is noticed; 0 when there is no mail server. */
  public int version() {
    return server.map(Shown::version).orElse(0);
  }
}
