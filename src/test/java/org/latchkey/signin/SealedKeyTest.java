package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.vault.SealBrokenException;

/** Stored keys that somebody with access to the file has moved or changed (S-55). */
class SealedKeyTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private byte[] sealed(String firstName) {
    return console
        .services()
        .authenticators()
        .find(console.person(firstName).id())
        .map(TotpCredential::sealedKey)
        .orElseThrow();
  }

  private void put(String firstName, byte[] sealed) {
    UUID id = console.person(firstName).id();
    console.sql("update totp_credential set sealed_key = ? where administrator_id = ?", sealed, id);
  }

  private void assertNobodyGetsInAs(String firstName, String codeOf) {
    Administrator victim = console.person(firstName);
    Object step = console.services().signIn().signIn(victim.email(), SampleOrganization.PASSWORD);
    PendingSignIn pending = ((SignInStep.EnterCode) step).pending();
    String code = console.codeOf(console.person(codeOf).email()).orElseThrow();
    assertThrows(
        SealBrokenException.class, () -> console.services().secondFactor().verify(pending, code));
    assertEquals(
        victim.lastSignInAt(), console.person(firstName).lastSignInAt());
    assertEquals(
        victim.failedAttempts() + 1, console.person(firstName).failedAttempts(), "counted (S-28)");
  }

  @Test // S-55: whoever puts their own key into an owner's row gets nowhere with their own phone
  void keysOfTwoPeopleThatWereSwappedOpenForNeither() {
    byte[] anna = sealed("Anna");
    byte[] jonas = sealed("Jonas");
    put("Anna", jonas);
    put("Jonas", anna);
    assertNobodyGetsInAs("Anna", "Jonas");
    assertNobodyGetsInAs("Anna", "Anna");
    assertNobodyGetsInAs("Jonas", "Anna");
  }

  @Test // S-55
  void aKeyWithOneBitFlippedDoesNotOpen() {
    byte[] anna = sealed("Anna");
    for (int position : new int[] {0, 1, 13, anna.length - 1}) {
      byte[] flipped = anna.clone();
      flipped[position] ^= 1;
      put("Anna", flipped);
      console.sql("delete from sign_in_throttle");
      assertNobodyGetsInAs("Anna", "Anna");
    }
    put("Anna", new byte[0]);
    console.sql("delete from sign_in_throttle");
    assertNobodyGetsInAs("Anna", "Anna");
  }
}
