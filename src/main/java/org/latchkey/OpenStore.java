package org.latchkey;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.latchkey.audit.AuditChain;
import org.latchkey.audit.chain.HeadNote;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Passwords;
import org.latchkey.credential.SetupCodes;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.database.StoreException;
import org.latchkey.database.StoreProblem;
import org.latchkey.database.file.NoteFile;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.courier.Courier;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.settings.Organization;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.DataKey;
import org.latchkey.vault.KeyFile;
import org.latchkey.vault.KeyFileException;
import org.latchkey.vault.Vault;

/**
 * A store that is open, with the services on it.
 *
 * @param sample the people behind it, when it is the sample organization
 * @param courier sends its messages; the sample organization has none, since nobody is behind its addresses
 */
record OpenStore(
    Services services,
    Optional<SampleOrganization> sample,
    Optional<Courier> courier)
    implements AutoCloseable {

  /** What every store is opened with. */
  record Parts(
      Passwords passwords,
      PasswordRule passwordRule,
      InstantSource clock,
      String workstation,
      ZoneId zone,
      Supplier<MailTransport> transports) {}

  /**
   * Opens the store of a data folder.
   *
   * @throws StoreException when the database cannot be used
   * @throws KeyFileException when the key cannot be used
   */
  static OpenStore inFolder(DataFolder folder, Parts parts) {
    folder.requireDatabase();
    DataFolder.Store store = folder.store();
    // The one schema there is so far has nothing to be changed from.
    Database database = Database.open(store, () -> {});
    try {
      Organization organization =
          new SettingsRepository(database.jdbi())
              .organization()
              .orElseThrow(
                  () -> new StoreException(StoreProblem.DATABASE_EMPTY, store.databaseFile()));
      DataKey key = KeyFile.load(store.keyFile(), organization.keyCheck());
      parts.passwords().prepare();
      NoteFile head = new NoteFile(store.auditHeadFile());
      AuditChain chain = new AuditChain(database, key, new HeadNote(head::read, head::write));
      Services services = services(chain, new Vault(key), parts);
      return opened(services, Optional.empty(), Optional.of(courier(services, parts)));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Makes the sample organization in memory. */
  static OpenStore sample(Parts parts) {
    Database database = Database.inMemory();
    DataKey key = DataKey.random();
    AuditChain chain = new AuditChain(database, key, HeadNote.inMemory());
    Vault vault = new Vault(key);
    SampleOrganization sample =
        SampleOrganization.fill(chain, vault, parts.passwords(), parts.clock());
    parts.passwords().prepare();
    Services services = services(chain, vault, parts);
    return opened(services, Optional.of(sample), Optional.empty());
  }

  private static OpenStore opened(
      Services services, Optional<SampleOrganization> sample, Optional<Courier> courier) {
    // The screens before anybody is signed in need it, and do not wait for the store.
    services.organization().present();
    return new OpenStore(services, sample, courier);
  }

  private static Courier courier(Services services, Parts parts) {
    Database database = services.database();
    SetupCodes codes = services.setupCodes();
    Runnable wipe =
        () -> {
          if (codes.someToWipe()) {
            database.inTransaction(
                () -> {
                  codes.wipeExpired();
                  return true;
                });
          }
        };
    return Courier.start(database, services.deliveries(), wipe, parts.clock());
  }

  private static Services services(AuditChain chain, Vault vault, Parts parts) {
    return Services.on(
        chain,
        vault,
        parts.passwords(),
        parts.passwordRule(),
        parts.clock(),
        parts.workstation(),
        parts.zone(),
        parts.transports());
  }

  @Override
  public void close() {
    courier.ifPresent(Courier::close);
    services.database().close();
  }
}
