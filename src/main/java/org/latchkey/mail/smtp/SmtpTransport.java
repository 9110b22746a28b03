package org.latchkey.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.smtp.Delivery.Fault;
import org.latchkey.mail.smtp.Delivery.Obstacle;

/**
 * Hands mails over by SMTP (RFC 5321), always under TLS and only to the server whose name the
 * certificate bears (S-43). The one class that knows the mail library.
 */
public final class SmtpTransport implements MailTransport {
  private static final Logger LOG = System.getLogger(SmtpTransport.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final SSLSocketFactory tls;
  private final Duration patience;
  private final ReentrantLock inUse = new ReentrantLock();
  private @Nullable Line line;

  /** Trusts whom this machine's Java trusts. */
  public SmtpTransport() {
    this((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
  }

  private SmtpTransport(SSLSocketFactory tls, Duration patience) {
    this.tls = tls;
    this.patience = patience;
  }

  /**
   * Trusts whom the factory trusts.
   *
   * @param patience with which a connection, an answer and a write are each waited for
   */
  public static SmtpTransport trusting(SSLSocketFactory tls, Duration patience) {
    return new SmtpTransport(tls, patience);
  }

  /** A connection, and what it was made for. */
  private record Line(
      MailServer server, boolean international, Session session, SMTPTransport smtp) {
    boolean isFor(MailServer another, boolean alsoInternational) {
      return server.equals(another)
          && international == alsoInternational
          && smtp.isConnected();
    }
  }

  @Override
  public Delivery send(MailServer server, OutgoingMail mail) {
    inUse.lock();
    try {
      return sendNow(server, mail);
    } finally {
      inUse.unlock();
    }
  }

  private Delivery sendNow(MailServer server, OutgoingMail mail) {
    Optional<String> recipient = EmailAddress.parse(mail.toAddress()).flatMap(SmtpTransport::onTheWire);
    Optional<String> sender = EmailAddress.parse(server.fromAddress()).flatMap(SmtpTransport::onTheWire);
    if (recipient.isEmpty() || sender.isEmpty()) {
      return new Delivery.Unsendable(Fault.NO_ADDRESS);
    }
    boolean international = !isAscii(recipient.get() + sender.get());
    Line open = line;
    if (open == null || !open.isFor(server, international)) {
      hangUpNow();
      Session session = session(server, international);
      open = new Line(server, international, session, new SMTPTransport(session, null));
      Optional<Delivery> failure = connect(open.smtp(), server);
      if (failure.isPresent()) {
        return failure.get();
      }
      line = open;
    }
    if (international && !open.smtp().supportsExtension("SMTPUTF8")) {
      return new Delivery.Unsendable(Fault.ADDRESS_NOT_ASCII);
    }
    return handOver(open, mail, sender.get(), recipient.get());
  }

  private static Delivery handOver(Line open, OutgoingMail mail, String sender, String recipient) {
    try {
      MimeMessage message = new Letter(open.session(), mail, sender, recipient);
      open.smtp().sendMessage(message, message.getAllRecipients());
      return new Delivery.Sent();
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "Not sent", e);
      return refusal(e);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 is part of every Java platform", e);
    }
  }

  @Override
  public void hangUp() {
    // A mail that is still under way was given up, and its connection goes with its thread. Where that
    // waits for a name server, which nothing interrupts, whoever hangs up would wait with it.
    if (inUse.tryLock()) {
      try {
        hangUpNow();
      } finally {
        inUse.unlock();
      }
    }
  }

  private void hangUpNow() {
    Line open = line;
    line = null;
    if (open != null) {
      close(open.smtp());
    }
  }

  private static void close(SMTPTransport smtp) {
    try {
      smtp.close();
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "The mail server was gone before the goodbye", e);
    }
  }

  private static Optional<Delivery> connect(SMTPTransport smtp, MailServer server) {
    boolean login = !server.username().isEmpty();
    try {
      smtp.connect(
          server.host(),
          server.port(),
          login ? server.username() : null,
          login ? server.password().orElse("") : null);
      if (login && !smtp.supportsExtension("AUTH") && !smtp.supportsExtension("AUTH=LOGIN")) {
        close(smtp);
        return Optional.of(new Delivery.NotReached(Obstacle.LOGIN_REFUSED, ""));
      }
      return Optional.empty();
    } catch (AuthenticationFailedException e) {
      LOG.log(Level.DEBUG, "The login was refused", e);
      return Optional.of(new Delivery.NotReached(Obstacle.LOGIN_REFUSED, said(e)));
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "No mail server", e);
      return Optional.of(obstacle(e, smtp));
    }
  }

