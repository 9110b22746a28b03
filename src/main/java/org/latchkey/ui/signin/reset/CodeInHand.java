package org.latchkey.ui.signin.reset;

import org.latchkey.credential.StoredSetupCode.Purpose;

/**
 * A set-up code that works.
 *
 * @param code as it stands in the message
 * @param email of whoever came with it, as far as it is known, otherwise empty
 */
public record CodeInHand(Purpose purpose, String code, String email) {
  @Override
  public String toString() {
    return "CodeInHand " + purpose;
  }
}
