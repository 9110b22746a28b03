package org.latchkey.credential;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * Hashes passwords and recovery codes with Argon2id and checks them. Each hash carries its parameters,
 * so that they can be raised later (S-21). A password is taken in NFKC, whole and in its own case
 * (S-25). One hash takes some 50 to 150 ms: never call this on the JavaFX thread.
 */
public final class Passwords {
  private static final Logger LOG = System.getLogger(Passwords.class.getName());
  private static final int MEMORY_KIB = 19456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final SecureRandom random = new SecureRandom();
  private volatile String decoy = "";

  /** A hash with a salt of its own, in the PHC string format. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return argon2.hash(bytes(password), salt).getResult();
  }

  /** Whether the password belongs to the hash; a damaged hash belongs to none (S-27). */
  public boolean matches(String password, String hash) {
    try {
      return Argon2Function.getInstanceFromHash(hash)
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
      Argon2Function stored = Argon2Function.getInstanceFromHash(hash);
      return stored.getVariant() != Argon2.ID
          || stored.getMemory() < MEMORY_KIB
          || stored.getIterations() < PASSES
          || stored.getOutputLength() < HASH_BYTES;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A stored hash cannot be read", e);
      return true;
    }
  }

  /** Takes as long as a check that fails, for accounts that have no password (S-26). */
  public void checkAgainstNothing(String password) {
    String hash = decoy;
    if (hash.isEmpty()) {
      hash = hash("no account has this password");
      decoy = hash;
    }
    if (matches(password, hash)) {
      LOG.log(Level.DEBUG, "Somebody guessed the decoy");
    }
  }

  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
