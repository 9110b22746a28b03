package org.latchkey;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.OverviewService;
import org.latchkey.administration.global.GlobalRequirementService;
import org.latchkey.administration.RequirementService;
import org.latchkey.administration.activity.ActivityService;
import org.latchkey.administration.outbox.MessageHandlingRepository;
import org.latchkey.administration.outbox.OutboxService;
import org.latchkey.administration.outbox.opened.MessageOpening;
import org.latchkey.administration.assistance.AssistanceService;
import org.latchkey.administration.people.Notices;
import org.latchkey.administration.people.PeopleAccess;
import org.latchkey.administration.standing.StandingRepository;
import org.latchkey.administration.standing.StandingService;
import org.latchkey.administration.widget.WidgetRepository;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.AdministratorCountRepository;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.notice.SignInNoticeRepository;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.AuditRepository;
import org.latchkey.audit.search.EventSearchRepository;
import org.latchkey.audit.verify.Verifier;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.credential.SetupCodeRepository;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.ThrottleRepository;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.database.Database;
import org.latchkey.mail.LetterWords;
import org.latchkey.mail.MailServerRepository;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.OutboxRepository;
import org.latchkey.mail.courier.Deliveries;
import org.latchkey.mail.courier.DueMessageRepository;
import org.latchkey.mail.server.MailSettingsService;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.mfa.TotpVerifier;
import org.latchkey.settings.OrganizationService;
import org.latchkey.settings.SecuritySettingsService;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.OwnMfaService;
import org.latchkey.signin.SecondFactorService;
import org.latchkey.signin.SignInService;
import org.latchkey.signin.WayIn;
import org.latchkey.signin.attempt.AttemptCounter;
import org.latchkey.signin.attempt.PasswordCheck;
import org.latchkey.signin.reset.MessageRequestService;
import org.latchkey.signin.reset.NewPasswordService;
import org.latchkey.signin.reset.SetupCodeService;
import org.latchkey.signin.reset.WayBack;
import org.latchkey.signin.kit.Kits;
import org.latchkey.vault.Vault;

