package org.latchkey.signin.kit;

import java.time.Instant;
import java.util.UUID;
import org.latchkey.credential.kit.KitSeal.NewKit;
import org.latchkey.credential.kit.KitText;

/** A kit that its owner is about to keep: it works once the service has been told that it is kept. */
public final class PreparedKit {
  private final UUID owner;
  private final String name;
  private final NewKit kit;
  private final Instant madeAt;

  PreparedKit(UUID owner, String name, NewKit kit, Instant madeAt) {
    this.owner = owner;
    this.name = name;
    this.kit = kit;
    this.madeAt = madeAt;
  }

  UUID owner() {
    return owner;
  }

  NewKit kit() {
    return kit;
  }

  /** Whose it is. */
  public String name() {
    return name;
  }

  /** Their address. */
  public String email() {
    return kit.file().email();
  }

  /** Of which organization. */
  public String organization() {
    return kit.file().organization();
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** The lines that bring it back, for a file or for paper; of no use without the passphrase. */
  public String lines() {
    return KitText.write(kit.file());
  }
}
