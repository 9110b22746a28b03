package org.latchkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.signin.reset.SetUpLink;

/** The command line of the product page, section 12. */
class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private CommandLine.Parsed parse(String... args) {
    return CommandLine.parse(
        new PrintWriter(out, true), new PrintWriter(err, true), Map.of("XDG_DATA_HOME", "/data"), args);
  }

  @Test
  void aLinkIsFollowed() {
    assertEquals(
        new CommandLine.Parsed.Start(
            new StartOptions(false, Path.of("here"), Optional.of(new SetUpLink("ABCD-EFGH")))),
        parse("--data-dir", "here", "latchkey://set-up?code=ABCD-EFGH"));
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latchkey://elsewhere", "latchkey://set-up?code=A&b=2", "file.txt", "", "--unknown"})
  void anythingElseIsAUsageError(String argument) {
    assertEquals(new CommandLine.Parsed.Exit(2), parse(argument));
    assertTrue(err.toString().startsWith("latchkey: "), err.toString());
    assertTrue(err.toString().contains("--help"), err.toString());
  }

  @Test
  void twoLinksAreOneTooMany() {
    assertEquals(
        new CommandLine.Parsed.Exit(2),
        parse("latchkey://set-up?code=A", "latchkey://set-up?code=B"));
  }

  @Test
  void aWrongLinkIsNotRepeatedBecauseItMayHoldACode() {
    parse("latchkey://set-up?code=SECRET&x=1");
    assertFalse(err.toString().contains("SECRET"), err.toString());
  }

  @Test
  void helpNamesTheLink() {
    assertEquals(new CommandLine.Parsed.Exit(0), parse("--help"));
    assertTrue(out.toString().contains("latchkey://set-up?code="), out.toString());
  }
}