  private static Delivery obstacle(MessagingException e, SMTPTransport smtp) {
    Optional<Obstacle> known = Obstacles.behind(e);
    if (known.isPresent()) {
      return new Delivery.NotReached(known.get(), "");
    }
    if (String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
      return new Delivery.NotReached(Obstacle.NO_STARTTLS, "");
    }
    return smtp.getLastReturnCode() >= 400
        ? new Delivery.NotReached(
            Obstacle.TURNED_AWAY, OneLine.ofAnswer(smtp.getLastServerResponse()))
        : new Delivery.NotReached(Obstacle.BROKEN_OFF, "");
  }

  private static Delivery refusal(MessagingException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (refusesSender(t)) {
        return new Delivery.NotReached(Obstacle.SENDER_REFUSED, said(t));
      }
      int code =
          switch (t) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return new Delivery.RefusedForGood(said(t));
      }
      if (code >= 400) {
        return new Delivery.RefusedForNow(said(t));
      }
    }
    return new Delivery.Interrupted(Obstacles.behind(e).orElse(Obstacle.BROKEN_OFF));
  }

  /** The sender is the same for every mail, so its refusal is no verdict on this one. */
  private static boolean refusesSender(Throwable t) {
    return t instanceof SMTPSendFailedException send
        && send.getReturnCode() >= 500
        && send.getCommand().startsWith("MAIL FROM:");
  }

  private static String said(Throwable t) {
    return OneLine.ofAnswer(String.valueOf(t.getMessage()));
  }

  private Session session(MailServer server, boolean international) {
    Properties settings = new Properties();
    String millis = Long.toString(patience.toMillis());
    settings.setProperty("mail.smtp.connectiontimeout", millis);
    settings.setProperty("mail.smtp.timeout", millis);
    settings.setProperty("mail.smtp.writetimeout", millis);
    settings.setProperty("mail.smtp.quitwait", "false");
    settings.setProperty("mail.smtp.auth", Boolean.toString(!server.username().isEmpty()));
    // This machine's name is nobody's business, and looking it up may wait for a name server.
    settings.setProperty("mail.smtp.localhost", "[127.0.0.1]");
    boolean tlsAtOnce = server.security() == MailServer.Security.TLS;
    settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(tlsAtOnce));
    settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(!tlsAtOnce));
    settings.setProperty("mail.smtp.starttls.required", Boolean.toString(!tlsAtOnce));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.ssl.socketFactory", tls);
    settings.setProperty("mail.smtp.socketFactory.fallback", "false");
    // Where it is not needed it must not be asked for: the next server may not know it (RFC 6531).
    settings.setProperty("mail.mime.allowutf8", Boolean.toString(international));
    return Session.getInstance(settings);
  }

  /** An address with its domain as name servers know it; empty when there is no such domain. */
  private static Optional<String> onTheWire(EmailAddress address) {
    String text = address.text();
    int at = text.lastIndexOf('@');
    try {
      return Optional.of(text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1)));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "A domain that no name server knows", e);
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  /** The mail as it goes: plain text and the same as HTML. */
  private static final class Letter extends MimeMessage {
    private final String messageId;

    Letter(Session session, OutgoingMail mail, String sender, String recipient)
        throws MessagingException, UnsupportedEncodingException {
      super(session);
      messageId = "<" + mail.id() + "@" + sender.substring(sender.lastIndexOf('@') + 1) + ">";
      setFrom(address(sender, mail.fromName()));
      setRecipient(Message.RecipientType.TO, address(recipient, mail.toName()));
      setSubject(OneLine.of(mail.letter().subject()), UTF_8);
      setSentDate(Date.from(mail.at()));
      setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(mail.letter().text(), UTF_8);
      MimeBodyPart html = new MimeBodyPart();
      html.setText(new HtmlText().of(mail), UTF_8, "html");
      setContent(new MimeMultipart("alternative", plain, html));
      saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }

    /** A name is one line, whatever it was entered as, and never ends its header (S-41). */
    private static InternetAddress address(String address, String name)
        throws UnsupportedEncodingException {
      InternetAddress result = new InternetAddress();
      result.setAddress(address);
      result.setPersonal(OneLine.of(name), UTF_8);
      return result;
    }
  }
}
