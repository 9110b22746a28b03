package org.latchkey.credential.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.latchkey.credential.kit.KitSeal.NewKit;

class KitSealTest {
  private static final String PASSPHRASE = "four lanterns under Ångström bridge";

  private final KitSeal seal = new KitSeal();
  private final NewKit made = seal.seal("Harbor & Finch Ltd", "anna@harborfinch.example", PASSPHRASE);
  private final KitFile kit = made.file();

  private Optional<String> open(KitFile file, String passphrase) {
    return seal.open(file, passphrase).map(KitSecret::hash);
  }

  @Test
  void thePassphraseOpensItAlsoInAnotherSpellingOfUnicode() {
    assertEquals(Optional.of(made.secret().hash()), open(kit, PASSPHRASE));
    assertEquals(
        Optional.of(made.secret().hash()), open(kit, PASSPHRASE.replace("Å", "A\u030A")));
    assertEquals(new KitFile.Cost(65536, 3, 4), kit.cost());
  }

  @Test
  void anotherPassphraseDoesNot() {
    assertTrue(open(kit, PASSPHRASE + " ").isEmpty());
    assertTrue(open(kit, PASSPHRASE.toUpperCase(java.util.Locale.ROOT)).isEmpty());
    assertTrue(open(kit, "").isEmpty());
  }

  @Test
  void aChangeAnywhereKeepsItShut() {
    UUID other = UUID.randomUUID();
    assertTrue(open(with("Other Ltd", kit.email(), kit.id(), kit.cost()), PASSPHRASE).isEmpty());
    assertTrue(open(with(kit.organization(), "b@example.com", kit.id(), kit.cost()), PASSPHRASE).isEmpty());
    assertTrue(open(with(kit.organization(), kit.email(), other, kit.cost()), PASSPHRASE).isEmpty());
    assertTrue(
        open(
                with(kit.organization(), kit.email(), kit.id(), new KitFile.Cost(65536, 2, 4)),
                PASSPHRASE)
            .isEmpty());
    for (int i = 24; i < KitFile.BODY_BYTES; i += 19) {
      byte[] body = kit.body();
      body[i] ^= 1;
      KitFile changed = KitFile.of(kit.organization(), kit.email(), body).orElseThrow();
      assertTrue(open(changed, PASSPHRASE).isEmpty(), "byte " + i);
    }
  }

  private KitFile with(String organization, String email, UUID id, KitFile.Cost cost) {
    return new KitFile(organization, email, id, cost, kit.salt(), kit.nonce(), kit.sealed());
  }

  @Test
  void noTwoKitsShareAnythingAndNothingSecretIsPrinted() {
    NewKit second = seal.seal("Harbor & Finch Ltd", "anna@harborfinch.example", PASSPHRASE);
    assertNotEquals(made.secret().hash(), second.secret().hash());
    assertNotEquals(kit.id(), second.file().id());
    assertFalse(made.toString().contains(made.secret().hash()));
    assertEquals("KitSecret", made.secret().toString());
    assertEquals(64, made.secret().hash().length());
  }
}
