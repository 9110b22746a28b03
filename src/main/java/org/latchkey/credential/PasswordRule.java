package org.latchkey.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;
import org.latchkey.settings.Organization;

/**
 * Which passwords are accepted: 15 code points or more (S-22), no composition rules (S-23), neither a
 * common one nor one made of the organization's own words (S-24). Not for the JavaFX thread: the first
 * call loads word lists.
 */
public final class PasswordRule {
  /** NIST SP 800-63B-4 §3.1.1.2 for a password that may be the only factor. */
  public static final int MIN_LENGTH = 15;

  public static final int MAX_LENGTH = 1024;
  private static final int COMMON = 3000;
  private static final int LONGEST_ESTIMATED = 100;
  private static final int SHORTEST_OWN_WORD = 4;
  private static final int LEFT_WITHOUT_OWN_WORDS = 8;
  private static final int GUESSABLE = 1;

  private volatile @Nullable Zxcvbn estimator;
  private volatile @Nullable Map<String, Integer> common;

  /** What is wrong with a password. */
  public enum Flaw {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    OWN_WORDS,
    EASY_TO_GUESS
  }

  /**
   * The first thing that is wrong with a password, or empty when it is accepted.
   *
   * @param ownWords names, e-mail and organization, by which somebody would guess
   */
  public Optional<Flaw> flaw(String password, Collection<String> ownWords) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
    int length = text.codePointCount(0, text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    if (length > MAX_LENGTH) {
      return Optional.of(Flaw.TOO_LONG);
    }
    if (isCommon(lower)) {
      return Optional.of(Flaw.COMMON);
    }
    if (length < MIN_LENGTH) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (withoutOwnWords(lower, ownWords).length() < LEFT_WITHOUT_OWN_WORDS) {
      return Optional.of(Flaw.OWN_WORDS);
    }
    return strength(password, ownWords) <= GUESSABLE
        ? Optional.of(Flaw.EASY_TO_GUESS)
        : Optional.empty();
  }

  /**
   * How hard the password is to guess.
   *
   * @return 0 (at once) to 4 (very hard)
   */
  public int strength(String password, Collection<String> ownWords) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
    int end = text.offsetByCodePoints(0, Math.min(LONGEST_ESTIMATED, text.codePointCount(0, text.length())));
    List<String> words = ownWords.stream().filter(word -> !word.isBlank()).toList();
    return text.isEmpty() ? 0 : estimator().measure(text.substring(0, end), words).getScore();
  }

  private Zxcvbn estimator() {
    Zxcvbn present = estimator;
    if (present == null) {
      present = new Zxcvbn();
      estimator = present;
    }
    return present;
  }

  private boolean isCommon(String lower) {
    Map<String, Integer> ranks = common;
    if (ranks == null) {
      try {
        ranks = StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary();
      } catch (IOException e) {
        throw new UncheckedIOException("The list of common passwords is part of the program", e);
      }
      common = ranks;
    }
    String letters = lower.replaceAll("[^\\p{L}]", "");
    return ranks.getOrDefault(lower, Integer.MAX_VALUE) <= COMMON
        || (letters.length() * 2 > lower.length()
            && ranks.getOrDefault(letters, Integer.MAX_VALUE) <= COMMON
            && lower.length() < MIN_LENGTH);
  }

  private static String withoutOwnWords(String lower, Collection<String> ownWords) {
    String rest = lower;
    for (String words : ownWords) {
      for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (word.length() >= SHORTEST_OWN_WORD) {
          rest = rest.replace(word, "");
        }
      }
    }
    return rest;
  }

  /** By which somebody would guess a person's password: what {@link #flaw} and {@link #strength} take. */
  public static List<String> ownWords(Optional<Organization> organization, Administrator person) {
    return List.of(
        organization.map(Organization::name).orElse(""),
        person.firstName(),
        person.lastName(),
        person.email());
  }
}
