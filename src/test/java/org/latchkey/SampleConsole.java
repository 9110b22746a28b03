package org.latchkey;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.QuickPasswords;
import org.latchkey.credential.kit.KitSeal;
import org.latchkey.credential.kit.RecoveryKitRepository;
import org.latchkey.database.Database;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.shell.Entry;
import org.latchkey.vault.DataKey;
import org.latchkey.vault.Vault;

/** The sample organization with all services on an in-memory database, for tests. */
public record SampleConsole(
    Services services, SampleOrganization sample, MovableClock clock, Vault vault)
    implements AutoCloseable {

  /** At half past nine on a Friday morning, UTC. */
  public static SampleConsole open() {
    return open(new MovableClock(Instant.parse("2026-11-20T09:30:00Z")));
  }

  public static SampleConsole open(MovableClock clock) {
    Database database = Database.inMemory();
    DataKey key = DataKey.random();
    AuditChain chain = new AuditChain(database, key, HeadNote.inMemory());
    Vault vault = new Vault(key);
    Passwords passwords = QuickPasswords.create();
    SampleOrganization sample = SampleOrganization.fill(chain, vault, passwords, clock);
    return new SampleConsole(on(chain, vault, passwords, clock), sample, clock, vault);
  }

  private static Services on(
      AuditChain chain, Vault vault, Passwords passwords, InstantSource clock) {
    return Services.on(
        chain,
        vault,
        passwords,
        new PasswordRule(),
        clock,
        "TEST-DESK",
        ZoneOffset.UTC,
        SmtpTransport::new);
  }

  /** The same with an empty outbox, for tests that look at what is put into it. */
  public SampleConsole withoutMessages() {
    sql("delete from message");
    sql("delete from setup_code");
    return this;
  }

  /** Somebody of the sample by first name, for example Anna (Administrator with Billing). */
  public Administrator person(String firstName) {
    return services.administrators().all().stream()
        .filter(person -> person.firstName().equals(firstName))
        .findFirst()
        .orElseThrow();
  }

  /** The same as an actor who has shown a code a moment ago. */
  public Actor actor(String firstName) {
    return Actor.of(person(firstName)).provedAt(clock.instant());
  }

  /** What the phone of somebody shows now whose authenticator is on it, by e-mail. */
  public Optional<String> codeOf(String email) {
    return sample.enrolledAccountOf(email).map(account -> account.codeAt(clock.instant()));
  }

  /** Changes rows behind the services' back, as another workstation would. */
  public void sql(String sql, Object... values) {
    services
        .database()
        .inTransaction(
            () -> services.database().jdbi().withHandle(handle -> handle.execute(sql, values)));
  }

  /** Gives somebody a recovery kit that is made now, without its screens. */
  public void giveKit(String firstName) {
    KitSeal.NewKit kit = new KitSeal().seal("Harbor & Finch Ltd", person(firstName).email(), "any");
    services
        .database()
        .inTransaction(
            () -> {
              new RecoveryKitRepository(services.database().jdbi())
                  .add(kit.file().id(), person(firstName).id(), kit.secret(), clock.instant());
              return true;
            });
  }

  /** What the navigation offers somebody, as the console decides it. */
  public Set<Entry> entriesOf(String firstName) {
    return RolePlaces.entries(person(firstName).role());
  }

  /** Whether a role may open a place, as the console decides it. */
  public static boolean mayOpen(Role role, Route route) {
    return RolePlaces.mayOpen(role, route);
  }

  @Override
  public void close() {
    services.database().close();
  }
}
