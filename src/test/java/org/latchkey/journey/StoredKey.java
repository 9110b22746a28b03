package org.latchkey.journey;

import java.nio.file.Path;
import org.latchkey.administrator.AdministratorRepository;
import org.latchkey.database.DataFolder;
import org.latchkey.database.Database;
import org.latchkey.mfa.TotpCredentialRepository;
import org.latchkey.settings.SettingsRepository;
import org.latchkey.vault.KeyFile;
import org.latchkey.vault.Vault;

/** What a closed store holds, decrypted. */
final class StoredKey {
  private StoredKey() {}

  static String of(Path dataFolder, String email) {
    DataFolder.Store store = DataFolder.at(dataFolder).store();
    try (Database database = Database.open(store, () -> {})) {
      String keyCheck =
          new SettingsRepository(database.jdbi()).organization().orElseThrow().keyCheck();
      Vault vault = new Vault(KeyFile.load(store.keyFile(), keyCheck));
      return new AdministratorRepository(database.jdbi())
          .findByEmailKey(email)
          .flatMap(person -> new TotpCredentialRepository(database.jdbi()).find(person.id()))
          .map(credential -> credential.openKey(vault).base32())
          .orElseThrow();
    }
  }
}
