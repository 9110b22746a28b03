package org.latchkey.signin.kit;

import org.latchkey.credential.PasswordRule;

/** What became of the wish for a recovery kit. */
public sealed interface KitMaking {
  /** It is there, and works as soon as it is kept. */
  record Prepared(PreparedKit kit) implements KitMaking {}

  /** It is kept, and works from now on; an older one does not any more. */
  record Kept() implements KitMaking {}

  /** The passphrase is not accepted. */
  record Flawed(PasswordRule.Flaw flaw) implements KitMaking {}

  /** One is to prove oneself again first, by a code or else the password (S-35). */
  record ProofNeeded() implements KitMaking {}

  /** Only an active Administrator with Billing has one. */
  record Denied() implements KitMaking {}
}
