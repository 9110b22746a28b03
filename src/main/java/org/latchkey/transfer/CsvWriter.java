package org.latchkey.transfer;

import java.io.IOException;
import java.util.List;

/**
 * Writes rows as RFC 4180 wants them: separated by commas, ended by CR LF, quoted where they have to be.
 * No cell is a formula to whoever opens the file in a spreadsheet: one that would begin like a formula
 * begins with an apostrophe (S-69).
 */
public final class CsvWriter {
  private static final String FORMULA = "=+-@\t\r\0";

  private final Appendable out;

  /** Writes to the given place, which the caller closes. */
  public CsvWriter(Appendable out) {
    this.out = out;
  }

  /** Writes one row of at least one cell. */
  public void row(List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(quoted(harmless(cell)));
      separator = ",";
    }
    out.append("\r\n");
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      plain &= c != ',' && c != '"' && c != '\r' && c != '\n' && c != '\0';
    }
    // A space at an end is part of the cell; some programs would drop it.
    boolean isKept = plain && cell.equals(cell.strip());
    return isKept ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
