package org.latchkey.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts messages into words: what happened, when, where, and what to do if it was not the reader. */
public final class LetterWords {
  /** What the recipient opens, or reads the code out of. */
  public static final String LINK = "latchkey://set-up?code=";

  private static final int LONGEST_SUBJECT = 200;
  private static final String BUNDLE = "org.latchkey.mail.letters";

  private final ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
  private final DateTimeFormatter time;
  private final String workstation;

  /**
   * Words for messages that are written here.
   *
   * @param workstation named in every message
   * @param zone in which times are told
   */
  public LetterWords(String workstation, ZoneId zone) {
    this.workstation = workstation.isBlank() ? words.getString("letter.some-workstation") : workstation;
    this.time = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH).withZone(zone);
  }

  /** The link that carries a code. */
  public static String link(String code) {
    return LINK + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  /** Writes a message in the name of the organization. */
  public LetterText write(Letter letter, String organization, Instant at) {
    String by = letter.by().isEmpty() ? words.getString("letter.somebody") : letter.by();
    Object[] values = {letter.to().name(), organization, time.format(at), workstation, by};
    String key = "letter." + letter.kind();
    StringBuilder text = new StringBuilder();
    text.append(say("letter.greeting", values)).append("\n\n");
    text.append(say(key + ".text", values)).append("\n\n");
    letter.code().ifPresent(code -> text.append(wayOn(letter.kind(), code)).append("\n\n"));
    text.append(say("letter.circumstances", values)).append('\n');
    text.append(say(key + ".not-you", values)).append("\n\n");
    text.append(say("letter.ending", values)).append('\n');
    return new LetterText(oneLine(say(key + ".subject", values)), text.toString());
  }

  private String wayOn(MessageKind kind, Letter.Code code) {
    String how = kind.setsPassword() ? "letter.way-on.password" : "letter.way-on.mfa";
    return say(how, link(code.text()), code.text(), time.format(code.expiresAt()));
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key).replace("'", "''"), Locale.ENGLISH).format(values);
  }

  /** Nothing in a name may start another header (S-41). */
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
