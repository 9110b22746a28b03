package org.latchkey.signin.attempt;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.Throttle.Verdict;

/**
 * Looks at an e-mail and a password. A wrong one, an unknown, a suspended and a locked account take the
 * same way and the same time (S-26, S-31); the attempt is counted before it is judged (S-28).
 */
public final class PasswordCheck {
  /** No account has this id, and so no password: it is looked for all the same. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final AdministratorRepository administrators;
  private final CredentialRepository credentials;
  private final Passwords passwords;
  private final AttemptCounter attempts;

  public PasswordCheck(
      AdministratorRepository administrators,
      CredentialRepository credentials,
      Passwords passwords,
      AttemptCounter attempts) {
    this.administrators = administrators;
    this.credentials = credentials;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /** What was found. */
  public sealed interface Result {
    /**
     * No account.
     *
     * @param email what was entered as one; empty when it is no address, because somebody may have typed
     *     the password into the wrong field
     */
    record Nobody(String email) implements Result {}

    /**
     * An account, as it was before the password was judged.
     *
     * @param verdict of the counter, for whoever records the failure
     * @param right whether the password is theirs
     * @param passwordSetAt when that password had been set; empty without one
     */
    record Somebody(
        Administrator person, Verdict verdict, boolean right, Optional<Instant> passwordSetAt)
        implements Result {
      /** Whether the password is still the one that was judged, by when it was set. */
      public boolean isOfPasswordSetAt(Optional<Instant> changedAt) {
        return passwordSetAt.equals(changedAt);
      }

      /** Whether it is their password and no pause holds. */
      public boolean passes() {
        return right && verdict instanceof Verdict.Counted;
      }

      /** Why it is refused, for the log. */
      public String refusal() {
        return verdict instanceof Verdict.Locked
            ? "LOCKED"
            : !right ? "WRONG_PASSWORD" : person.status().name();
      }

      /** Whether the account may sign in at all. */
      public boolean active() {
        return person.status() == AdministratorStatus.ACTIVE;
      }
    }
  }

  /** Looks; takes as long as a hash takes. Not for the JavaFX thread. */
  public Result of(String email, String password) {
    Optional<Administrator> person = administrators.findByEmailKey(key(email));
    Optional<Verdict> verdict = person.map(attempts::count);
    if (verdict.isEmpty()) {
      attempts.countNobody();
    }
    UUID id = person.map(Administrator::id).orElse(NOBODY);
    // Read before the hash: whoever changes the password in between is noticed later.
    Optional<Instant> setAt = credentials.passwordChangedAt(id);
    boolean right = matches(password, credentials.passwordHash(id));
    return person.isPresent() && verdict.isPresent()
        ? new Result.Somebody(person.get(), verdict.get(), right, setAt)
        : new Result.Nobody(EmailAddress.parse(email).map(EmailAddress::text).orElse(""));
  }

  private boolean matches(String password, Optional<String> hash) {
    if (hash.isEmpty()) {
      passwords.checkAgainstNothing(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }

  /** By what two spellings of what was entered are one account (S-32). */
  private static String key(String email) {
    return EmailAddress.parse(email)
        .map(EmailAddress::key)
        .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
  }
}
