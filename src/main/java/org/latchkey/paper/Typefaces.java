package org.latchkey.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The letters of the program's typefaces, and where those lack one, of a typeface of this machine. Loads
 * what is asked for and holds it until it is closed. For one thread at a time.
 */
public final class Typefaces implements AutoCloseable {
  /** In the place of a character that nobody here can draw. */
  private static final int UNKNOWN = '?';

  private final Map<Face, TrueTypeFont> own = new EnumMap<>(Face.class);
  private @Nullable SystemTypefaces others;

  /** A stretch of text that one typeface draws. */
  record Stretch(TrueTypeFont font, String text) {}

  /** How wide a line is, in points. */
  double width(Style style, String text) {
    double width = 0;
    for (Stretch stretch : stretches(style.face(), text)) {
      width += width(stretch) * style.size();
    }
    return width;
  }

  private static double width(Stretch stretch) {
    try {
      var cmap = stretch.font().getUnicodeCmapLookup();
      double units = 0;
      for (int codePoint : stretch.text().codePoints().toArray()) {
        units += stretch.font().getAdvanceWidth(cmap.getGlyphId(codePoint));
      }
      return units / stretch.font().getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text from left to right, each stretch in a typeface that has its letters. */
  List<Stretch> stretches(Face face, String text) {
    TrueTypeFont first = own(face);
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder present = new StringBuilder();
    TrueTypeFont font = first;
    for (int codePoint : VisualOrder.of(visible(text)).codePoints().toArray()) {
      Optional<TrueTypeFont> found =
          has(first, codePoint) ? Optional.of(first) : others().withLetter(codePoint);
      TrueTypeFont next = found.orElse(first);
      if (!next.equals(font) && !present.isEmpty()) {
        stretches.add(new Stretch(font, present.toString()));
        present.setLength(0);
      }
      font = next;
      present.appendCodePoint(found.isPresent() ? codePoint : UNKNOWN);
    }
    if (!present.isEmpty()) {
      stretches.add(new Stretch(font, present.toString()));
    }
    return stretches;
  }

  static boolean has(TrueTypeFont font, int codePoint) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(codePoint) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrueTypeFont own(Face face) {
    return own.computeIfAbsent(face, Typefaces::load);
  }

  private static TrueTypeFont load(Face face) {
    try (InputStream file =
        Objects.requireNonNull(Typefaces.class.getResourceAsStream(face.resource()))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Ligatures would make the text of the file another one than that of the page.
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SystemTypefaces others() {
    SystemTypefaces present = others;
    if (present == null) {
      present = new SystemTypefaces();
      others = present;
    }
    return present;
  }

  /** Without controls, marks of direction and joiners: no typeface has letters for them. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", "");
  }

  @Override
  public void close() {
    try {
      for (TrueTypeFont font : own.values()) {
        font.close();
      }
      if (others != null) {
        others.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
