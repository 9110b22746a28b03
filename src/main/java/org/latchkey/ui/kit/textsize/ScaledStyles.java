package org.latchkey.ui.kit.textsize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's styles with larger text. Sizes stand in the style sheet in pixels, one beside the other;
 * those of text and of what holds text grow, while lines, corners and the room between things stay.
 */
public final class ScaledStyles {
  private static final Pattern GROWS =
      Pattern.compile(
          "(-fx-font-size|-fx-icon-size|-fx-cell-size|-fx-fixed-cell-size"
              + "|-fx-(?:min|max|pref)-(?:width|height)):[^;}]*");
  private static final Pattern PIXELS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)px");
  private static final int HAIRLINE = 2;

  private ScaledStyles() {}

  /** The address of a style sheet for a text size, which a scene takes like that of the file itself. */
  public static String address(URL styles, TextSize size) {
    if (size == TextSize.PERCENT_100) {
      return styles.toString();
    }
    try (InputStream file = styles.openStream()) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      String scaled = scaled(text, size);
      return "data:text/css;charset=utf-8;base64,"
          + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A style sheet in which what grows with the text has grown. */
  static String scaled(String styles, TextSize size) {
    return GROWS
        .matcher(styles)
        .replaceAll(
            rule ->
                Matcher.quoteReplacement(
                    PIXELS
                        .matcher(rule.group())
                        .replaceAll(pixels -> grown(pixels, size))));
  }

  /** A line that is drawn as a very thin box stays a line. */
  private static String grown(MatchResult pixels, TextSize size) {
    double before = Double.parseDouble(pixels.group(1));
    return before <= HAIRLINE
        ? pixels.group()
        : String.format(Locale.ROOT, "%.1fpx", before * size.factor());
  }
}
