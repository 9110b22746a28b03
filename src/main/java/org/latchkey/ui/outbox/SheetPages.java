package org.latchkey.ui.outbox;

import java.util.List;
import org.latchkey.administration.outbox.opened.EnrollmentSheet;
import org.latchkey.administration.outbox.opened.OpenedMessage;
import org.latchkey.mail.MessageKind;
import org.latchkey.paper.Face;
import org.latchkey.paper.Ink;
import org.latchkey.paper.Page;
import org.latchkey.paper.PageWriter;
import org.latchkey.paper.Style;
import org.latchkey.paper.Typefaces;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

/** Puts a message on paper: one with a set-up code as an enrollment sheet, any other as a letter. */
public final class SheetPages {
  private static final double LEFT = Page.MARGIN;
  private static final double WIDTH = Page.WIDTH - 2 * Page.MARGIN;
  private static final double TOP = Page.MARGIN;
  private static final double GAP = 12;
  private static final double INDENT = 18;
  private static final double QR_SIZE = 132;
  private static final double SIGNATURE_HEIGHT = 40;

  /** ISO/IEC 18004: four modules, of the 33 or 37 that the link takes. */
  private static final double QUIET = 20;

  private static final Style ORGANIZATION = new Style(Face.MEDIUM, 12, Ink.GREY);
  private static final Style TITLE = new Style(Face.MEDIUM, 22, Ink.BLACK);
  private static final Style SUBJECT = new Style(Face.MEDIUM, 16, Ink.BLACK);
  private static final Style NAME = new Style(Face.MEDIUM, 15, Ink.BLACK);
  private static final Style BODY = new Style(Face.REGULAR, 11, Ink.BLACK);
  private static final Style STRONG = new Style(Face.MEDIUM, 11, Ink.BLACK);
  private static final Style SMALL = new Style(Face.REGULAR, 9, Ink.GREY);
  private static final Style CODE = new Style(Face.MONO, 19, Ink.BLACK);

  private final Strings strings;
  private final RelativeTime time;

  /** Pages in the words of {@code strings} with the times of {@code time}. */
  public SheetPages(Strings strings, RelativeTime time) {
    this.strings = strings;
    this.time = time;
  }

  OutboxWords words() {
    return new OutboxWords(strings, time);
  }

  /** What a file of the pages is called inside; never a secret. */
  String title(OpenedMessage opened) {
    return opened.sheet().isPresent()
        ? strings.get("sheet.file-title", opened.organization())
        : opened.text().subject();
  }

  /** The pages, written with typefaces that are still open. */
  List<Page> of(OpenedMessage opened, Typefaces faces) {
    PageWriter page = new PageWriter(faces);
    opened
        .sheet()
        .ifPresentOrElse(sheet -> writeSheet(page, sheet), () -> writeLetter(page, opened));
    return page.pages();
  }

  private void writeSheet(PageWriter page, EnrollmentSheet sheet) {
    String kind = sheet.kind().setsPassword() ? "sheet.password" : "sheet.mfa";
    double y = page.write(LEFT, TOP, WIDTH, ORGANIZATION, sheet.organization());
    y = page.write(LEFT, y, WIDTH, TITLE, strings.get(title(sheet.kind())));
    y = rule(page, y + 8);
    y = page.write(LEFT, y, WIDTH, SMALL, strings.get("sheet.for"));
    y = page.write(LEFT, y, WIDTH, NAME, sheet.recipientName());
    y = page.write(LEFT, y, WIDTH, BODY, sheet.recipientAddress()) + GAP;
    double steps = writeSteps(page, y, kind);
    double code = writeQr(page, y, sheet);
    y = writeCode(page, Math.max(steps, code) + GAP, sheet);
    y = page.write(LEFT, y, WIDTH, BODY, strings.get("sheet.keep", sheet.organization()));
    y = rule(page, y + GAP);
    y = writeSignature(page, y, "sheet.handed-over");
    writeSignature(page, y, "sheet.received");
  }

  private static String title(MessageKind kind) {
    return switch (kind) {
      case INVITATION -> "sheet.title-invitation";
      case PASSWORD_RESET -> "sheet.title-password";
      default -> "sheet.title-mfa";
    };
  }

  private double writeSteps(PageWriter page, double top, String kind) {
    double width = WIDTH - QR_SIZE - 2 * QUIET - INDENT;
    double y = top;
    String[] steps = {
      "sheet.step-workstation", "sheet.step-code", kind + "-step-enter", kind + "-step-last"
    };
    for (int i = 0; i < steps.length; i++) {
      page.write(LEFT, y, INDENT, STRONG, strings.get("sheet.number", i + 1));
      y = page.write(LEFT + INDENT, y, width, BODY, strings.get(steps[i])) + GAP / 2;
    }
    return y;
  }

  private double writeQr(PageWriter page, double top, EnrollmentSheet sheet) {
    double x = LEFT + WIDTH - QR_SIZE;
    page.modules(x, top + QUIET / 2, QR_SIZE, QrCode.of(sheet.link()));
    double below = top + QUIET / 2 + QR_SIZE + QUIET;
    return page.write(x, below, QR_SIZE, SMALL, strings.get("sheet.qr"));
  }

  private double writeCode(PageWriter page, double top, EnrollmentSheet sheet) {
    double y = page.write(LEFT, top, WIDTH, SMALL, strings.get("sheet.code")) + 2;
    double height = CODE.lineHeight() + 2 * GAP;
    page.frame(LEFT, y, WIDTH, height);
    double inside = (WIDTH - page.width(CODE, sheet.code())) / 2;
    page.write(LEFT + inside, y + GAP, WIDTH, CODE, sheet.code());
    String until = strings.get("sheet.until", time.absolute(sheet.validUntil()));
    return page.write(LEFT, y + height + GAP / 2, WIDTH, STRONG, until) + GAP / 2;
  }

  private double writeSignature(PageWriter page, double top, String key) {
    double third = WIDTH / 3;
    double line = top + SIGNATURE_HEIGHT;
    page.write(LEFT, line - BODY.lineHeight(), third, BODY, strings.get(key));
    page.line(LEFT + third, line, third - GAP);
    page.line(LEFT + 2 * third, line, third);
    page.write(LEFT + third, line + 2, third, SMALL, strings.get("sheet.date"));
    return page.write(LEFT + 2 * third, line + 2, third, SMALL, strings.get("sheet.signature"));
  }

  private void writeLetter(PageWriter page, OpenedMessage opened) {
    double y = page.write(LEFT, TOP, WIDTH, ORGANIZATION, opened.organization());
    y = page.write(LEFT, y, WIDTH, SUBJECT, opened.text().subject());
    String address =
        opened.message().recipientName() + " <" + opened.message().recipientAddress() + ">";
    y = page.write(LEFT, y, WIDTH, BODY, strings.get("sheet.to", address));
    String date = time.absolute(opened.message().createdAt());
    y = rule(page, page.write(LEFT, y, WIDTH, BODY, strings.get("sheet.written", date)) + 8);
    page.write(LEFT, y, WIDTH, BODY, opened.text().text().strip());
  }

  private static double rule(PageWriter page, double y) {
    page.line(LEFT, y, WIDTH);
    return y + GAP;
  }
}
