package org.latchkey.mail.smtp;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import javax.swing.text.View;

/** Draws a mail as a plain mail program does, one that knows tables and few styles. */
final class MailPicture {
  private static final Path FOLDER = Path.of("target", "screens");

  private final JTextComponent page;

  private MailPicture(JTextComponent page, String text) {
    this.page = page;
    page.setBackground(Color.WHITE);
    page.setText(text);
  }

  static MailPicture html(String html) {
    JEditorPane pane = new JEditorPane();
    pane.putClientProperty(JEditorPane.W3C_LENGTH_UNITS, true);
    pane.setContentType("text/html");
    pane.getDocument().putProperty("IgnoreCharsetDirective", true);
    return new MailPicture(pane, html);
  }

  static MailPicture plain(String text) {
    JTextArea area = new JTextArea();
    area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 13));
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    return new MailPicture(area, text);
  }

  /** Writes it to target/screens. */
  void write(String name, int width) throws IOException {
    page.setSize(width, Short.MAX_VALUE);
    page.setSize(width, page.getPreferredSize().height);
    BufferedImage image = new BufferedImage(width, page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    page.print(graphics);
    graphics.dispose();
    Files.createDirectories(FOLDER);
    ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
  }

  /** The least width in pixels at which nothing of it is cut off. */
  float leastWidth() {
    return page.getUI().getRootView(page).getMinimumSpan(View.X_AXIS);
  }
}
