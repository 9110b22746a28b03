package org.latchkey.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.ui.FxmlFile.Attribute;
import org.latchkey.ui.kit.Strings;

/** Every word of the program is there, is used, and is written as the others are. */
class StringsTest {
  /** Keys that the code puts together begin with one of these; a test beside the code checks each. */
  private static final Set<String> COMPUTED =
      Set.of(
          "account.new-codes",
          "account.remove",
          "activity.broken.",
          "activity.group.",
          "activity.period.",
          "activity.results.",
          "administrators.filter.",
          "assistance.reset",
          "assistance.send",
          "assistance.skipped.",
          "assistance.unlock",
          "details.caption.",
          "enrollment.step-",
          "home.number.",
          "kit.steps.",
          "kit.strength.",
          "notices.",
          "outbox.filter.",
          "outbox.kind.",
          "outbox.not-again.",
          "people.failed",
          "people.nobody",
          "people.nobody-found",
          "people.refused",
          "permission.",
          "requirement.require",
          "requirement.stop",
          "settings.mail.advice.",
          "settings.mail.wrong.",
          "sheet.mfa",
          "sheet.password",
          "standing.activate",
          "standing.delete",
          "standing.role",
          "standing.skipped.",
          "standing.suspend",
          "words.activity.",
          "words.problem.",
          "words.reason.");

  private static final Path FILE =
      FxmlFile.RESOURCES.resolve(Path.of("org", "latchkey", "ui", "strings.properties"));
  private static final Path CODE = Path.of("src", "main", "java");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*\\.([a-z0-9-]+\\.)*[a-z0-9-]*[.-]");

  private final Set<String> keys = new TreeSet<>(new Strings().bundle().keySet());

  @Test
  void everyKeyThatTheCodeNamesIsThere() throws IOException {
    assertAll(
        literals().entrySet().stream()
            .filter(literal -> KEY.matcher(literal.getKey()).matches())
            .map(
                literal ->
                    () ->
                        assertTrue(
                            keys.contains(literal.getKey()) || COMPUTED.contains(literal.getKey()),
                            () -> literal.getKey() + " in " + literal.getValue())));
  }

  @Test
  void computedKeysBeginAsListedHere() throws IOException {
    assertAll(
        literals().entrySet().stream()
            .filter(literal -> PREFIX.matcher(literal.getKey()).matches())
            .map(
                literal ->
                    () ->
                        assertTrue(
                            isComputed(literal.getKey()),
                            () -> literal.getKey() + " in " + literal.getValue())));
    for (String prefix : COMPUTED) {
      assertTrue(keys.stream().anyMatch(key -> key.startsWith(prefix)), prefix);
    }
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(literals().keySet());
    for (FxmlFile file : FxmlFile.all()) {
      file.attributes().stream()
          .map(Attribute::value)
          .filter(value -> value.startsWith("%"))
          .map(value -> value.substring(1))
          .forEach(used::add);
    }
    assertEquals(
        List.of(),
        keys.stream()
            .filter(key -> !used.contains(key))
            .filter(key -> !isComputed(key))
            .toList());
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    Set<String> seen = new TreeSet<>();
    assertEquals(List.of(), lines().map(StringsTest::key).filter(key -> !seen.add(key)).toList());
    assertEquals(keys, seen);
  }

  @Test
  void keysAreWrittenAlike() {
    assertEquals(List.of(), keys.stream().filter(key -> !KEY.matcher(key).matches()).toList());
  }

  @Test
  void wordsAreCalm() throws IOException {
    assertEquals(List.of(), lines().filter(line -> line.contains("!")).toList());
    assertEquals(List.of(), lines().filter(line -> line.matches(".*\\b(?i:oops|sorry|please)\\b.*")).toList());
    assertEquals(List.of(), lines().filter(line -> line.matches("[^=]*=\\s*")).toList(), "empty");
    assertEquals(List.of(), lines().filter(line -> line.matches(".*(\\s$|\\S  ).*")).toList(), "spaces");
  }

  private static boolean isComputed(String key) {
    return COMPUTED.stream().anyMatch(key::startsWith);
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('='));
  }

  /** The literals of the code that begin as a key does, each with the files it stands in. */
  private Map<String, List<String>> literals() throws IOException {
    Set<String> screens =
        keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
          String text = literal.group(1);
          if (screens.stream().anyMatch(text::startsWith)) {
            found.computeIfAbsent(text, key -> new ArrayList<>()).add(file.getFileName().toString());
          }
        }
      }
    }
    return found;
  }
}
