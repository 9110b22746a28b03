package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How passwords are hashed and compared (S-21, S-25, S-27). */
class PasswordsTest {
  private static final String PASSWORD = "Seven quiet herons at noon";

  private final Passwords passwords = new Passwords();

  private static String hashWith(int memory, int passes, int bytes, Argon2 variant) {
    return Argon2Function.getInstance(memory, passes, 1, bytes, variant)
        .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), "sixteen bytes...".getBytes(StandardCharsets.UTF_8))
        .getResult();
  }

  @Test // S-21
  void aHashIsArgon2idAndCarriesItsParametersAndASaltOfItsOwn() {
    String hash = passwords.hash(PASSWORD);
    assertTrue(hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22,24}\\$[^$]{43,44}"), hash);
    assertNotEquals(hash, passwords.hash(PASSWORD));
    assertTrue(passwords.matches(PASSWORD, hash));
    assertFalse(passwords.wantsRehash(hash));
  }

  @Test // S-21
  void aHashWithWeakerParametersMatchesAndWantsToBeMadeAnew() {
    List<String> weaker =
        List.of(
            hashWith(9216, 2, 32, Argon2.ID),
            hashWith(19456, 1, 32, Argon2.ID),
            hashWith(19456, 2, 16, Argon2.ID),
            hashWith(19456, 2, 32, Argon2.I));
    for (String hash : weaker) {
      assertTrue(passwords.matches(PASSWORD, hash), hash);
      assertTrue(passwords.wantsRehash(hash), hash);
    }
    String stronger = hashWith(32768, 3, 32, Argon2.ID);
    assertTrue(passwords.matches(PASSWORD, stronger));
    assertFalse(passwords.wantsRehash(stronger));
  }

  @Test // S-21: the reference implementation's hash of "password" (its README: salt "somesalt")
  void readsAHashOfTheReferenceImplementation() {
    String hash =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertTrue(passwords.matches("password", hash));
    assertFalse(passwords.matches("Password", hash));
  }

  @Test // S-25
  void caseAndEveryLastCharacterCount() {
    String long1 = "x".repeat(1000) + "a";
    String hash = passwords.hash(long1);
    assertTrue(passwords.matches(long1, hash));
    assertFalse(passwords.matches("x".repeat(1000) + "b", hash));
    assertFalse(passwords.matches("x".repeat(1000), hash));
    assertFalse(passwords.matches(long1.replace('a', 'A'), hash));
    assertFalse(passwords.matches(long1 + " ", hash));
  }

  @ParameterizedTest // S-25: the same text as another keyboard or paste writes it
  @CsvSource({
    "Ä ring of quiet herons, A\u0308 ring of quiet herons",
    "ﬁne ﬂags at high noon, fine flags at high noon",
    "ｆｕｌｌ ｗｉｄｔｈ ｌｅｔｔｅｒｓ, full width letters",
    "１２ herons and ４ geese, 12 herons and 4 geese"
  })
  void spellingsThatNfkcMakesEqualAreEqual(String one, String other) {
    assertTrue(passwords.matches(other, passwords.hash(one)));
  }

  @Test // S-27
  void aDamagedHashBelongsToNoPassword() {
    String hash = passwords.hash(PASSWORD);
    String encoded = hash.substring(hash.lastIndexOf('$') + 1);
    String head = hash.substring(0, hash.lastIndexOf('$') + 1);
    List<String> damaged =
        List.of(
            "",
            " ",
            "$",
            "null",
            PASSWORD,
            head,
            head + "AA",
            head + encoded.substring(0, 8),
            hash.substring(0, 40),
            hash.replace("m=19456", "m=0"),
            hash.replace("m=19456", "m=-1"),
            hash.replace("m=19456", "m=2147483647"),
            hash.replace("t=2", "t=0"),
            hash.replace("t=2", "t=2147483647"),
            hash.replace("p=1", "p=0"),
            hash.replace("p=1", "p=2147483647"),
            hash.replace("v=19", "v=20"),
            hash.replace("argon2id", "argon3"),
            hash.replace("argon2id", ""),
            head + "!!!!" + encoded.substring(4),
            hash + "$",
            "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy");
    for (String stored : damaged) {
      assertFalse(passwords.matches(PASSWORD, stored), stored);
      assertFalse(passwords.matches("", stored), stored);
    }
  }

  @Test // S-27
  void aHashThatCannotBeReadWantsToBeMadeAnew() {
    assertTrue(passwords.wantsRehash(""));
    assertEquals(false, passwords.matches("", ""));
  }
}
