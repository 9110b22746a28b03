package org.latchkey.signin.kit;

import java.time.Instant;
import java.util.UUID;

/** A kit whose passphrase was right, in memory only; nothing of it is used up yet. */
public final class OpenedKit {
  private final UUID kitId;
  private final UUID owner;
  private final String name;
  private final String email;
  private final Instant openedAt;

  OpenedKit(UUID kitId, UUID owner, String name, String email, Instant openedAt) {
    this.kitId = kitId;
    this.owner = owner;
    this.name = name;
    this.email = email;
    this.openedAt = openedAt;
  }

  UUID kitId() {
    return kitId;
  }

  UUID owner() {
    return owner;
  }

  Instant openedAt() {
    return openedAt;
  }

  /** Whose account it opens. */
  public String name() {
    return name;
  }

  /** Their address now. */
  public String email() {
    return email;
  }
}
