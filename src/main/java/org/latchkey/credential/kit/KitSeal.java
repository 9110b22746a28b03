package org.latchkey.credential.kit;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a kit's secret by a passphrase: Argon2id makes the key, AES-256-GCM seals. One sealing or
 * opening takes some tenths of a second and 64 MiB: never call it on the JavaFX thread.
 */
public final class KitSeal {
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  /**
   * A new kit.
   *
   * @param file what is kept by its owner
   * @param secret what proves it
   */
  public record NewKit(KitFile file, KitSecret secret) {
    @Override
    public String toString() {
      return "NewKit " + file.id();
    }
  }

  /** Makes a kit that the passphrase opens, taken in NFKC, whole and in its own case. */
  public NewKit seal(String organization, String email, String passphrase) {
    KitSecret secret = KitSecret.random();
    byte[] salt = bytes(KitFile.SALT_BYTES);
    byte[] nonce = bytes(KitFile.NONCE_BYTES);
    UUID id = UUID.randomUUID();
    String name = KitText.plain(organization);
    String address = KitText.plain(email);
    KitFile unsealed =
        new KitFile(
            name, address, id, KitFile.Cost.NOW, salt, nonce, new byte[KitFile.SEALED_BYTES]);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, unsealed, passphrase).doFinal(secret.bytes());
      return new NewKit(
          new KitFile(name, address, id, KitFile.Cost.NOW, salt, nonce, sealed), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java platform", e);
    }
  }

  /**
   * Opens a kit.
   *
   * @return empty when the passphrase is another one, or the kit was changed since it was made
   */
  public Optional<KitSecret> open(KitFile kit, String passphrase) {
    try {
      return Optional.of(
          KitSecret.of(cipher(Cipher.DECRYPT_MODE, kit, passphrase).doFinal(kit.sealed())));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java platform", e);
    }
  }

  private static Cipher cipher(int mode, KitFile kit, String passphrase)
      throws GeneralSecurityException {
    KitFile.Cost cost = kit.cost();
    byte[] text =
        Normalizer.normalize(passphrase, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    byte[] key =
        Argon2Function.getInstance(
                cost.memory(), cost.passes(), cost.lanes(), KEY_BYTES, Argon2.ID)
            .hash(text, kit.salt())
            .getBytes();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, kit.nonce()));
    cipher.updateAAD(kit.header());
    return cipher;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
