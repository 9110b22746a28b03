package org.latchkey.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.latchkey.administrator.Access;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.EmailAddress;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.NewAdministrator;
import org.latchkey.administrator.PersonName;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.audit.Party;
import org.latchkey.credential.CredentialRepository;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.database.file.NoteFile;
import org.latchkey.settings.Organization;
import org.latchkey.settings.OrganizationName;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.DataKey;
import org.latchkey.vault.KeyFile;

/**
 * Sets up an organization with its first Administrator with Billing in a folder that has none. The
 * store is made aside and put in its place by one rename, so an interruption leaves nothing behind.
 */
public final class FirstRun {
  private final Passwords passwords;
  private final PasswordRule passwordRule;
  private final InstantSource clock;
  private final String workstation;

  public FirstRun(
      Passwords passwords, PasswordRule passwordRule, InstantSource clock, String workstation) {
    this.passwords = passwords;
    this.passwordRule = passwordRule;
    this.clock = clock;
    this.workstation = workstation;
  }

  /** What the first-run form holds, as entered. */
  public record Form(
      String organization, String firstName, String lastName, String email, String password) {
    @Override
    public String toString() {
      return "Form[" + organization + ", " + email + "]";
    }

    /** By which somebody would guess the password. */
    public List<String> ownWords() {
      return List.of(organization, firstName, lastName, email);
    }
  }

  /** The fields that can be wrong. */
  public enum Field {
    ORGANIZATION,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PASSWORD
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The store is in its place. */
    record Done(Owner owner) implements Outcome {}

    /**
     * Nothing was made.
     *
     * @param wrong the fields that cannot be used
     * @param flaw what is wrong with the password, if that is among them
     */
    record Invalid(List<Field> wrong, Optional<PasswordRule.Flaw> flaw) implements Outcome {}
  }

  /** The owner who has just set everything up, and may put enrollment off once. */
  public static final class Owner {
    private final UUID id;
    private final AtomicBoolean laterUsed = new AtomicBoolean();

    Owner(UUID id) {
      this.id = id;
    }

    public UUID id() {
      return id;
    }

    void useLater() {
      if (!laterUsed.compareAndSet(false, true)) {
        throw new IllegalStateException("Later is allowed once");
      }
    }
  }

  /**
   * Checks the form and makes the store.
   *
   * @throws org.latchkey.database.StoreException when the folder cannot take it
   * @throws org.latchkey.vault.KeyFileException when the key cannot be written
   */
  public Outcome setUp(DataFolder folder, Form form) {
    if (!folder.isNew()) {
      throw new IllegalStateException("There is a store already: " + folder.root());
    }
    Optional<OrganizationName> organization = OrganizationName.parse(form.organization());
    Optional<PersonName> firstName = PersonName.parse(form.firstName());
    Optional<PersonName> lastName = PersonName.parse(form.lastName());
    Optional<EmailAddress> email = EmailAddress.parse(form.email());
    Optional<PasswordRule.Flaw> flaw = passwordRule.flaw(form.password(), form.ownWords());
    Map<Field, Boolean> wrong = new EnumMap<>(Field.class);
    wrong.put(Field.ORGANIZATION, organization.isEmpty());
    wrong.put(Field.FIRST_NAME, firstName.isEmpty());
    wrong.put(Field.LAST_NAME, lastName.isEmpty());
    wrong.put(Field.EMAIL, email.isEmpty());
    wrong.put(Field.PASSWORD, flaw.isPresent());
    if (wrong.containsValue(true)) {
      return new Outcome.Invalid(
          wrong.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList(),
          flaw);
    }
    NewAdministrator owner =
        new NewAdministrator(
            UUID.randomUUID(),
            email.orElseThrow(),
            firstName.orElseThrow(),
            lastName.orElseThrow(),
            Role.ADMINISTRATOR_WITH_BILLING,
            AdministratorStatus.ACTIVE,
            MfaRequirement.REQUIRED,
            clock.instant());
    DataKey key = DataKey.random();
    DataFolder.Store store = folder.newStore();
    try (Database database = Database.create(store)) {
      NoteFile head = new NoteFile(store.auditHeadFile());
      AuditChain chain = new AuditChain(database, key, new HeadNote(head::read, head::write));
      fill(database, chain, organization.orElseThrow(), owner, passwords.hash(form.password()), key);
    }
    KeyFile.create(store.keyFile(), key);
    folder.adopt(store);
    return new Outcome.Done(new Owner(owner.id()));
  }

  private void fill(
      Database database,
      AuditChain chain,
      OrganizationName name,
      NewAdministrator owner,
      String passwordHash,
      DataKey key) {
    AdministratorRepository administrators = new AdministratorRepository(database.jdbi());
    CredentialRepository credentials = new CredentialRepository(database.jdbi());
    SettingsRepository settings = new SettingsRepository(database.jdbi());
    AuditLog audit = new AuditLog(chain, clock, workstation);
    audit.takeUp();
    Instant now = clock.instant();
    database.inTransaction(
        () -> {
          settings.insert(new Organization(name.text(), "", key.check(), now, 1));
          administrators.insert(owner);
          credentials.setPassword(owner.id(), passwordHash, now);
          Party party =
              administrators.find(owner.id()).map((Administrator a) -> Access.party(a)).orElseThrow();
          audit.record(
              AuditEntry.done(
                  AuditAction.ORGANIZATION_CREATED, party, new Party(null, name.text())));
          return true;
        });
  }
}
