package org.latchkey.ui.enrollment;

import java.util.List;
import org.latchkey.paper.Face;
import org.latchkey.paper.Ink;
import org.latchkey.paper.Page;
import org.latchkey.paper.PageWriter;
import org.latchkey.paper.Style;
import org.latchkey.paper.Typefaces;
import org.latchkey.ui.kit.Strings;

/**
 * Recovery codes as they are printed.
 *
 * @param account the e-mail
 * @param date on which they were made
 */
record RecoveryCodesSheet(
    String organization, String account, String date, List<String> codes) {
  private static final double LEFT = Page.MARGIN;
  private static final double WIDTH = Page.WIDTH - 2 * Page.MARGIN;
  private static final double GAP = 12;

  private static final Style ORGANIZATION = new Style(Face.MEDIUM, 12, Ink.GREY);
  private static final Style TITLE = new Style(Face.MEDIUM, 22, Ink.BLACK);
  private static final Style BODY = new Style(Face.REGULAR, 11, Ink.BLACK);
  private static final Style SMALL = new Style(Face.REGULAR, 9, Ink.GREY);
  private static final Style CODE = new Style(Face.MONO, 15, Ink.BLACK);

  /** One page, with a line below each code on which its use can be noted. */
  List<Page> pages(Strings strings) {
    try (Typefaces faces = new Typefaces()) {
      PageWriter page = new PageWriter(faces);
      double y = page.write(LEFT, Page.MARGIN, WIDTH, ORGANIZATION, organization);
      y = page.write(LEFT, y, WIDTH, TITLE, strings.get("enrollment.sheet-title")) + GAP;
      y = page.write(LEFT, y, WIDTH, BODY, account);
      y = page.write(LEFT, y, WIDTH, SMALL, strings.get("enrollment.sheet-date", date)) + GAP;
      y = page.write(LEFT, y, WIDTH, BODY, strings.get("enrollment.sheet-text")) + GAP;
      for (String code : codes) {
        page.line(LEFT, y, WIDTH);
        y = page.write(LEFT, y + GAP / 2, WIDTH, CODE, code) + GAP / 2;
      }
      page.line(LEFT, y, WIDTH);
      page.write(LEFT, y + GAP, WIDTH, BODY, strings.get("enrollment.sheet-keep"));
      return page.pages();
    }
  }

  @Override
  public String toString() {
    return "RecoveryCodesSheet[" + account + "]";
  }
}
