package org.latchkey.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes passwords and recovery codes with Argon2id and checks them. Each hash carries its parameters,
 * so that they can be raised later (S-21). A password is taken in NFKC, whole and in its own case
 * (S-25). One hash takes some 50 to 150 ms: never call this on the JavaFX thread.
 */
public final class Passwords {
  private static final Logger LOG = System.getLogger(Passwords.class.getName());
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int MOST_MEMORY_KIB = 262144;

  /** Up to 99 passes and lanes, a salt of 8 bytes or more and a hash of 16 or more. */
  private static final Pattern STORED =
      Pattern.compile(
          "\\$argon2(?:id|i|d)\\$v=19\\$m=([1-9][0-9]{0,6}),t=[1-9][0-9]?,p=[1-9][0-9]?"
              + "\\$[A-Za-z0-9+/]{11,}\\$[A-Za-z0-9+/]{22,}");

  private final SecureRandom random = new SecureRandom();
  private final Cost cost;
  private final Argon2Function argon2;
  private volatile String decoy = "";

  /** Hashes as dearly as {@link Cost#TODAY} says. */
  public Passwords() {
    this(Cost.TODAY);
  }

  /** Out of reach of the program, which always hashes at the full cost. */
  Passwords(Cost cost) {
    this.cost = cost;
    this.argon2 =
        Argon2Function.getInstance(cost.memoryKib(), cost.passes(), LANES, HASH_BYTES, Argon2.ID);
  }

  /**
   * What one hash costs whoever guesses.
   *
   * @param memoryKib memory in KiB
   * @param passes passes over it
   */
  record Cost(int memoryKib, int passes) {
    /** The least that S-21 allows. */
    static final Cost TODAY = new Cost(19456, 2);
  }

  /** A hash with a salt of its own, in the PHC string format. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return argon2.hash(bytes(password), salt).getResult();
  }

  /** Whether the password belongs to the hash; a damaged hash belongs to none (S-27). */
  public boolean matches(String password, String hash) {
    try {
      return stored(hash)
          .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    } catch (RuntimeException e) {
      // The library throws many types for what it cannot parse; none of them may let anybody in.
      LOG.log(Level.WARNING, "A stored hash cannot be read", e);
      return false;
    }
  }

  /** Whether the hash was made with weaker parameters than today's. */
  public boolean wantsRehash(String hash) {
    try {
      Argon2Function stored = stored(hash);
      return stored.getVariant() != Argon2.ID
          || stored.getMemory() < cost.memoryKib()
          || stored.getIterations() < cost.passes()
          || stored.getOutputLength() < HASH_BYTES;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A stored hash cannot be read", e);
      return true;
    }
  }

  /**
   * Makes what {@link #checkAgainstNothing} compares with. Without it the first of those checks takes
   * twice as long, which tells that there is no such account (S-26).
   */
  public void prepare() {
    decoy = hash("no account has this password");
  }

  /** Takes as long as a check that fails, for accounts that have no password (S-26). */
  public void checkAgainstNothing(String password) {
    if (decoy.isEmpty()) {
      prepare();
    }
    if (matches(password, decoy)) {
      LOG.log(Level.DEBUG, "Somebody guessed the decoy");
    }
  }

  /** The function of a stored hash; a damaged one must neither fit everything nor eat all memory. */
  private static Argon2Function stored(String hash) {
    Matcher parts = STORED.matcher(hash);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_MEMORY_KIB) {
      throw new IllegalArgumentException("Not a hash of this program");
    }
    return Argon2Function.getInstanceFromHash(hash);
  }

  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
