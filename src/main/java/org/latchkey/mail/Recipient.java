package org.latchkey.mail;

import org.latchkey.administrator.Administrator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a message goes.
 *
 * @param id the administrator, null for an address that belongs to nobody here
 * @param address an address as {@link org.latchkey.administrator.EmailAddress} accepts it
 */
public record Recipient(@Nullable UUID id, String name, String address) {
  /** A person at the address they have now. */
  public static Recipient of(Administrator person) {
    return new Recipient(person.id(), person.name(), person.email());
  }
}
