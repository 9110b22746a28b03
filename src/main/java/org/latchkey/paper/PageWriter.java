package org.latchkey.paper;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.qr.QrCode;

/** Breaks text into lines and lines into pages. Lengths are in points, from the upper left corner. */
public final class PageWriter {
  private static final double BOTTOM = Page.HEIGHT - Page.MARGIN;

  private final Typefaces faces;
  private final List<Page> full = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();

  public PageWriter(Typefaces faces) {
    this.faces = faces;
  }

  /**
   * Writes text, in as many lines as it takes; line breaks in it are kept. Where the page is full, a new
   * one begins.
   *
   * @param top of the first line
   * @return where the next line would begin
   */
  public double write(double x, double top, double width, Style style, String text) {
    double y = top;
    for (String paragraph : text.split("\n", -1)) {
      for (String line : lines(paragraph, width, style)) {
        if (y + style.lineHeight() > BOTTOM) {
          full.add(new Page(marks));
          marks = new ArrayList<>();
          y = Page.MARGIN;
        }
        if (!line.isEmpty()) {
          marks.add(new Mark.Words(x, y + style.size(), style, line));
        }
        y += style.lineHeight();
      }
    }
    return y;
  }

  /** How wide a line is. */
  public double width(Style style, String text) {
    return faces.width(style, text);
  }

  public void line(double x, double y, double width) {
    marks.add(new Mark.Line(x, y, width));
  }

  public void frame(double x, double y, double width, double height) {
    marks.add(new Mark.Frame(x, y, width, height));
  }

  public void modules(double x, double y, double size, QrCode code) {
    marks.add(new Mark.Modules(x, y, size, code));
  }

  /** All pages, the last one as far as it is written. */
  public List<Page> pages() {
    List<Page> all = new ArrayList<>(full);
    all.add(new Page(marks));
    return all;
  }

  private List<String> lines(String paragraph, double width, Style style) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (faces.width(style, longer) <= width) {
        line.setLength(0);
        line.append(longer);
      } else {
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(lastPiece(word, width, style, lines));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Cuts a word that is wider than the column; all but its last piece become lines. */
  private String lastPiece(String word, double width, Style style, List<String> lines) {
    StringBuilder piece = new StringBuilder();
    for (int codePoint : word.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      if (!piece.isEmpty() && faces.width(style, piece + character) > width) {
        lines.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(character);
    }
    return piece.toString();
  }
}
