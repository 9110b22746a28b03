package org.latchkey.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;

/**
 * A QR code as an immutable square of modules, without quiet zone: that is the view's to add.
 *
 * <p>{@code toString} shows the size only, because the modules usually hold a secret.
 */
public final class QrCode {
  private final int size;
  private final BitSet modules;

  private QrCode(int size, BitSet modules) {
    this.size = size;
    this.modules = modules;
  }

  /**
   * Encodes the text in UTF-8 with error correction M.
   *
   * @throws IllegalArgumentException if the text is empty or too long for a QR code (2,331 bytes)
   */
  public static QrCode of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a QR code needs at least one character");
    }
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      int size = matrix.getWidth();
      BitSet modules = new BitSet(size * size);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          modules.set(y * size + x, matrix.get(x, y) == 1);
        }
      }
      return new QrCode(size, modules);
    } catch (WriterException e) {
      // Without the cause: its message may quote the text, which may be a secret.
      throw new IllegalArgumentException("the text is too long for a QR code");
    }
  }

  /** Modules along one side, 21 to 177. */
  public int size() {
    return size;
  }

  /**
   * Whether the module in column {@code x} and row {@code y}, both counted from the upper left, is
   * dark.
   *
   * @throws IndexOutOfBoundsException outside the square
   */
  public boolean dark(int x, int y) {
    Objects.checkIndex(x, size);
    Objects.checkIndex(y, size);
    return modules.get(y * size + x);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QrCode code && code.size == size && code.modules.equals(modules);
  }

  @Override
  public int hashCode() {
    return modules.hashCode();
  }

  @Override
  public String toString() {
    return "QrCode[" + size + "×" + size + "]";
  }
}
