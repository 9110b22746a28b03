package org.latchkey.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180 and S-69. */
class CsvWriterTest {
  private static final String LETTERS = "ab =+-@\t\r\n\0\",;'|é😀";

  private static String written(List<List<String>> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvWriter csv = new CsvWriter(out);
    for (List<String> row : rows) {
      csv.row(row);
    }
    return out.toString();
  }

  @Test
  void plainCellsStandAsTheyAreAndOthersInQuotes() throws IOException {
    assertEquals(
        "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",,\" kept \"\r\nnext\r\n",
        written(
            List.of(
                List.of("a", "b,c", "say \"hi\"", "two\nlines", "", " kept "), List.of("next"))));
  }

  @ParameterizedTest // S-69
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\0"})
  void noCellIsAFormula(String start) throws IOException {
    String cell = start + "HYPERLINK(\"x\")";
    assertEquals(
        "\"'" + cell.replace("\"", "\"\"") + "\"\r\n", written(List.of(List.of(cell))));
  }

  @Test
  void whateverIsWrittenIsReadBackAsItWasButForTheApostrophe() throws IOException {
    Random random = new Random(20261120);
    int[] letters = LETTERS.codePoints().toArray();
    for (int round = 0; round < 2_000; round++) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row <= random.nextInt(3); row++) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell <= random.nextInt(4); cell++) {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
          }
          cells.add(text.toString());
        }
        rows.add(cells);
      }
      List<List<String>> read = read(written(rows));
      assertEquals(rows.stream().map(CsvWriterTest::harmless).toList(), read);
      read.forEach(
          row -> row.forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\t\\r\\x00-].*"), cell)));
    }
  }

  private static List<String> harmless(List<String> row) {
    return row.stream()
        .map(cell -> cell.matches("(?s)[=+@\\t\\r\\x00-].*") ? "'" + cell : cell)
        .toList();
  }

  /** What a strict reader of RFC 4180 makes of it. */
  private static List<List<String>> read(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && csv.startsWith("\r\n", i)) {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
        i++;
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
