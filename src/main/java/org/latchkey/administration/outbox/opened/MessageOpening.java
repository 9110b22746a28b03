package org.latchkey.administration.outbox.opened;

import java.time.Instant;
import java.util.Optional;
import org.latchkey.administrator.Administrator;
import org.latchkey.credential.SetupCode;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.Message;
import org.latchkey.mail.Outbox;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;

/** Puts together what somebody gets who may have the text of a message. Decides nothing. */
public final class MessageOpening {
  private final Outbox outbox;
  private final MailServerRepository mailServer;
  private final SettingsRepository settings;

  public MessageOpening(
      Outbox outbox, MailServerRepository mailServer, SettingsRepository settings) {
    this.outbox = outbox;
    this.mailServer = mailServer;
    this.settings = settings;
  }

  /** Whether there is a mail server. */
  public boolean sendsMail() {
    return mailServer.isConfigured();
  }

  /** The message with its text; empty when that was wiped. */
  public Optional<OpenedMessage> of(Message message, Administrator viewer) {
    String organization = settings.organization().map(Organization::name).orElseThrow();
    Optional<MailServer> server = mailServer.find();
    return outbox
        .text(message.id())
        .map(
            text ->
                new OpenedMessage(
                    message,
                    text,
                    organization,
                    server.isPresent() ? organization : viewer.name(),
                    server.map(MailServer::fromAddress).orElse(viewer.email()),
                    sheet(message, text, organization)));
  }

  private static Optional<EnrollmentSheet> sheet(
      Message message, LetterText text, String organization) {
    Instant validUntil = message.codeExpiresAt();
    if (validUntil == null) {
      return Optional.empty();
    }
    return text.text()
        .lines()
        .filter(line -> line.startsWith(LetterWords.LINK))
        .findFirst()
        .flatMap(SetupCode::parse)
        .map(
            code ->
                new EnrollmentSheet(
                    organization,
                    message.recipientName(),
                    message.recipientAddress(),
                    message.kind(),
                    code.text(),
                    LetterWords.link(code.text()),
                    validUntil));
  }
}
