package org.latchkey.credential;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recovery codes: 16 letters and digits without look-alikes in groups of four. The first two find the
 * row, the other 14 (70 bits, S-46) are hashed like a password, so that checking costs one hash.
 */
public final class RecoveryCodes {
  public static final int COUNT = 10;

  /** Crockford's Base32: no I, L, O or U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int SELECTOR_LENGTH = 2;
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords;

  public RecoveryCodes(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * A set of new codes.
   *
   * @param shown the codes as their owner sees them, once
   * @param hashed what is stored of them
   */
  public record NewCodes(List<String> shown, List<Hashed> hashed) {
    @Override
    public String toString() {
      return "NewCodes";
    }
  }

  /** What is stored of one code. */
  public record Hashed(String selector, String hash) {}

  /**
   * What somebody typed.
   *
   * @param selector which row it claims to be
   * @param secret what is checked against that row's hash
   */
  public record Typed(String selector, String secret) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Makes ten codes; takes about a second. */
  public NewCodes create() {
    List<String> shown = new ArrayList<>();
    List<Hashed> hashed = new ArrayList<>();
    Set<String> selectors = new HashSet<>();
    while (shown.size() < COUNT) {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String selector = code.substring(0, SELECTOR_LENGTH);
      if (selectors.add(selector)) {
        shown.add(grouped(code.toString()));
        hashed.add(new Hashed(selector, passwords.hash(code.substring(SELECTOR_LENGTH))));
      }
    }
    return new NewCodes(List.copyOf(shown), List.copyOf(hashed));
  }

  /** Reads a code as people type it; in any case and script, with or without separators, O for 0, I or L for 1. */
  public static Optional<Typed> parse(String entered) {
    String text = characters(entered);
    boolean wellFormed =
        text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return wellFormed
        ? Optional.of(
            new Typed(text.substring(0, SELECTOR_LENGTH), text.substring(SELECTOR_LENGTH)))
        : Optional.empty();
  }

  /** Whether 16 characters or more are there, right or wrong. */
  public static boolean isComplete(String entered) {
    return characters(entered).length() >= LENGTH;
  }

  /** What was typed so far as codes are shown: XXXX-XXXX-XXXX-XXXX, no more than that. */
  public static String grouped(String entered) {
    String characters = characters(entered);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(LENGTH, characters.length()); i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(characters.charAt(i));
    }
    return text.toString();
  }

  /** Without separators, in NFKC and upper case, O as 0, I and L as 1. */
  private static String characters(String entered) {
    return Normalizer.normalize(entered, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
