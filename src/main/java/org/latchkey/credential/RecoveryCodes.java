package org.latchkey.credential;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recovery codes: 16 letters and digits without look-alikes in groups of four. The first two find the
 * row, the other 14 (70 bits, S-46) are hashed like a password, so that checking costs one hash.
 */
public final class RecoveryCodes {
  public static final int COUNT = 10;

  private static final int SELECTOR_LENGTH = 2;
  private static final int LENGTH = 16;

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
      String code = Crockford.random(random, LENGTH);
      String selector = code.substring(0, SELECTOR_LENGTH);
      if (selectors.add(selector)) {
        shown.add(grouped(code));
        hashed.add(new Hashed(selector, passwords.hash(code.substring(SELECTOR_LENGTH))));
      }
    }
    return new NewCodes(List.copyOf(shown), List.copyOf(hashed));
  }

  /** Reads a code as people type it; in any case and script, with or without separators, O for 0, I or L for 1. */
  public static Optional<Typed> parse(String entered) {
    String text = characters(entered);
    boolean wellFormed = text.length() == LENGTH && Crockford.isWritten(text);
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
    return Crockford.grouped(characters(entered), LENGTH);
  }

  /** Only the letters and digits of what was typed. */
  private static String characters(String entered) {
    return Crockford.typed(entered).replaceAll("[^0-9A-Z]", "");
  }
}
