package org.latchkey.administrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are accepted and which are the same (S-32, S-71). */
class EmailAddressTest {
  @ParameterizedTest(name = "{0} is kept as {1} and known as {2}")
  @CsvSource({
    "anna@harbor.example, anna@harbor.example, anna@harbor.example",
    "'  Anna.Moreau@Harbor.Example ', Anna.Moreau@Harbor.Example, anna.moreau@harbor.example",
    "ａｎｎａ@harbor.example, anna@harbor.example, anna@harbor.example",
    "anna+mfa@sub.harbor.example, anna+mfa@sub.harbor.example, anna+mfa@sub.harbor.example",
    "o'neil_%&@x-y.example, o'neil_%&@x-y.example, o'neil_%&@x-y.example",
    "Jürgen@Straße.example, Jürgen@Straße.example, jürgen@straße.example",
    "Čapek.jiří@počta.example, Čapek.jiří@počta.example, čapek.jiří@počta.example",
    "Ċensu@ċ.example.上不, Ċensu@ċ.example.上不, ċensu@ċ.example.上不",
    "a@b.co, a@b.co, a@b.co"
  })
  void isKeptAsEnteredAndKnownInLowerCase(String entered, String text, String key) {
    assertEquals(Optional.of(new EmailAddress(text, key)), EmailAddress.parse(entered));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "@", "a@b", "a", "@b.example", "a@", "a@b.", "a@.example", "a@b..example", "a b@c.example",
        "a@b c.example", "a@b@c.example", ".a@b.example", "a.@b.example", "a..b@c.example", "a@-b.example",
        "a@b-.example", "a@b.c", "a\n@b.example", "a@b.example\nBcc: c@d.example", "a@b.example\u0000",
        "a\u202e@b.example", "a\u200b@b.example", "\"a b\"@c.example", "a,b@c.example", "a;b@c.example",
        "<a@b.example>", "Anna <a@b.example>", "a@[127.0.0.1]", "🦩@b.example", "a@🦩.example", "a:b@c.example"
      })
  void whatIsNoAddressOfAnAccountIsRefused(String entered) {
    assertEquals(Optional.empty(), EmailAddress.parse(entered));
  }

  @ParameterizedTest(name = "U+{0} is refused") // S-41
  @ValueSource(strings = {"000D", "000A", "0000", "001F", "0085", "2028", "2029", "760D", "760A"})
  void noCharacterOfAnAddressCanBeginAHeader(String codePoint) {
    String character = Character.toString(Integer.parseInt(codePoint, 16));
    for (String address :
        List.of(
            "an%sna@harbor.example",
            "anna@har%sbor.example",
            "anna@harbor.exam%sple",
            "anna@harbor.example%sBcc:x@y.example")) {
      assertEquals(
          Optional.empty(), EmailAddress.parse(address.replace("%s", character)), address);
    }
  }

  @Test // RFC 5321 §4.5.3.1
  void whatIsTooLongIsRefused() {
    String domain = "@" + ("d".repeat(60) + ".").repeat(3) + "example";
    assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@b.example"));
    assertEquals(64, EmailAddress.parse("a".repeat(64) + "@b.example").orElseThrow().text().indexOf('@'));
    assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(300) + "@b.example"));
    assertEquals(Optional.empty(), EmailAddress.parse("a@" + "b".repeat(300) + ".example"));
    assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(64) + domain + "e".repeat(300)));
    assertEquals(Optional.empty(), EmailAddress.parse("a@b.".repeat(100_000)));
  }
}
