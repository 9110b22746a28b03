package org.latchkey.mail.server;

import java.util.Map;

/** What became of a change of the mail settings. */
public sealed interface MailOutcome {
  /** They are changed; {@code now} is what is stored. */
  record Saved(MailSettings now) implements MailOutcome {}

  /** Nothing was saved: something is missing or cannot be used. */
  record Invalid(Map<MailForm.Field, MailForm.Problem> wrong) implements MailOutcome {}

  /** Nothing was saved: somebody else has changed them meanwhile to {@code now}. */
  record Conflict(MailSettings now) implements MailOutcome {}

  /** Nothing was saved yet: a code of the actor's authenticator is needed first (S-35). */
  record CodeNeeded() implements MailOutcome {}

  /** Nothing was saved: the actor may not, or not any more. */
  record Denied() implements MailOutcome {}
}
