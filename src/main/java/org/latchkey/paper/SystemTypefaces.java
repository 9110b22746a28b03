package org.latchkey.paper;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Typefaces of this machine for what the program's own lack. The ones that systems come with and that
 * have many scripts are asked one after the other, because looking through all that is installed would
 * take seconds and leave a list in the user's home.
 */
final class SystemTypefaces implements Closeable {
  private static final Logger LOG = System.getLogger(SystemTypefaces.class.getName());

  private static final List<String> FILES =
      List.of(
          "DejaVuSans.ttf",
          "segoeui.ttf",
          "Arial Unicode.ttf",
          "arial.ttf",
          "DroidSansFallbackFull.ttf",
          "wqy-microhei.ttc",
          "msyh.ttc",
          "msgothic.ttc",
          "malgun.ttf",
          "Nirmala.ttf",
          "NotoSans-Regular.ttf",
          "NotoSansArabic-Regular.ttf",
          "NotoSansDevanagari-Regular.ttf",
          "seguisym.ttf",
          "Symbola.ttf");

  private static final List<String> FOLDERS =
      List.of(
          "/usr/share/fonts/truetype/dejavu",
          "/usr/share/fonts/truetype/droid",
          "/usr/share/fonts/truetype/wqy",
          "/usr/share/fonts/truetype/noto",
          "/usr/share/fonts/truetype/ancient-scripts",
          "/usr/share/fonts/dejavu-sans-fonts",
          "/usr/share/fonts/google-noto",
          "/usr/share/fonts/TTF",
          "C:/Windows/Fonts",
          "/System/Library/Fonts/Supplemental",
          "/Library/Fonts");

  private static final int LICENCE_FORBIDS = 0x0002;
  private static final int WHOLE_ONLY = 0x0100;
  private static final int PICTURES_ONLY = 0x0200;
  private static final int USAGE = 0x000F;

  private final Iterator<File> waiting = files().iterator();
  private final List<TrueTypeFont> usable = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();

  /** The first typeface that can draw the character. */
  Optional<TrueTypeFont> withLetter(int codePoint) {
    Optional<TrueTypeFont> found = find(codePoint);
    while (found.isEmpty() && waiting.hasNext()) {
      load(waiting.next());
      found = find(codePoint);
    }
    return found;
  }

  private Optional<TrueTypeFont> find(int codePoint) {
    return usable.stream().filter(font -> Typefaces.has(font, codePoint)).findFirst();
  }

  private static List<File> files() {
    return FILES.stream()
        .flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isReadable)
        .map(Path::toFile)
        .toList();
  }

  private void load(File file) {
    try {
      if (file.getName().endsWith(".ttc")) {
        TrueTypeCollection collection = new TrueTypeCollection(file);
        open.add(collection);
        collection.processAllFonts(this::addIfUsable);
      } else {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        open.add(font);
        addIfUsable(font);
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "The typeface " + file + " cannot be read", e);
    }
  }

  private void addIfUsable(TrueTypeFont font) throws IOException {
    if (canBeEmbedded(font)) {
      font.setEnableGsub(false);
      usable.add(font);
    }
  }

  /** Whether its format and its licence let the letters that are used travel in a file. */
  private static boolean canBeEmbedded(TrueTypeFont font) throws IOException {
    if (font instanceof OpenTypeFont other && other.isPostScript()) {
      return false;
    }
    OS2WindowsMetricsTable table = font.getOS2Windows();
    int rights = table == null ? 0 : table.getFsType();
    return (rights & USAGE) != LICENCE_FORBIDS && (rights & (WHOLE_ONLY | PICTURES_ONLY)) == 0;
  }

  @Override
  public void close() throws IOException {
    for (Closeable typeface : open) {
      typeface.close();
    }
  }
}
