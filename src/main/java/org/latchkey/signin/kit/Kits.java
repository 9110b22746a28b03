package org.latchkey.signin.kit;

import java.time.InstantSource;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditLog;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.kit.KitSeal;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.database.Database;
import org.latchkey.mail.Outbox;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.OwnAccountService;

/** The two services of this package. */
public record Kits(KitMakingService making, KitUseService use) {

  /** Builds the services on the given parts. */
  public static Kits of(
      Database database,
      Access access,
      AdministratorRepository administrators,
      OwnAccountService ownAccount,
      SettingsRepository settings,
      CredentialRepository credentials,
      Passwords passwords,
      PasswordRule rule,
      Throttle throttle,
      SetupCodes setupCodes,
      Outbox outbox,
      SignInNotices notices,
      AuditLog audit,
      InstantSource clock) {
    RecoveryKitRepository kits = new RecoveryKitRepository(database.jdbi());
    KitSeal seal = new KitSeal();
    return new Kits(
        new KitMakingService(
            access, ownAccount, settings, kits, seal, rule, outbox, audit, clock),
        new KitUseService(
            database,
            administrators,
            ownAccount,
            settings,
            credentials,
            kits,
            seal,
            passwords,
            rule,
            throttle,
            setupCodes,
            outbox,
            notices,
            audit,
            clock));
  }
}