/** Everything that works on one open store, built in one place; the screens come on top. */
public record Services(
    Database database,
    AdministratorRepository administrators,
    AdministratorCountRepository counts,
    SettingsRepository settings,
    CredentialRepository credentials,
    TotpCredentialRepository authenticators,
    AuditChain chain,
    AuditRepository events,
    Access access,
    Throttle throttle,
    OutboxRepository messages,
    MailServerRepository mailServer,
    Outbox outbox,
    Deliveries deliveries,
    MailSettingsService mailSettings,
    SecuritySettingsService securitySettings,
    OrganizationService organization,
    SetupCodes setupCodes,
    SignInNotices notices,
    EnrollmentService enrollment,
    SignInService signIn,
    SecondFactorService secondFactor,
    OwnAccountService ownAccount,
    OwnMfaService ownMfa,
    WayBack wayBack,
    Kits kits,
    AdministrationService administration,
    RequirementService requirements,
    GlobalRequirementService globalRequirement,
    AssistanceService assistance,
    StandingService standings,
    OutboxService outboxes,
    OverviewService overview,
    ActivityService activity) {

  /**
   * Builds the services.
   *
   * @param chain of the audit log, with the database that it is in
   * @param workstation the name of this machine for the audit log and the messages
   * @param zone in which messages tell the time
   * @param transports makes what takes messages to a mail server
   */
  public static Services on(
      AuditChain chain,
      Vault vault,
      Passwords passwords,
      PasswordRule passwordRule,
      InstantSource clock,
      String workstation,
      ZoneId zone,
      Supplier<MailTransport> transports) {
    Database database = chain.database();
    AuditRepository events = new AuditRepository(database.jdbi());
    AuditLog audit = new AuditLog(chain, clock, workstation);
    audit.takeUp();
    AdministratorRepository administrators = new AdministratorRepository(database.jdbi());
    AdministratorCountRepository counts = new AdministratorCountRepository(database.jdbi());
    Access access = new Access(database, administrators, audit);
    SettingsRepository settings = new SettingsRepository(database.jdbi());
    RecoveryKitRepository recoveryKits = new RecoveryKitRepository(database.jdbi());
    CredentialRepository credentials = new CredentialRepository(database.jdbi());
    TotpCredentialRepository authenticators = new TotpCredentialRepository(database.jdbi());
    Throttle throttle = new Throttle(database, new ThrottleRepository(database.jdbi()), clock);
    OutboxRepository messages = new OutboxRepository(database.jdbi());
    MailServerRepository mailServer = new MailServerRepository(database.jdbi(), vault);
    LetterWords letterWords = new LetterWords(workstation, zone);
    Outbox outbox = new Outbox(messages, settings, vault, letterWords, clock);
    DueMessageRepository due = new DueMessageRepository(database.jdbi());
    Deliveries deliveries =
        new Deliveries(database, due, outbox, mailServer, settings, transports, clock);
    SetupCodes setupCodes =
        new SetupCodes(new SetupCodeRepository(database.jdbi()), outbox, clock);
    SignInNotices notices =
        new SignInNotices(database, access, new SignInNoticeRepository(database.jdbi()), clock);
    MessageHandlingRepository handling = new MessageHandlingRepository(database.jdbi());
    Notices letters = new Notices(setupCodes, outbox);
    PeopleAccess people = new PeopleAccess(access, administrators, clock);
    StandingService standings =
        new StandingService(
            people,
            new StandingRepository(database.jdbi()),
            counts,
            recoveryKits,
            audit,
            clock);
    AttemptCounter attempts = new AttemptCounter(throttle, authenticators, audit);
    PasswordCheck check = new PasswordCheck(administrators, credentials, passwords, attempts);
    EnrollmentService enrollment =
        new EnrollmentService(
            database,
            administrators,
            settings,
            authenticators,
            credentials,
            new RecoveryCodes(passwords),
            throttle,
            vault,
            setupCodes,
            outbox,
            audit,
            clock);
    WayIn wayIn =
        WayIn.of(
            database,
            access,
            administrators,
            settings,
            credentials,
            authenticators,
            new TotpVerifier(authenticators, vault, clock),
            enrollment,
            passwords,
            passwordRule,
            mailServer,
            check,
            attempts,
            setupCodes,
            outbox,
            notices,
            events,
            audit,
            clock);
    WayBack wayBack =
        new WayBack(
            new MessageRequestService(
                database,
                administrators,
                credentials,
                passwords,
                setupCodes,
                messages,
                mailServer,
                audit,
                clock),
            new SetupCodeService(
                database, administrators, credentials, setupCodes, check, attempts, audit, clock),
            new NewPasswordService(
                database,
                administrators,
                settings,
                credentials,
                passwords,
                passwordRule,
                setupCodes,
                attempts,
                outbox,
                audit,
                clock));
    Kits kits =
        Kits.of(
            database,
            access,
            administrators,
            wayIn.ownAccount(),
            settings,
            credentials,
            passwords,
            passwordRule,
            throttle,
            setupCodes,
            outbox,
            notices,
            audit,
            clock);
    return new Services(
        database,
        administrators,
        counts,
        settings,
        credentials,
        authenticators,
        chain,
        events,
        access,
        throttle,
        messages,
        mailServer,
        outbox,
        deliveries,
        new MailSettingsService(
            access, mailServer, due, settings, letterWords, transports, audit, clock),
        new SecuritySettingsService(access, settings, mailServer::isConfigured, audit),
        new OrganizationService(access, settings, audit),
        setupCodes,
        notices,
        enrollment,
        wayIn.signIn(),
        wayIn.secondFactor(),
        wayIn.ownAccount(),
        wayIn.ownMfa(),
        wayBack,
        kits,
        new AdministrationService(
            access,
            administrators,
            settings,
            events,
            messages,
            letters,
            recoveryKits,
            standings,
            audit,
            clock),
        new RequirementService(people, administrators, counts, settings, letters, audit, clock),
        new GlobalRequirementService(
            access, administrators, counts, settings, letters, audit, clock),
        new AssistanceService(
            people,
            administrators,
            counts,
            authenticators,
            credentials,
            recoveryKits,
            throttle,
            setupCodes,
            outbox,
            mailServer,
            audit,
            clock),
        standings,
        new OutboxService(
            access,
            administrators,
            messages,
            handling,
            outbox,
            new MessageOpening(outbox, mailServer, settings),
            setupCodes,
            notices,
            audit,
            clock),
        new OverviewService(
            access, counts, events, settings, handling, new WidgetRepository(database.jdbi())),
        new ActivityService(
            access, new EventSearchRepository(database.jdbi()), new Verifier(chain), audit));
  }
}
