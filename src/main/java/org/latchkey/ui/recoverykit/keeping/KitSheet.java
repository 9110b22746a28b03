package org.latchkey.ui.recoverykit.keeping;

import java.util.List;
import org.latchkey.paper.Face;
import org.latchkey.paper.Ink;
import org.latchkey.paper.Page;
import org.latchkey.paper.PageWriter;
import org.latchkey.paper.PdfFile;
import org.latchkey.paper.Style;
import org.latchkey.paper.Typefaces;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

/**
 * A recovery kit on one side of paper: whose it is, how it is used, and its lines to be typed back. The
 * text of the page as a whole reads as the kit does, so that it can be pasted, too.
 */
public final class KitSheet {
  private static final double LEFT = Page.MARGIN;
  private static final double WIDTH = Page.WIDTH - 2 * Page.MARGIN;
  private static final double GAP = 12;
  private static final double INDENT = 18;
  private static final double LABEL = 86;
  private static final double PADDING = 14;

  /** From one numbered line to the next: close enough for a page, apart enough for a finger. */
  private static final double STEP = 24;
  private static final double INSIDE = WIDTH - 2 * PADDING;

  private static final double LARGEST_NAME = 11.5;
  private static final double SMALLEST_NAME = 7;

  private static final Style ORGANIZATION = new Style(Face.MEDIUM, 12, Ink.GREY);
  private static final Style TITLE = new Style(Face.MEDIUM, 22, Ink.BLACK);
  private static final Style BODY = new Style(Face.REGULAR, 11, Ink.BLACK);
  private static final Style STRONG = new Style(Face.MEDIUM, 11, Ink.BLACK);
  private static final Style SMALL = new Style(Face.REGULAR, 9, Ink.GREY);
  private static final Style LINE = new Style(Face.MONO, 20, Ink.BLACK);

  private final Strings strings;
  private final RelativeTime time;

  /** Sheets in the words of {@code strings} with the days of {@code time}. */
  public KitSheet(Strings strings, RelativeTime time) {
    this.strings = strings;
    this.time = time;
  }

  /** The page; whoever has it still needs the passphrase. */
  List<Page> pages(PreparedKit kit) {
    try (Typefaces faces = new Typefaces()) {
      return pages(kit, faces);
    }
  }

  /** The same as a PDF file. */
  byte[] pdf(PreparedKit kit) {
    try (Typefaces faces = new Typefaces()) {
      String title = strings.get("recovery-kit.sheet.file-title", kit.organization());
      return PdfFile.of(pages(kit, faces), faces, title, kit.madeAt());
    }
  }

  private List<Page> pages(PreparedKit kit, Typefaces faces) {
    PageWriter page = new PageWriter(faces);
    double y = page.write(LEFT, Page.MARGIN, WIDTH, ORGANIZATION, kit.organization());
    y = page.write(LEFT, y, WIDTH, TITLE, strings.get("recovery-kit.sheet.title"));
    y = rule(page, y + 8);
    y = fact(page, y, "recovery-kit.sheet.for", kit.name());
    y = fact(page, y, "recovery-kit.sheet.made", time.absolute(kit.madeAt())) + GAP;
    y = page.write(LEFT, y, WIDTH, BODY, strings.get("recovery-kit.sheet.purpose")) + GAP;
    y = writeSteps(page, y) + GAP / 2;
    y = writeLines(page, y, kit.lines()) + GAP;
    y = section(page, y, "recovery-kit.sheet.passphrase-head", "recovery-kit.sheet.passphrase");
    section(page, y, "recovery-kit.sheet.keep-head", "recovery-kit.sheet.keep");
    return page.pages();
  }

  private double fact(PageWriter page, double y, String label, String value) {
    page.write(LEFT, y, LABEL, BODY, strings.get(label));
    return page.write(LEFT + LABEL, y, WIDTH - LABEL, STRONG, value);
  }

  /** Numbers without a dot or colon: with one, a step would read as a line of the kit. */
  private double writeSteps(PageWriter page, double top) {
    String[] steps = {
      "recovery-kit.sheet.step-open", "recovery-kit.sheet.step-type", "recovery-kit.sheet.step-then"
    };
    double y = top;
    for (int i = 0; i < steps.length; i++) {
      page.write(LEFT, y, INDENT, STRONG, Integer.toString(i + 1));
      y = page.write(LEFT + INDENT, y, WIDTH - INDENT, BODY, strings.get(steps[i])) + GAP / 3;
    }
    return y;
  }

  /** The lines in a box; where a name must go on below, that is said. */
  private double writeLines(PageWriter page, double top, String lines) {
    double y = top + PADDING;
    boolean goesOn = false;
    boolean numbered = false;
    for (String line : lines.strip().split("\n", -1)) {
      if (Character.isDigit(line.charAt(0))) {
        y += numbered ? 0 : PADDING / 2;
        numbered = true;
        page.write(LEFT + PADDING, y, INSIDE, LINE, line);
        y += STEP;
      } else {
        Style style = fitting(page, line);
        goesOn |= page.width(style, line) > INSIDE;
        y = page.write(LEFT + PADDING, y, INSIDE, style, line) + 1;
      }
    }
    y += PADDING / 2;
    page.frame(LEFT, top, WIDTH, y - top);
    y += GAP / 2;
    if (goesOn) {
      y = page.write(LEFT, y, WIDTH, SMALL, strings.get("recovery-kit.sheet.goes-on"));
    }
    return page.write(LEFT, y, WIDTH, SMALL, strings.get("recovery-kit.sheet.typing"));
  }

  /** As large as the line of a name can be without going on below. */
  private static Style fitting(PageWriter page, String line) {
    double size = LARGEST_NAME;
    while (size > SMALLEST_NAME && page.width(name(size), line) > INSIDE) {
      size -= 0.5;
    }
    return name(size);
  }

  private static Style name(double size) {
    return new Style(Face.MONO, size, Ink.BLACK);
  }

  private double section(PageWriter page, double top, String head, String text) {
    double y = page.write(LEFT, top, WIDTH, STRONG, strings.get(head));
    return page.write(LEFT, y, WIDTH, BODY, strings.get(text)) + GAP / 2;
  }

  private static double rule(PageWriter page, double y) {
    page.line(LEFT, y, WIDTH);
    return y + GAP;
  }
}
