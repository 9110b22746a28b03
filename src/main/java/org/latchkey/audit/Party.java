package org.latchkey.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something or to whom it was done, by the name they had then.
 *
 * @param id null for somebody unknown, such as an account that does not exist
 */
public record Party(@Nullable UUID id, String name) {
  /** Nobody in particular. */
  public static final Party NONE = new Party(null, "");
}
