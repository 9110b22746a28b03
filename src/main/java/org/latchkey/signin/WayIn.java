package org.latchkey.signin;

import java.time.InstantSource;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.database.Database;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.Outbox;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.mfa.TotpVerifier;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.attempt.AttemptCounter;
import org.latchkey.signin.attempt.PasswordCheck;

/**
 * The services of this package, which need each other: whoever builds them takes all of them from
 * here.
 */
public record WayIn(
    SignInService signIn,
    SecondFactorService secondFactor,
    OwnAccountService ownAccount,
    OwnMfaService ownMfa) {

  /** Builds the services on the given parts. */
  public static WayIn of(
      Database database,
      Access access,
      AdministratorRepository administrators,
      SettingsRepository settings,
      CredentialRepository credentials,
      TotpCredentialRepository authenticators,
      TotpVerifier verifier,
      EnrollmentService enrollment,
      Passwords passwords,
      PasswordRule passwordRule,
      MailServerRepository mailServer,
      PasswordCheck check,
      AttemptCounter attempts,
      SetupCodes setupCodes,
      Outbox outbox,
      SignInNotices notices,
      AuditRepository events,
      AuditLog audit,
      InstantSource clock) {
    SignInService signIn =
        new SignInService(
            database,
            administrators,
            credentials,
            passwords,
            settings,
            mailServer,
            check,
            attempts,
            audit,
            clock);
    OwnAccountService ownAccount =
        new OwnAccountService(
            database,
            access,
            administrators,
            settings,
            credentials,
            passwords,
            passwordRule,
            attempts,
            setupCodes,
            outbox,
            audit,
            signIn,
            clock);
    return new WayIn(
        signIn,
        new SecondFactorService(
            database,
            administrators,
            authenticators,
            verifier,
            credentials,
            passwords,
            enrollment,
            signIn,
            attempts,
            outbox,
            notices,
            audit,
            clock),
        ownAccount,
        new OwnMfaService(
            access,
            administrators,
            settings,
            credentials,
            authenticators,
            enrollment,
            ownAccount,
            events,
            outbox,
            audit));
  }
}
