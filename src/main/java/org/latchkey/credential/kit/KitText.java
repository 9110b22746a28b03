package org.latchkey.credential.kit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latchkey.credential.Crockford;

/**
 * A kit as text, in a file or typed from paper. Each line has a check of its own, so that a typing
 * error is found in its line; lines of other text around them are skipped.
 */
public final class KitText {
  /** More than any kit with all its explanations has; a longer file is none. */
  public static final int LONGEST = 64 * 1024;

  /** The first line; what is behind it is the version. */
  private static final String TITLE = "LATCHKEY RECOVERY KIT";

  private static final String ORGANIZATION = "Organization";
  private static final String EMAIL = "E-mail";
  private static final Pattern NAME =
      Pattern.compile("(?iu)(organization|e-?mail)\\s*:\\s*(.*?)\\s*\\[\\s*(\\w{2})\\s*]");
  private static final Pattern NAME_BEGUN = Pattern.compile("(?iu)(organization|e-?mail)\\s*:.*");
  private static final Pattern DATA = Pattern.compile("([1-9])\\s*[:.]\\s*(.+)");

  private KitText() {}

  /** The lines of a kit, with LF between them. */
  public static String write(KitFile kit) {
    StringBuilder text = new StringBuilder(TITLE).append(' ').append(KitFile.VERSION).append('\n');
    text.append(name(ORGANIZATION, kit.organization())).append(name(EMAIL, kit.email()));
    String characters = KitLine.encode(kit.body());
    for (int number = 1; number <= KitLine.COUNT; number++) {
      int from = (number - 1) * KitLine.LENGTH;
      text.append(number)
          .append(": ")
          .append(KitLine.write(number, characters.substring(from, from + KitLine.LENGTH)))
          .append('\n');
    }
    return text.toString();
  }

  private static String name(String label, String value) {
    return label + ": " + value + " [" + KitLine.check(plain(value)) + "]\n";
  }

  /**
   * The text of a file in UTF-8, with or without a byte order mark.
   *
   * @param content at most {@link #LONGEST} bytes are looked at
   */
  public static KitReading read(byte[] content) {
    return content.length > LONGEST
        ? new KitReading.NoKit()
        : read(new String(content, StandardCharsets.UTF_8));
  }

  /** Reads what was pasted or typed. */
  public static KitReading read(String text) {
    if (text.length() > LONGEST) {
      return new KitReading.NoKit();
    }
    Map<String, String> names = new TreeMap<>();
    Map<Integer, String> lines = new TreeMap<>();
    boolean titled = false;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (String raw : plain.replace("\uFEFF", "").split("\\R", -1)) {
      String line = raw.strip();
      String upper = line.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
      if (upper.startsWith(TITLE)) {
        titled = true;
        if (!upper.equals(TITLE) && !upper.equals(TITLE + " " + KitFile.VERSION)) {
          return new KitReading.Later();
        }
      } else if (NAME_BEGUN.matcher(line).matches()) {
        String label = line.substring(0, 1).equalsIgnoreCase("o") ? ORGANIZATION : EMAIL;
        Optional<String> value = name(line);
        if (value.isEmpty()) {
          return new KitReading.BadLine(label);
        }
        names.put(label, value.get());
      } else {
        Matcher data = DATA.matcher(line);
        if (data.matches()) {
          int number = Integer.parseInt(data.group(1));
          Optional<String> characters = KitLine.read(number, data.group(2));
          if (number > KitLine.COUNT || characters.isEmpty()) {
            return new KitReading.BadLine(data.group(1));
          }
          lines.put(number, characters.get());
        }
      }
    }
    return !titled && names.isEmpty() && lines.isEmpty()
        ? new KitReading.NoKit()
        : whole(names, lines);
  }

  private static KitReading whole(Map<String, String> names, Map<Integer, String> lines) {
    String organization = names.get(ORGANIZATION);
    String email = names.get(EMAIL);
    if (organization == null) {
      return new KitReading.MissingLine(ORGANIZATION);
    }
    if (email == null) {
      return new KitReading.MissingLine(EMAIL);
    }
    for (int number = 1; number <= KitLine.COUNT; number++) {
      if (!lines.containsKey(number)) {
        return new KitReading.MissingLine(Integer.toString(number));
      }
    }
    byte[] body = KitLine.decode(String.join("", lines.values()));
    return KitFile.of(organization, email, body)
        .<KitReading>map(KitReading.Whole::new)
        .orElseGet(KitReading.Later::new);
  }

  private static Optional<String> name(String line) {
    Matcher name = NAME.matcher(line);
    if (!name.matches()) {
      return Optional.empty();
    }
    String value = plain(name.group(2));
    return Crockford.typed(name.group(3)).equals(KitLine.check(value)) ? Optional.of(value) : Optional.empty();
  }

  /** A name as it is bound to the kit: one space where people type several. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
