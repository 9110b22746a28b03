package org.latchkey.signin.reset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latchkey.mail.LetterWords;

/**
 * The link of a message, as this machine hands it to the program. What stands for the code may be
 * anything: looking at it comes later.
 *
 * @param code what follows {@code code=}, at most 200 characters
 */
public record SetUpLink(String code) {
  /** How long a link may be. */
  public static final int MOST_CHARACTERS = 256;

  /** Browsers put a slash behind what looks like a host. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)" + Pattern.quote("latchkey://set-up") + "/?\\?code=([\\x21-\\x7e&&[^&#?]]{0,200})");

  /** The link, or empty for anything else. */
  public static Optional<SetUpLink> parse(String text) {
    return Optional.of(text)
        .filter(given -> given.length() <= MOST_CHARACTERS)
        .map(LINK::matcher)
        .filter(Matcher::matches)
        .map(found -> new SetUpLink(found.group(1)));
  }

  /** As it is written. */
  public String text() {
    return LetterWords.LINK + code;
  }

  @Override
  public String toString() {
    return "SetUpLink";
  }
}
