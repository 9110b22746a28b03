package org.latchkey.mail.server;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;

/**
 * The settings of a mail server as somebody has entered them.
 *
 * @param port digits
 * @param username empty when the server wants no login
 * @param password empty to keep the one that is stored
 */
public record MailForm(
    String host,
    String port,
    Security security,
    String username,
    String password,
    String fromAddress) {
  public static final int LONGEST_HOST = 253; // RFC 1035 §2.3.4, without the dot at the end
  public static final int LONGEST_USERNAME = 254;
  public static final int LONGEST_PASSWORD = 1000;

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int HIGHEST_PORT = 65_535;

  /** The fields that something can be wrong with, from top to bottom. */
  public enum Field {
    HOST,
    PORT,
    USERNAME,
    PASSWORD,
    FROM
  }

  /** What is wrong with a field. */
  public enum Problem {
    EMPTY,
    UNUSABLE,
    /** The stored password was for another server or another login, and goes nowhere else. */
    AGAIN
  }

  /**
   * What is wrong with it.
   *
   * @param stored what is stored now, whose password may be kept
   * @return empty when it can be used
   */
  public Map<Field, Problem> wrong(Optional<MailServer> stored) {
    Map<Field, Problem> wrong = new EnumMap<>(Field.class);
    put(wrong, Field.HOST, host.isBlank(), asciiHost().isPresent());
    put(wrong, Field.PORT, port.isBlank(), portNumber().isPresent());
    boolean login = !username.isBlank();
    put(wrong, Field.USERNAME, !login && !password.isEmpty(), usable(username, LONGEST_USERNAME));
    boolean kept = keeps(stored);
    put(
        wrong,
        Field.PASSWORD,
        login && password.isEmpty() && !kept,
        usable(password, LONGEST_PASSWORD));
    if (login && password.isEmpty() && !kept && stored.flatMap(MailServer::password).isPresent()) {
      wrong.put(Field.PASSWORD, Problem.AGAIN);
    }
    put(
        wrong,
        Field.FROM,
        fromAddress.isBlank(),
        EmailAddress.parse(fromAddress).filter(MailForm::hasDomain).isPresent());
    return wrong;
  }

  /**
   * The mail server that is meant.
   *
   * @param stored whose password is kept when none was entered
   * @param version of what this is to take the place of
   * @throws java.util.NoSuchElementException when something is wrong with it
   */
  MailServer server(Optional<MailServer> stored, int version) {
    Optional<String> secret =
        username.isBlank()
            ? Optional.empty()
            : password.isEmpty()
                ? stored.flatMap(MailServer::password)
                : Optional.of(password);
    return new MailServer(
        asciiHost().orElseThrow(),
        portNumber().orElseThrow(),
        security,
        username.strip(),
        secret,
        EmailAddress.parse(fromAddress).orElseThrow().text(),
        version);
  }

  /**
   * Whether the stored password belongs to what is entered. Sent to another host it would be told to
   * somebody whom nobody meant.
   */
  private boolean keeps(Optional<MailServer> stored) {
    return stored
        .filter(
            server ->
                server.password().isPresent()
                    && asciiHost().filter(server.host()::equalsIgnoreCase).isPresent()
                    && server.username().equals(username.strip()))
        .isPresent();
  }

  private Optional<String> asciiHost() {
    try {
      String ascii = IDN.toASCII(host.strip());
      return HOST.matcher(ascii).matches() && ascii.length() <= LONGEST_HOST
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // No name server can be asked for such a name.
      return Optional.empty();
    }
  }

  private Optional<Integer> portNumber() {
    return Optional.of(port.strip())
        .filter(text -> PORT.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= HIGHEST_PORT);
  }

  private static boolean hasDomain(EmailAddress address) {
    try {
      return !IDN.toASCII(address.text().substring(address.text().lastIndexOf('@') + 1)).isEmpty();
    } catch (IllegalArgumentException e) {
      // No name server can be asked for such a domain.
      return false;
    }
  }

  private static boolean usable(String text, int longest) {
    return text.getBytes(StandardCharsets.UTF_8).length <= longest
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void put(Map<Field, Problem> wrong, Field field, boolean empty, boolean usable) {
    if (empty) {
      wrong.put(field, Problem.EMPTY);
    } else if (!usable) {
      wrong.put(field, Problem.UNUSABLE);
    }
  }

  @Override
  public String toString() {
    return "MailForm " + host;
  }
}
