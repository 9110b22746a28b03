package org.latchkey.administrator;

import java.util.UUID;

/**
 * Somebody who asks a service for something. It carries no role on purpose: what the person may do is
 * read again in the transaction that does it (S-49).
 *
 * @param id the administrator's id
 * @param epoch the person's {@link Administrator#sessionEpoch()} when they came in; when it is another
 *     one by now, all that they had open has been ended (S-36)
 */
public record Actor(UUID id, int epoch) {
  /** The person as they are now. */
  public static Actor of(Administrator person) {
    return new Actor(person.id(), person.sessionEpoch());
  }
}
