package org.latchkey.mail.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm.Field;
import org.latchkey.mail.server.MailForm.Problem;

/** What can be used as settings of a mail server. */
class MailFormTest {
  private static final MailServer STORED =
      new MailServer(
          "smtp.acme.example", 587, Security.STARTTLS, "mira", Optional.of("stored"), "a@acme.example", 4);

  @Test
  void anEmptyFormLacksHostPortAndFrom() {
    assertEquals(
        Map.of(Field.HOST, Problem.EMPTY, Field.PORT, Problem.EMPTY, Field.FROM, Problem.EMPTY),
        form(" ", "", "", "", " ").wrong(Optional.empty()));
  }

  @Test
  void aServerWithoutLoginNeedsNoMore() {
    MailForm form = form(" smtp.acme.example ", " 587 ", "", "", " console@acme.example ");
    assertEquals(Map.of(), form.wrong(Optional.empty()));
    assertEquals(
        new MailServer(
            "smtp.acme.example", 587, Security.STARTTLS, "", Optional.empty(), "console@acme.example", 3),
        form.server(Optional.empty(), 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "5 87", "587x", "99999999999999", "٥٨٧"})
  void whatIsNoPortIsRefused(String port) {
    assertEquals(
        Map.of(Field.PORT, Problem.UNUSABLE),
        form("smtp.acme.example", port, "", "", "a@acme.example").wrong(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"smtp acme", "smtp.acme.example:587", "smtp://acme", "a\r\nb", "-x", "x,y", "ｘ y", "a..b c"})
  void whatIsNoHostIsRefused(String host) {
    assertEquals(
        Map.of(Field.HOST, Problem.UNUSABLE),
        form(host, "25", "", "", "a@acme.example").wrong(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "mail", "10.0.0.7", "::1", "2001:db8::25", "smtp.bücher.example"})
  void namesAndNumbersAreHosts(String host) {
    assertEquals(Map.of(), form(host, "25", "", "", "a@acme.example").wrong(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "a@b@acme.example", "a@acme.example\r\nBcc: x@y.example", "<a@acme.example>"})
  void whatIsNoAddressIsRefused(String from) {
    assertEquals(
        Map.of(Field.FROM, Problem.UNUSABLE),
        form("smtp.acme.example", "25", "", "", from).wrong(Optional.empty()));
  }

  @Test
  void halfALoginIsRefused() {
    assertEquals(
        Map.of(Field.PASSWORD, Problem.EMPTY),
        form("smtp.acme.example", "25", "mira", "", "a@acme.example").wrong(Optional.empty()));
    assertEquals(
        Map.of(Field.USERNAME, Problem.EMPTY),
        form("smtp.acme.example", "25", "", "secret", "a@acme.example").wrong(Optional.empty()));
  }

  @Test
  void aLoginThatWouldNotFitOrEndALineIsRefused() {
    assertEquals(
        Map.of(Field.USERNAME, Problem.UNUSABLE, Field.PASSWORD, Problem.UNUSABLE),
        form("smtp.acme.example", "25", "mi\r\nra", "ü".repeat(501), "a@acme.example")
            .wrong(Optional.empty()));
  }

  @Test
  void theStoredPasswordStaysForTheSameServerAndUserName() {
    MailForm form = form("SMTP.acme.example", "465", "mira", "", "b@acme.example");
    assertEquals(Map.of(), form.wrong(Optional.of(STORED)));
    assertEquals(Optional.of("stored"), form.server(Optional.of(STORED), 4).password());
    MailForm retyped = form("smtp.acme.example", "587", "mira", "new", "b@acme.example");
    assertEquals(Optional.of("new"), retyped.server(Optional.of(STORED), 4).password());
    MailForm withoutLogin = form("smtp.acme.example", "587", "", "", "b@acme.example");
    assertEquals(Optional.empty(), withoutLogin.server(Optional.of(STORED), 4).password());
  }

  @Test
  void theStoredPasswordIsToldToNobodyElse() {
    for (MailForm form :
        new MailForm[] {
          form("smtp.evil.example", "587", "mira", "", "a@acme.example"),
          form("smtp.acme.example", "587", "otto", "", "a@acme.example")
        }) {
      assertEquals(Map.of(Field.PASSWORD, Problem.AGAIN), form.wrong(Optional.of(STORED)));
    }
  }

  @Test
  void aFormSaysNothingSecretOfItself() {
    assertFalse(form("h", "1", "mira", "secret", "a@acme.example").toString().contains("secret"));
  }

  private static MailForm form(
      String host, String port, String username, String password, String from) {
    return new MailForm(host, port, Security.STARTTLS, username, password, from);
  }
}
