package org.latchkey.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Sealing and opening (S-55). */
class VaultTest {
  private static final byte[] SECRET = "twenty secret bytes!".getBytes(StandardCharsets.US_ASCII);
  private static final String PLACE = "totp_credential/1/sealed_key";

  private final Vault vault = new Vault(DataKey.random());

  @Test
  void whatIsSealedOpensAndIsNotToBeSeen() {
    byte[] sealed = vault.seal(SECRET, PLACE);
    assertArrayEquals(SECRET, vault.open(sealed, PLACE));
    assertEquals(1 + 12 + 20 + 16, sealed.length);
    assertFalse(
        HexFormat.of().formatHex(sealed).contains(HexFormat.of().formatHex(SECRET, 0, 4)));
  }

  @Test // a nonce is never used twice
  void theSameSecretIsNeverSealedAlike() {
    assertNotEquals(
        HexFormat.of().formatHex(vault.seal(SECRET, PLACE)),
        HexFormat.of().formatHex(vault.seal(SECRET, PLACE)));
  }

  @Test // S-55
  void aSecretOfAnotherPlaceDoesNotOpen() {
    byte[] sealed = vault.seal(SECRET, PLACE);
    for (String place : new String[] {"totp_credential/2/sealed_key", "", PLACE + " "}) {
      assertThrows(SealBrokenException.class, () -> vault.open(sealed, place));
    }
  }

  @Test // S-55
  void aSecretWithAnyBitFlippedDoesNotOpen() {
    byte[] sealed = vault.seal(SECRET, PLACE);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(SealBrokenException.class, () -> vault.open(flipped, PLACE), "bit " + bit);
    }
  }

  @Test
  void aSecretThatWasCutOrProlongedDoesNotOpen() {
    byte[] sealed = vault.seal(SECRET, PLACE);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThrows(SealBrokenException.class, () -> vault.open(cut, PLACE));
    }
    byte[] prolonged = Arrays.copyOf(sealed, sealed.length + 1);
    assertThrows(SealBrokenException.class, () -> vault.open(prolonged, PLACE));
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    byte[] sealed = vault.seal(SECRET, PLACE);
    Vault other = new Vault(DataKey.random());
    assertThrows(SealBrokenException.class, () -> other.open(sealed, PLACE));
  }

  @Test // S-57
  void neitherAKeyNorAFailureTellsASecretWhenPrinted() {
    DataKey key = DataKey.random();
    assertEquals("DataKey", key.toString());
    assertFalse(key.check().contains(HexFormat.of().formatHex(key.bytes(), 0, 8)));
    SealBrokenException broken =
        assertThrows(SealBrokenException.class, () -> vault.open(SECRET, PLACE));
    assertFalse(String.valueOf(broken.getMessage()).contains("twenty"));
  }
}
