package org.latchkey.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QrCodeTest {
  private static final String URI =
      "otpauth://totp/Harbor%20%26%20Finch:l%C3%BA@x.example?secret=JBSWY3DPEHPK3PXP&issuer=Harbor";

  @Test
  void whatIsDrawnCanBeRead() {
    assertEquals(Optional.of(URI), new QrReader().read(picture(QrCode.of(URI), 4)));
    assertEquals(Optional.of("Größe 字 🔑"), new QrReader().read(picture(QrCode.of("Größe 字 🔑"), 3)));
  }

  @Test
  void aPictureFileIsRead(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("code.png");
    ImageIO.write(picture(QrCode.of(URI), 5), "png", png.toFile());
    assertEquals(Optional.of(URI), new QrReader().read(png));
    Path text = Files.writeString(folder.resolve("code.txt"), "no picture");
    assertThrows(IOException.class, () -> new QrReader().read(text));
  }

  @Test
  void aPictureWithoutCodeGivesNothing() {
    BufferedImage blank = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    assertEquals(Optional.empty(), new QrReader().read(blank));
  }

  @Test
  void theMatrixHasNoQuietZoneAndDoesNotTellItsText() {
    QrCode code = QrCode.of(URI);
    assertTrue(code.dark(0, 0) && code.dark(code.size() - 1, 0) && code.dark(0, code.size() - 1));
    assertThrows(IndexOutOfBoundsException.class, () -> code.dark(code.size(), 0));
    assertThrows(IndexOutOfBoundsException.class, () -> code.dark(0, -1));
    assertFalse(code.toString().contains("JBSW"));
    assertEquals(code, QrCode.of(URI));
    assertNotEquals(code, QrCode.of(URI + "2"));
  }

  @Test
  void textThatDoesNotFitIsRefusedWithoutQuotingIt() {
    var tooLong =
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("S".repeat(2400) + "ä"));
    assertFalse(String.valueOf(tooLong.getMessage()).contains("SSS"));
    assertThrows(IllegalArgumentException.class, () -> QrCode.of(""));
  }

  private static BufferedImage picture(QrCode code, int scale) {
    int side = (code.size() + 8) * scale;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / scale - 4;
        int row = y / scale - 4;
        boolean inside =
            column >= 0 && row >= 0 && column < code.size() && row < code.size();
        picture.setRGB(x, y, inside && code.dark(column, row) ? 0x000000 : 0xFFFFFF);
      }
    }
    return picture;
  }
}
