package org.latchkey.mfa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the QR code as an app of somebody else's reads it (S-12 to S-17). */
class OtpauthUriTest {
  private static final TotpKey KEY =
      new TotpKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** What a reader finds in a URI, with every percent sign decoded exactly once. */
  private record Read(String prefix, String account, Map<String, String> parameters) {
    static Read of(String text) {
      URI uri = URI.create(text);
      assertEquals("otpauth", uri.getScheme());
      assertEquals("totp", uri.getRawAuthority());
      List<String> label = List.of(uri.getRawPath().substring(1).split(":", -1));
      assertEquals(2, label.size(), "one colon in the label: " + text);
      Map<String, String> parameters = new LinkedHashMap<>();
      for (String parameter : uri.getRawQuery().split("&", -1)) {
        List<String> parts = List.of(parameter.split("=", -1));
        assertEquals(2, parts.size(), parameter);
        parameters.put(parts.getFirst(), decoded(parts.getLast()));
      }
      return new Read(decoded(label.getFirst()), decoded(label.getLast()), parameters);
    }

    private static String decoded(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '%') {
          bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          assertTrue(text.charAt(i) < 128, "ASCII only: " + text);
          bytes.write(text.charAt(i));
        }
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Test // S-12, S-13, S-14, S-16, S-17
  void isExactlyWhatEveryAppUnderstands() {
    assertEquals(
        "otpauth://totp/Harbor%20and%20Finch%20Ltd:anna.moreau@harborfinch.example"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Harbor%20and%20Finch%20Ltd"
            + "&algorithm=SHA1&digits=6&period=30",
        OtpauthUri.of("Harbor & Finch Ltd", "anna.moreau@harborfinch.example", KEY).text());
  }

  @ParameterizedTest(name = "{0}, {1} -> {2}, {3}") // S-15
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbor & Finch | a&b@x.example | Harbor and Finch | a-b@x.example",
        "A:B            | a:b@x.example | A-B              | a-b@x.example",
        "A+B            | a+b@x.example | A plus B         | a-b@x.example",
        "100% Ltd       | a%41@x.example | 100- Ltd        | a-41@x.example",
        "A/B#C?D        | a/b#c?d@x.example | A-B-C-D      | a-b-c-d@x.example",
        "Fähre Zürich   | jürgen@straße.example | Fähre Zürich | jürgen@straße.example",
        "Crew 🚢        | z@x.example   | Crew 🚢          | z@x.example",
        "东方 公司       | z@x.example   | 东方 公司          | z@x.example",
        "O'Neil \"Q\" <b> | o'neil@x.example | O'Neil \"Q\" <b> | o'neil@x.example",
        "A = B; C, D    | z=1@x.example | A = B; C, D      | z=1@x.example"
      },
      quoteCharacter = '\0')
  void anIndependentReaderFindsTheNamesTheKeyAndNothingElse(
      String organization, String email, String issuer, String account) {
    String text = OtpauthUri.of(organization, email, KEY).text();
    Read read = Read.of(text);
    assertEquals(issuer, read.prefix());
    assertEquals(account, read.account());
    assertEquals(
        Map.of(
            "secret", KEY.base32(), "issuer", issuer, "algorithm", "SHA1", "digits", "6",
            "period", "30"),
        read.parameters());
    assertEquals(Optional.of(new OtpauthUri(issuer, account, KEY)), OtpauthUri.parse(text));
    assertArrayEquals(KEY.bytes(), Base32.decoded(KEY.base32()));
    assertFalse(text.contains("+"), text); // S-13
  }

  @ParameterizedTest // S-15
  @ValueSource(strings = {"A\nB", "A\u0000B", "A\u202eB", "A\u200bB", "A\u0085B", "A\ttab", "A\u2028B"})
  void controlsAndDirectionMarksAreReplaced(String organization) {
    Read read = Read.of(OtpauthUri.of(organization, "z@x.example", KEY).text());
    assertTrue(
        read.prefix().codePoints().allMatch(c -> c == '-' || c == ' ' || Character.isLetter(c)),
        read.prefix());
  }

  @Test // S-16
  void thePrefixOfTheLabelEqualsTheIssuer() {
    Read read = Read.of(OtpauthUri.of("  Spaces   in  it ", "z@x.example", KEY).text());
    assertEquals("Spaces in it", read.prefix());
    assertEquals(read.prefix(), read.parameters().get("issuer"));
  }

  @Test
  void whatAnAppMayLeaveOutIsTakenAsUsual() {
    assertEquals(
        Optional.of(new OtpauthUri("", "z+1@x.example", KEY)),
        OtpauthUri.parse("otpauth://totp/z+1@x.example?secret=" + KEY.base32()));
    assertEquals(
        Optional.of(new OtpauthUri("A B", "z@x.example", KEY)),
        OtpauthUri.parse("otpauth://totp/A%20B%3A%20z@x.example?secret=" + KEY.base32()));
  }

  @ParameterizedTest // S-11, S-12
  @ValueSource(
      strings = {
        "",
        "no uri at all",
        "https://totp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "otpauth://hotp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "otpauth://totp/z",
        "otpauth://totp/z?secret=",
        "otpauth://totp/z?secret=GEZDGNBVGY3TQOJQ",
        "otpauth://totp/z?secret=gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
        "otpauth://totp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1",
        "otpauth://totp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8",
        "otpauth://totp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=60",
        "otpauth://totp/z?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA256",
        "otpauth://totp/%zz?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
      })
  void anythingElseIsRefused(String text) {
    assertEquals(Optional.empty(), OtpauthUri.parse(text));
  }

  @Test // S-39
  void doesNotTellTheKeyWhenPrinted() {
    OtpauthUri uri = OtpauthUri.of("Harbor", "z@x.example", KEY);
    assertFalse(uri.toString().contains(KEY.base32()));
  }
}
