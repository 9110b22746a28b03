package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.NewAdministrator;
import org.latchkey.administrator.PersonName;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.QuickPasswords;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.database.file.NoteFile;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.mfa.TotpKey;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SignInStep;
import org.latchkey.vault.DataKey;
import org.latchkey.vault.KeyFile;
import org.latchkey.vault.Vault;

/** An organization in a folder, made by the first run, with all services on it, for tests. */
public record FileConsole(
    DataFolder folder, Services services, InstantSource clock, Vault vault, Passwords passwords)
    implements AutoCloseable {
  /** Everybody's. */
  public static final String PASSWORD = "seven quiet herons at noon";

  /** The first name of the owner whom the first run makes. */
  public static final String OWNER = "Olga";

  /** Sets the organization up in an empty folder and opens it. */
  public static FileConsole setUp(Path path, InstantSource clock) {
    return setUp(path, clock, QuickPasswords.create());
  }

  /** The same with passwords that cost what they cost the program. */
  public static FileConsole setUp(Path path, InstantSource clock, Passwords passwords) {
    FirstRun.Form form =
        new FirstRun.Form("Harbor & Finch Ltd", OWNER, "Tester", email(OWNER), PASSWORD);
    FirstRun firstRun = new FirstRun(passwords, new PasswordRule(), clock, "TEST-DESK");
    assertInstanceOf(
        FirstRun.Outcome.Done.class, firstRun.setUp(DataFolder.at(path), form));
    return open(path, clock, passwords);
  }

  /** Opens what is there. */
  public static FileConsole open(Path path, InstantSource clock) {
    return open(path, clock, QuickPasswords.create());
  }

  private static FileConsole open(Path path, InstantSource clock, Passwords passwords) {
    DataFolder folder = DataFolder.at(path);
    folder.requireDatabase();
    Database database = Database.open(folder.store(), () -> {});
    String keyCheck =
        new SettingsRepository(database.jdbi()).organization().orElseThrow().keyCheck();
    DataKey key = KeyFile.load(folder.store().keyFile(), keyCheck);
    Vault vault = new Vault(key);
    NoteFile head = new NoteFile(folder.store().auditHeadFile());
    Services services =
        Services.on(
            new AuditChain(database, key, new HeadNote(head::read, head::write)),
            vault,
            passwords,
            new PasswordRule(),
            clock,
            "TEST-DESK",
            ZoneOffset.UTC,
            SmtpTransport::new);
    return new FileConsole(folder, services, clock, vault, passwords);
  }

  /** Closes it and opens it again. */
  public FileConsole reopen() {
    close();
    return open(folder.root(), clock, passwords);
  }

  /** The address of somebody by first name. */
  public static String email(String firstName) {
    return firstName.toLowerCase(Locale.ROOT) + "@harborfinch.example";
  }

  /** Adds somebody active, with the password of all. */
  public UUID add(String firstName, Role role, MfaRequirement requirement) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    change(
        () -> {
          services
              .administrators()
              .insert(
                  new NewAdministrator(
                      id,
                      EmailAddress.parse(email(firstName)).orElseThrow(),
                      PersonName.parse(firstName).orElseThrow(),
                      PersonName.parse("Tester").orElseThrow(),
                      role,
                      AdministratorStatus.ACTIVE,
                      requirement,
                      now));
          services.credentials().setPassword(id, passwords.hash(PASSWORD), now);
        });
    return id;
  }

  /** Gives somebody an authenticator whose newest used step is two before the present one. */
  public TotpKey enroll(UUID id) {
    TotpKey key = TotpKey.random();
    Instant now = clock.instant();
    change(
        () -> {
          services
              .authenticators()
              .replace(TotpCredential.sealed(id, key, vault, now, Totp.stepAt(now) - 2, true));
          services.administrators().noteFirstEnrollment(id, now);
        });
    return key;
  }

  /** What the phone with this key shows now. */
  public String code(TotpKey key) {
    return Totp.codeOf(key, Totp.stepAt(clock.instant()));
  }

  /** Somebody by first name. */
  public Administrator person(String firstName) {
    return services.administrators().findByEmailKey(email(firstName)).orElseThrow();
  }

  /** The same as an actor who has shown a code a moment ago. */
  public Actor actor(String firstName) {
    return Actor.of(person(firstName)).provedAt(clock.instant());
  }

  /** Enters the password of all. */
  public SignInStep signIn(String firstName) {
    return services.signIn().signIn(email(firstName), PASSWORD);
  }

  /** Enters the password of somebody enrolled. */
  public PendingSignIn pending(String firstName) {
    return assertInstanceOf(SignInStep.EnterCode.class, signIn(firstName)).pending();
  }

  /** Enters password and code. */
  public CodeOutcome signIn(String firstName, String code) {
    return services.secondFactor().verify(pending(firstName), code);
  }

  /** Changes rows behind the services' back, as another workstation would. */
  public void change(Runnable work) {
    services
        .database()
        .inTransaction(
            () -> {
              work.run();
              return true;
            });
  }

  /** The same by SQL. */
  public void sql(String sql, Object... values) {
    change(() -> services.database().jdbi().useHandle(handle -> handle.execute(sql, values)));
  }

  @Override
  public void close() {
    services.database().close();
  }
}
