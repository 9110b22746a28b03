package org.latchkey.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.NewAdministrator;
import org.latchkey.administrator.PersonName;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.credential.Throttle;
import org.latchkey.credential.ThrottleRepository;
import org.latchkey.database.Database;
import org.latchkey.mfa.OtpauthUri;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.mfa.TotpKey;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.Vault;

/**
 * A made-up organization of 24 administrators in every role and state, for looking around. Their
 * authenticators are on one {@link PracticePhone}.
 */
public final class SampleOrganization {
  /** The password of everybody in it. */
  public static final String PASSWORD = "harbor lights at dawn";

  /** Who signs in first when somebody looks around: an owner with everything to see. */
  public static final String FIRST_EMAIL = SamplePerson.ALL.getFirst().email();

  private static final String NAME = "Harbor & Finch Ltd";
  private static final String SUPPORT = "IT support, extension 300";
  private static final String WORKSTATION = "FRONT-DESK";
  private static final Duration AGE = Duration.ofDays(420);

  private final Map<String, Party> people = new HashMap<>();
  private final PracticePhone phone;
  private final Database database;
  private final Vault vault;
  private final AuditChain chain;
  private final InstantSource clock;

  private SampleOrganization(AuditChain chain, Vault vault, InstantSource clock) {
    this.chain = chain;
    this.database = chain.database();
    this.vault = vault;
    this.clock = clock;
    this.phone = new PracticePhone(clock);
  }

  /** Fills the empty database that the chain belongs to with the sample. */
  public static SampleOrganization fill(
      AuditChain chain, Vault vault, Passwords passwords, InstantSource clock) {
    Database database = chain.database();
    SampleOrganization sample = new SampleOrganization(chain, vault, clock);
    String hash = passwords.hash(PASSWORD);
    database.inTransaction(
        () -> {
          sample.write(hash);
          return true;
        });
    // In a transaction of its own: what maps rows has to be known before it begins.
    SampleMessages messages = sample.messages();
    database.inTransaction(
        () -> {
          messages.write();
          return true;
        });
    return sample;
  }

  /** The phone of everybody in it. */
  public PracticePhone phone() {
    return phone;
  }

  /**
   * The account on the phone whose codes are asked for at sign-in; reads the store.
   *
   * @param email whose; in any case
   * @return empty for whoever is not enrolled, or has enrolled with another phone
   */
  public Optional<PracticePhone.Account> enrolledAccountOf(String email) {
    return EmailAddress.parse(email)
        .map(EmailAddress::key)
        .flatMap(new AdministratorRepository(database.jdbi())::findByEmailKey)
        .flatMap(
            person ->
                Optional.ofNullable(person.enrolledSince())
                    .flatMap(since -> phone.provedAt(since, person.email())));
  }

  private void write(String hash) {
    Instant now = clock.instant();
    new SettingsRepository(database.jdbi())
        .insert(new Organization(NAME, SUPPORT, "", now.minus(AGE), 1));
    for (SamplePerson person : SamplePerson.ALL) {
      UUID id = UUID.randomUUID();
      people.put(person.firstName(), new Party(id, person.name()));
      writePerson(id, person, hash, now);
    }
    writeActivity(now);
  }

  private SampleMessages messages() {
    AdministratorRepository administrators = new AdministratorRepository(database.jdbi());
    return new SampleMessages(
        database,
        vault,
        WORKSTATION,
        firstName ->
            administrators.find(Objects.requireNonNull(person(firstName).id())).orElseThrow(),
        clock.instant());
  }

  private void writePerson(UUID id, SamplePerson person, String hash, Instant now) {
    AdministratorRepository administrators = new AdministratorRepository(database.jdbi());
    administrators.insert(
        new NewAdministrator(
            id,
            EmailAddress.parse(person.email()).orElseThrow(),
            PersonName.parse(person.firstName()).orElseThrow(),
            PersonName.parse(person.lastName()).orElseThrow(),
            person.role(),
            person.status(),
            person.requirement(),
            now.minus(AGE)));
    if (person.signedInHoursAgo() != SamplePerson.NEVER) {
      new CredentialRepository(database.jdbi()).setPassword(id, hash, now.minus(AGE));
      administrators.noteSignIn(id, now.minus(Duration.ofHours(person.signedInHoursAgo())));
    }
    if (person.isEnrolled()) {
      enroll(id, person, hash, now.minus(Duration.ofDays(person.enrolledDaysAgo())));
    }
    fail(id, person.failures(), now);
  }

  private void enroll(UUID id, SamplePerson person, String hash, Instant at) {
    TotpKey key = TotpKey.random();
    phone.add(OtpauthUri.of(NAME, person.email(), key), at);
    new TotpCredentialRepository(database.jdbi())
        .replace(TotpCredential.sealed(id, key, vault, at, Totp.stepAt(at), true));
    new AdministratorRepository(database.jdbi()).noteFirstEnrollment(id, at);
    // Sample codes are never shown, so one hash may stand for all of them.
    int left = RecoveryCodes.COUNT - person.enrolledDaysAgo() % 4;
    new CredentialRepository(database.jdbi())
        .replaceRecoveryCodes(
            id,
            IntStream.range(0, left)
                .mapToObj(number -> new RecoveryCodes.Hashed("Z" + number, hash))
                .toList());
  }

  /** Lets attempts fail in the past, the last of them now, each after the lock of the one before. */
  private void fail(UUID id, int failures, Instant now) {
    for (int left = failures - 1; left >= 0; left--) {
      Instant at = now.minus(Duration.ofMinutes(16L * left));
      new Throttle(database, new ThrottleRepository(database.jdbi()), () -> at).count(id);
    }
  }

  private void writeActivity(Instant now) {
    Party anna = person("Anna");
    Party jonas = person("Jonas");
    Party priya = person("Priya");
    Party sam = person("Sam");
    Party lucia = person("Lucía");
    Party daniel = person("Daniel");
    log(now, Duration.ofDays(5), AuditEntry.done(AuditAction.ENROLLED, daniel, daniel));
    log(
        now,
        Duration.ofHours(30),
        AuditEntry.done(AuditAction.ADMINISTRATOR_ADDED, anna, lucia)
            .because("Help Desk, MFA Required"));
    log(
        now,
        Duration.ofHours(20),
        List.of(
            AuditEntry.done(AuditAction.MFA_REQUIRED, anna, person("Hannes")),
            AuditEntry.done(AuditAction.MFA_REQUIRED, anna, person("Aoife")),
            AuditEntry.done(AuditAction.MFA_REQUIRED, anna, person("Yusuf"))));
    log(
        now,
        Duration.ofHours(3),
        AuditEntry.refused(AuditAction.PASSWORD_ENTERED, sam, sam).because("WRONG_PASSWORD"));
    log(now, Duration.ofHours(2), AuditEntry.done(AuditAction.SIGNED_IN, jonas, jonas));
    log(now, Duration.ofMinutes(61), AuditEntry.done(AuditAction.SIGNED_IN, priya, priya));
    log(now, Duration.ofMinutes(2), AuditEntry.done(AuditAction.ACCOUNT_LOCKED, sam, sam));
  }

  private Party person(String firstName) {
    return Objects.requireNonNull(people.get(firstName), firstName);
  }

  private void log(Instant now, Duration ago, AuditEntry entry) {
    log(now, ago, List.of(entry));
  }

  private void log(Instant now, Duration ago, List<AuditEntry> entries) {
    Instant at = now.minus(ago);
    new AuditLog(chain, () -> at, WORKSTATION).record(entries);
  }
}
