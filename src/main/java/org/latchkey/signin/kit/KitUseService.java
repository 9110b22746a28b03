package org.latchkey.signin.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.administrator.notice.SignInNotices;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.credential.kit.KitFile;
import org.latchkey.credential.kit.KitReading;
import org.latchkey.credential.kit.KitSeal;
import org.latchkey.credential.kit.KitSecret;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.credential.kit.StoredKit;
import org.latchkey.database.Database;
import org.latchkey.mail.Letter;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.Outbox;
import org.latchkey.mail.Recipient;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.OwnAccountService;
import org.latchkey.signin.kit.KitOpening.Reason;

/**
 * Lets the holder of a kit and its passphrase set a new password and enroll another authenticator,
 * once. All of it takes effect together when the authenticator is proved; until then the kit works.
 * A lock after too many wrong passwords does not hold here: the kit is what helps then.
 */
public final class KitUseService {
  private final Database database;
  private final AdministratorRepository administrators;
  private final OwnAccountService ownAccount;
  private final SettingsRepository settings;
  private final CredentialRepository credentials;
  private final RecoveryKitRepository kits;
  private final KitSeal seal;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final Throttle throttle;
  private final SetupCodes setupCodes;
  private final Outbox outbox;
  private final SignInNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  KitUseService(
      Database database,
      AdministratorRepository administrators,
      OwnAccountService ownAccount,
      SettingsRepository settings,
      CredentialRepository credentials,
      RecoveryKitRepository kits,
      KitSeal seal,
      Passwords passwords,
      PasswordRule rule,
      Throttle throttle,
      SetupCodes setupCodes,
      Outbox outbox,
      SignInNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.administrators = administrators;
    this.ownAccount = ownAccount;
    this.settings = settings;
    this.credentials = credentials;
    this.kits = kits;
    this.seal = seal;
    this.passwords = passwords;
    this.rule = rule;
    this.throttle = throttle;
    this.setupCodes = setupCodes;
    this.outbox = outbox;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is any kit that could be used. */
  public boolean anyKit() {
    return kits.anyOpen();
  }

  /**
   * Opens a kit. Takes some tenths of a second. What is wrong with a kit beyond its text is told only to
   * whoever knows its passphrase.
   *
   * @param reading what its text says
   */
  public KitOpening open(KitReading reading, String passphrase) {
    if (!(reading instanceof KitReading.Whole(KitFile file))) {
      return refuse(Party.NONE, "UNREADABLE_KIT", new KitOpening.Unreadable(reading));
    }
    StoredKit stored = kits.find(file.id()).orElse(null);
    if (stored == null) {
      return unknown(file);
    }
    // Counted by kit, so that nobody who holds a copy of one can lock its owner out of the rest.
    Verdict verdict = throttle.count(stored.id());
    boolean right =
        seal.open(file, passphrase).map(KitSecret::hash).equals(Optional.of(stored.hash()));
    Party owner = party(stored.administratorId());
    if (!right || verdict instanceof Verdict.Locked) {
      return refuse(
          owner, verdict instanceof Verdict.Locked ? "LOCKED" : "WRONG_PASSPHRASE", Reason.WRONG_PASSPHRASE);
    }
    return database.inTransaction(
        () -> {
          throttle.reset(stored.id());
          return usable(stored.id(), stored.administratorId())
              .<KitOpening>map(why -> recorded(owner, why.name(), refused(why)))
              .orElseGet(() -> opened(stored));
        });
  }

  private KitOpening opened(StoredKit stored) {
    Administrator person = administrators.find(stored.administratorId()).orElseThrow();
    return new KitOpening.Opened(
        new OpenedKit(
            stored.id(), person.id(), person.name(), person.email(), clock.instant()));
  }

  private KitOpening unknown(KitFile file) {
    String here = settings.organization().map(Organization::name).orElse("");
    boolean ours = file.organization().equals(KitFile.name(here));
    // Anything can stand in a file that nobody has sealed: only what looks like an address is kept.
    String email = EmailAddress.parse(file.email()).map(EmailAddress::text).orElse("");
    return refuse(
        new Party(null, email),
        Reason.UNKNOWN_KIT.name(),
        ours
            ? refused(Reason.UNKNOWN_KIT)
            : new KitOpening.Refused(Reason.OTHER_ORGANIZATION, file.organization()));
  }

  /** By which somebody would guess the password of a kit's owner. */
  public List<String> ownWords(OpenedKit kit) {
    return administrators.find(kit.owner()).map(ownAccount::ownWords).orElse(List.of());
  }

  /**
   * Gives the right to enroll, which sets the password with it. Takes about a tenth of a second.
   *
   * @param wanted the new password
   */
  public KitOpening grant(OpenedKit kit, String wanted) {
    Optional<PasswordRule.Flaw> flaw = rule.flaw(wanted, ownWords(kit));
    if (flaw.isPresent()) {
      return new KitOpening.Flawed(flaw.get());
    }
    String hash = passwords.hash(wanted);
    Instant now = clock.instant();
    boolean late =
        Duration.between(kit.openedAt(), now).abs().compareTo(EnrollmentService.GRANT_LIFETIME) >= 0;
    return database.inTransaction(
        () -> {
          Optional<Reason> why =
              late ? Optional.of(Reason.START_AGAIN) : usable(kit.kitId(), kit.owner());
          if (why.isPresent()) {
            return recorded(party(kit.owner()), why.get().name(), refused(why.get()));
          }
          Administrator person = administrators.find(kit.owner()).orElseThrow();
          return new KitOpening.Granted(
              EnrollmentGrant.give(
                  person,
                  EnrollmentGrant.Reason.RECOVERY_KIT,
                  now,
                  held -> redeem(kit.kitId(), held, hash)));
        });
  }

  /** Inside the transaction that enrolls: uses the kit up and sets the password. */
  private boolean redeem(UUID kitId, Administrator person, String hash) {
    Instant now = clock.instant();
    if (!mayHaveOne(person) || !kits.use(kitId, now)) {
      return false;
    }
    credentials.setPassword(person.id(), hash, now);
    setupCodes.revoke(person.id(), Purpose.PASSWORD);
    outbox.put(Letter.notice(MessageKind.RECOVERY_KIT_USED, Recipient.of(person)));
    notices.tellEverybody(NoticeKind.RECOVERY_KIT_USED, person.name());
    Party party = Access.party(person);
    audit.record(AuditEntry.done(AuditAction.RECOVERY_KIT_USED, party, party));
    return true;
  }

  /** Why a kit that opens lets nobody in; empty when it does. */
  private Optional<Reason> usable(UUID kitId, UUID owner) {
    Optional<StoredKit> stored = kits.find(kitId);
    Optional<Administrator> person = administrators.find(owner);
    if (stored.isEmpty() || person.isEmpty()) {
      return Optional.of(Reason.UNKNOWN_KIT);
    }
    return switch (stored.get().state()) {
      case USED -> Optional.of(Reason.KIT_USED);
      case SUPERSEDED -> Optional.of(Reason.KIT_SUPERSEDED);
      case OPEN ->
          person.get().status() != AdministratorStatus.ACTIVE
              ? Optional.of(Reason.SUSPENDED)
              : mayHaveOne(person.get()) ? Optional.empty() : Optional.of(Reason.OTHER_ROLE);
    };
  }

  private static boolean mayHaveOne(Administrator person) {
    return person.role().may(Permission.MAKE_RECOVERY_KIT);
  }

  private Party party(UUID administratorId) {
    return administrators.find(administratorId).map(Access::party).orElse(Party.NONE);
  }

  private static KitOpening refused(Reason reason) {
    return new KitOpening.Refused(reason, "");
  }

  private KitOpening refuse(Party owner, String why, Reason reason) {
    return refuse(owner, why, refused(reason));
  }

  private KitOpening refuse(Party owner, String why, KitOpening outcome) {
    return database.inTransaction(() -> recorded(owner, why, outcome));
  }

  private KitOpening recorded(Party owner, String why, KitOpening outcome) {
    audit.record(AuditEntry.refused(AuditAction.RECOVERY_KIT_USED, owner, owner).because(why));
    return outcome;
  }
}
