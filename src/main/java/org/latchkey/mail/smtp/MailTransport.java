package org.latchkey.mail.smtp;

import org.latchkey.mail.MailServer;

/** Takes mails to a mail server. */
public interface MailTransport {

  /**
   * Hands one mail over, which takes as long as the mail server does. The connection stays open for the
   * next one.
   *
   * @return what became of it; nothing that a server or a network does is thrown
   */
  Delivery send(MailServer server, OutgoingMail mail);

  /** Closes the connection, if one is open that no mail is under way on; waits for none. */
  void hangUp();
}
