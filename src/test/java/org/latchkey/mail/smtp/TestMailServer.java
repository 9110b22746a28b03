package org.latchkey.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine that keeps what it gets. */
public final class TestMailServer implements AutoCloseable {
  public static final String USER = "console@acme.example";
  public static final String PASSWORD = "a mail pässword";

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Received> arriving = new LinkedBlockingQueue<>();
  private final Security security;
  private final boolean login;
  private final SMTPServer server;

  /**
   * A mail as it arrived.
   *
   * @param envelopeTo the one recipient of its RCPT command
   * @param raw as it was sent
   */
  public record Received(String envelopeFrom, String envelopeTo, String raw) {
    public MimeMessage message() throws MessagingException {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(raw)));
    }
  }

  private TestMailServer(Security security, SSLContext tls, boolean login, int port) {
    this.security = security;
    this.login = login;
    SMTPServer.Builder builder =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mail.acme.example")
            .simpleMessageListener(new Keeper());
    if (security == Security.STARTTLS) {
      builder.enableTLS().requireTLS().startTlsSocketFactory(tls);
    } else {
      builder.serverSocketFactory(tls);
    }
    if (login) {
      builder.requireAuth().authenticationHandlerFactory(
          new EasyAuthenticationHandlerFactory(
              (user, password, context) -> {
                if (!user.equals(USER) || !password.equals(PASSWORD)) {
                  throw new LoginFailedException();
                }
              }));
    }
    server = builder.build();
    server.start();
  }

  /** One that wants STARTTLS and a login. */
  public static TestMailServer startTls(SSLContext tls) {
    return new TestMailServer(Security.STARTTLS, tls, true, 0);
  }

  /** One that speaks TLS from the first byte and wants no login. */
  public static TestMailServer tls(SSLContext tls) {
    return new TestMailServer(Security.TLS, tls, false, 0);
  }

  /** One at the port of another that was closed. */
  public static TestMailServer startTls(SSLContext tls, int port) {
    return new TestMailServer(Security.STARTTLS, tls, true, port);
  }

  /** How to reach it, as settings of the mail server. */
  public MailServer settings() {
    return new MailServer(
        "localhost",
        port(),
        security,
        login ? USER : "",
        login ? Optional.of(PASSWORD) : Optional.empty(),
        "console@acme.example",
        0);
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** Waits for the next mail that was not waited for yet, ten seconds at most. */
  public Received next() throws InterruptedException {
    Received next = arriving.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no mail came");
    }
    return next;
  }

  /** All mails so far. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  private static byte[] bytes(String raw) {
    return raw.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Keeper implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data)
        throws IOException {
      Received mail =
          new Received(from, recipient, new String(data.readAllBytes(), StandardCharsets.UTF_8));
      received.add(mail);
      arriving.add(mail);
    }
  }
}
