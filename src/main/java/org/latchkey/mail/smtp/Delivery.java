package org.latchkey.mail.smtp;

/** What became of one try to hand a mail over. */
public sealed interface Delivery {

  /** The mail server has taken it. */
  record Sent() implements Delivery {}

  /**
   * The mail server may take it later: a reply of 400 to 499 (RFC 5321 §4.2.1).
   *
   * @param words what it said, on one line
   */
  record RefusedForNow(String words) implements Delivery {}

  /**
   * The mail server will not take this mail: a reply of 500 to 599 (RFC 5321 §4.2.1).
   *
   * @param words what it said, on one line
   */
  record RefusedForGood(String words) implements Delivery {}

  /** It was not even offered to the mail server, because of the mail itself. */
  record Unsendable(Fault fault) implements Delivery {}

  /**
   * No mail server was ready to take any mail, and nothing was said that is this mail's own.
   *
   * @param words what the mail server said, on one line; empty when it said nothing
   */
  record NotReached(Obstacle obstacle, String words) implements Delivery {}

  /** The connection failed while the mail was said; whether the mail server has taken it is not known. */
  record Interrupted(Obstacle obstacle) implements Delivery {}

  /** Somebody gave up waiting; whether the mail server has taken it is not known. */
  record GivenUp() implements Delivery {}

  /** What is wrong with a mail. */
  enum Fault {
    /** Its recipient's address is none. */
    NO_ADDRESS,
    /** An address has letters beyond ASCII, and the server lacks RFC 6531. */
    ADDRESS_NOT_ASCII
  }

  /** What stands between here and the mail server. */
  enum Obstacle {
    NAME_NOT_FOUND,
    CONNECTION_REFUSED,
    UNREACHABLE,
    TIME_OUT,
    /** Not valid, not trusted, or for another name (S-43). */
    CERTIFICATE,
    /** It does not offer to turn to TLS (S-43). */
    NO_STARTTLS,
    /** It speaks no TLS, or none that is safe. */
    NO_TLS,
    LOGIN_REFUSED,
    /** It wants no connection from here, or not now. */
    TURNED_AWAY,
    /** It takes no mail from the address that all mails are from, or not without a login. */
    SENDER_REFUSED,
    BROKEN_OFF
  }
}
