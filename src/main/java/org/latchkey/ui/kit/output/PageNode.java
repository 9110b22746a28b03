package org.latchkey.ui.kit.output;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.latchkey.paper.Ink;
import org.latchkey.paper.Mark;
import org.latchkey.paper.Page;
import org.latchkey.qr.QrCode;

/** Draws a page for the printer, one unit to a point. Paper is white in every theme. */
public final class PageNode {
  private static final double HAIRLINE = 0.6;

  private PageNode() {}

  /** The marks of a page at their places. */
  public static Node of(Page page) {
    Group drawn = new Group();
    page.marks().forEach(mark -> drawn.getChildren().add(node(mark)));
    return drawn;
  }

  private static Node node(Mark mark) {
    return switch (mark) {
      case Mark.Words words -> {
        Text text = new Text(words.x(), words.baseline(), words.text());
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(Font.font(words.style().face().family(), words.style().size()));
        text.setFill(colour(words.style().ink()));
        yield text;
      }
      case Mark.Line line -> {
        Line drawn = new Line(line.x(), line.y(), line.x() + line.width(), line.y());
        drawn.setStroke(colour(Ink.LIGHT));
        drawn.setStrokeWidth(HAIRLINE);
        yield drawn;
      }
      case Mark.Frame frame -> {
        Rectangle drawn =
            new Rectangle(frame.x(), frame.y(), frame.width(), frame.height());
        drawn.setFill(null);
        drawn.setStroke(colour(Ink.GREY));
        drawn.setStrokeWidth(HAIRLINE);
        yield drawn;
      }
      case Mark.Modules modules -> squares(modules);
    };
  }

  private static Node squares(Mark.Modules modules) {
    QrCode code = modules.code();
    double side = modules.size() / code.size();
    Path path = new Path();
    path.setFill(colour(Ink.BLACK));
    path.setStroke(null);
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.dark(x, y)) {
          double left = modules.x() + x * side;
          double top = modules.y() + y * side;
          path.getElements()
              .addAll(
                  new MoveTo(left, top),
                  new HLineTo(left + side),
                  new VLineTo(top + side),
                  new HLineTo(left),
                  new VLineTo(top));
        }
      }
    }
    return path;
  }

  private static Color colour(Ink ink) {
    return Color.gray(ink.lightness());
  }
}
