package org.latchkey.mail.courier;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.latchkey.FileConsole;
import org.latchkey.MovableClock;
import org.latchkey.Services;
import org.latchkey.administrator.Administrator;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Recipient;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.mail.smtp.TestCertificate;

/** An organization in a folder with a mail server, whose owner gets messages. */
final class Post implements AutoCloseable {
  final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final TestCertificate certificate;
  private FileConsole console;

  Post(Path folder, TestCertificate certificate) {
    this.certificate = certificate;
    console = FileConsole.setUp(folder, clock);
  }

  Services services() {
    return console.services();
  }

  Administrator owner() {
    return console.person(FileConsole.OWNER);
  }

  /** Takes the place of the mail server that there is. */
  void use(MailServer server) {
    console.change(
        () -> {
          services().mailServer().remove();
          services().mailServer().replace(server);
        });
  }

  void sql(String sql, Object... values) {
    console.sql(sql, values);
  }

  void change(Runnable work) {
    console.change(work);
  }

  /** Puts a message without a code. */
  UUID notice() {
    put(Letter.notice(MessageKind.PASSWORD_CHANGED, Recipient.of(owner())));
    return newest();
  }

  void put(Letter letter) {
    console.change(() -> services().outbox().put(letter));
    clock.advance(Duration.ofMillis(1));
  }

  /** Puts a message with a code. */
  UUID codeFor(Administrator person) {
    console.change(
        () -> services().setupCodes().send(person, MessageKind.MFA_SET_UP_ASKED, ""));
    clock.advance(Duration.ofMillis(1));
    return newest();
  }

  Message message(UUID id) {
    return services().messages().find(id).orElseThrow();
  }

  private UUID newest() {
    return services().messages().all().getFirst().id();
  }

  /** Deliveries that trust the test's mail server. */
  Deliveries deliveries() {
    return deliveries(transport());
  }

  Deliveries deliveries(MailTransport transport) {
    return new Deliveries(
        services().database(),
        new DueMessageRepository(services().database().jdbi()),
        services().outbox(),
        services().mailServer(),
        services().settings(),
        () -> transport,
        clock);
  }

  private SmtpTransport transport() {
    try {
      return SmtpTransport.trusting(certificate.trusting(), Duration.ofSeconds(5));
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Closes the store and opens it again, as another start does. */
  void restart() {
    console = console.reopen();
  }

  List<Message> all() {
    return services().messages().all();
  }

  @Override
  public void close() {
    console.close();
  }
}
