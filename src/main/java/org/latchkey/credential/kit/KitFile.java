package org.latchkey.credential.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What a recovery kit's file says, sealed as it is. Everything but the sealed secret is bound to it: a
 * kit that was changed anywhere does not open.
 */
public final class KitFile {
  /** The version of this format. */
  static final int VERSION = 1;

  static final int SALT_BYTES = 16;
  static final int NONCE_BYTES = 12;

  /** The secret with the tag of AES-GCM. */
  static final int SEALED_BYTES = KitSecret.BYTES + 16;

  /** All of it but the names: version, id, Argon2id's parameters, salt, nonce and sealed secret. */
  static final int BODY_BYTES = 2 + 16 + 4 + 1 + 1 + SALT_BYTES + NONCE_BYTES + SEALED_BYTES;

  private final String organization;
  private final String email;
  private final UUID id;
  private final Cost cost;
  private final byte[] salt;
  private final byte[] nonce;
  private final byte[] sealed;

  /**
   * What Argon2id costs (RFC 9106).
   *
   * @param memory in KiB
   */
  record Cost(int memory, int passes, int lanes) {
    /** Of a new kit: a passphrase is tried where nobody counts, so it is dearer than a password's. */
    static final Cost NOW = new Cost(65536, 3, 4);

    /** Neither too cheap to have been made here nor so dear that a made-up kit eats all memory. */
    boolean isReasonable() {
      return memory >= 19456 && memory <= 262144 && passes >= 1 && passes <= 10 && lanes >= 1
          && lanes <= 16;
    }
  }

  KitFile(
      String organization, String email, UUID id, Cost cost, byte[] salt, byte[] nonce, byte[] sealed) {
    this.organization = organization;
    this.email = email;
    this.id = id;
    this.cost = cost;
    this.salt = salt.clone();
    this.nonce = nonce.clone();
    this.sealed = sealed.clone();
  }

  /**
   * Puts a kit together from the bytes of its lines.
   *
   * @param body {@link #BODY_BYTES} of them
   * @return empty when they are of a later version or ask for what nobody here would have used
   */
  static Optional<KitFile> of(String organization, String email, byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    int version = bytes.getShort();
    UUID id = new UUID(bytes.getLong(), bytes.getLong());
    Cost cost = new Cost(bytes.getInt(), bytes.get(), bytes.get());
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] sealed = new byte[SEALED_BYTES];
    bytes.get(salt).get(nonce).get(sealed);
    return version == VERSION && cost.isReasonable()
        ? Optional.of(new KitFile(organization, email, id, cost, salt, nonce, sealed))
        : Optional.empty();
  }

  byte[] body() {
    return ByteBuffer.allocate(BODY_BYTES)
        .putShort((short) VERSION)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putInt(cost.memory())
        .put((byte) cost.passes())
        .put((byte) cost.lanes())
        .put(salt)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** Everything that the sealed secret is bound to. */
  byte[] header() {
    byte[] names = (organization + "\n" + email).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(BODY_BYTES - SEALED_BYTES + names.length)
        .put(body(), 0, BODY_BYTES - SEALED_BYTES)
        .put(names)
        .array();
  }

  /** The name of an organization as kits have it. */
  public static String name(String organization) {
    return KitText.plain(organization);
  }

  /** Of which organization it says to be. */
  public String organization() {
    return organization;
  }

  /** The address of its owner when it was made. */
  public String email() {
    return email;
  }

  /** Which kit it says to be; proved only by what is sealed in it. */
  public UUID id() {
    return id;
  }

  Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] nonce() {
    return nonce.clone();
  }

  byte[] sealed() {
    return sealed.clone();
  }
}
