package org.latchkey.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the program, from {@code org/latchkey/ui/strings.properties} (UTF-8).
 *
 * <p>Words are English on every machine; numbers in them follow the locale given. Values with
 * arguments are {@link MessageFormat} patterns in which an apostrophe is an ordinary character. A
 * plural is a choice: {@code {0,choice,0#nobody|1#1 administrator|1<{0} administrators}}.
 */
public final class Strings {
  private static final String BUNDLE = "org.latchkey.ui.strings";

  private final ResourceBundle bundle;
  private final Locale formats;

  /** Words whose numbers follow the machine's locale for formats. */
  public Strings() {
    this(Locale.getDefault(Locale.Category.FORMAT));
  }

  /** Words whose numbers follow {@code formats}. */
  public Strings(Locale formats) {
    this.bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    this.formats = formats;
  }

  /**
   * The words of a key, with {@code {0}} and so on replaced by the arguments.
   *
   * @param args numbers and strings; numbers get grouping and digits of the locale
   * @throws IllegalArgumentException if the key is missing
   */
  public String get(String key, Object... args) {
    String pattern = pattern(key);
    if (args.length == 0) {
      return pattern;
    }
    return new MessageFormat(pattern.replace("'", "''"), formats).format(args);
  }

  /** The words for FXML, where {@code %key} stands for a key. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** The locale of numbers and dates. */
  public Locale formats() {
    return formats;
  }

  private String pattern(String key) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("no words for the key " + key, e);
    }
  }
}
