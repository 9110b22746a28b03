package org.latchkey.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.vault.Vault;

/** The one row of the mail server, with its password sealed. */
public final class MailServerRepository {
  private static final String PLACE = "mail_server/1/password";

  private final Jdbi jdbi;
  private final Vault vault;

  public MailServerRepository(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
    jdbi.registerRowMapper(ConstructorMapper.factory(Row.class));
  }

  /** The row as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // sealed bytes, which nobody compares
  public record Row(
      String host,
      int port,
      MailServer.Security security,
      String username,
      byte @Nullable [] sealedPassword,
      String fromAddress,
      int version) {}

  /** Whether messages are sent at all. */
  public boolean isConfigured() {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from mail_server")
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  /** The mail server, or empty when there is none. */
  public Optional<MailServer> find() {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select host, port, security, username, sealed_password, from_address, version
                        from mail_server
                        """)
                    .mapTo(Row.class)
                    .findOne())
        .map(this::opened);
  }

  private MailServer opened(Row row) {
    byte[] sealed = row.sealedPassword();
    return new MailServer(
        row.host(),
        row.port(),
        row.security(),
        row.username(),
        sealed == null
            ? Optional.empty()
            : Optional.of(new String(vault.open(sealed, PLACE), StandardCharsets.UTF_8)),
        row.fromAddress(),
        row.version());
  }

  /**
   * Stores another mail server in the place of the one of this version; version 0 means there was none.
   * It gets a version that none had before it, also when mail was turned off and on in between.
   *
   * @return false when somebody else has changed it meanwhile
   */
  public boolean replace(MailServer server) {
    return jdbi.withHandle(
        handle -> {
          // The one row of the organization outlives every mail server, so that its count never starts again.
          handle.execute("update organization set version = version + 1");
          int removed =
              handle
                  .createUpdate("delete from mail_server where version = :version")
                  .bind("version", server.version())
                  .execute();
          if (removed == 0 && (server.version() != 0 || isConfigured())) {
            return false;
          }
          handle
              .createUpdate(
                  """
                  insert into mail_server (id, host, port, security, username, sealed_password,
                      from_address, version)
                  values (1, :host, :port, :security, :username, :password, :from,
                      (select version from organization))
                  """)
              .bind("host", server.host())
              .bind("port", server.port())
              .bind("security", server.security())
              .bind("username", server.username())
              .bind(
                  "password",
                  server
                      .password()
                      .map(text -> vault.seal(text.getBytes(StandardCharsets.UTF_8), PLACE))
                      .orElse(null))
              .bind("from", server.fromAddress())
              .execute();
          return true;
        });
  }

  /** Sends no mail any more. */
  public void remove() {
    jdbi.useHandle(handle -> handle.execute("delete from mail_server"));
  }
}
