package org.latchkey.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Finds and reads a QR code in a picture. */
public final class QrReader {

  /** The text of the QR code in the picture, or empty if none can be read. */
  public Optional<String> read(BufferedImage picture) {
    LuminanceSource source = new BufferedImageLuminanceSource(picture);
    return read(new BinaryBitmap(new HybridBinarizer(source)))
        .or(() -> read(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
  }

  /**
   * The text of the QR code in a picture given by its pixels, or empty if none can be read.
   *
   * @param argb the pixels, row by row
   * @param width pixels in a row
   */
  public Optional<String> read(int[] argb, int width) {
    int height = argb.length / width;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return read(picture);
  }

  /**
   * The text of the QR code in a picture file, or empty if none can be read.
   *
   * @throws IOException if the file cannot be read or is no picture
   */
  public Optional<String> read(Path png) throws IOException {
    BufferedImage picture = ImageIO.read(png.toFile());
    if (picture == null) {
      throw new IOException("not a picture: " + png);
    }
    return read(picture);
  }

  private static Optional<String> read(BinaryBitmap bitmap) {
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
              .getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
