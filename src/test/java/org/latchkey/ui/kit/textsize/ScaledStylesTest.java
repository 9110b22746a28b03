package org.latchkey.ui.kit.textsize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.ui.kit.window.WindowMemory;

class ScaledStylesTest {
  @Test
  void textAndWhatHoldsItGrowWhileRoomAndCornersStay() {
    assertEquals(
        ".a { -fx-font-size: 21.0px; -fx-padding: 4px 8px; -fx-min-width: 150.0px; }"
            + " .b { -fx-background-radius: 6px; -fx-fixed-cell-size: 61.5px; }",
        ScaledStyles.scaled(
            ".a { -fx-font-size: 14px; -fx-padding: 4px 8px; -fx-min-width: 100px; }"
                + " .b { -fx-background-radius: 6px; -fx-fixed-cell-size: 41px; }",
            TextSize.PERCENT_150));
  }

  @Test
  void aLineStaysALine() {
    String line = ".hairline { -fx-min-height: 1px; -fx-max-height: 1px; }";
    assertEquals(line, ScaledStyles.scaled(line, TextSize.PERCENT_200));
  }

  @Test
  void atTheUsualSizeTheFileItselfIsUsed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.css"), ".a { -fx-font-size: 14px; }");
    assertEquals(
        file.toUri().toURL().toString(),
        ScaledStyles.address(file.toUri().toURL(), TextSize.PERCENT_100));
    assertTrue(
        ScaledStyles.address(file.toUri().toURL(), TextSize.PERCENT_125).startsWith("data:text/css"));
  }

  @Test
  void theSizeIsRememberedOnThisWorkstation(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("workstation.properties");
    WindowMemory memory = new WindowMemory(file);
    assertEquals(TextSize.PERCENT_100, memory.textSize());
    memory.setTextSize(TextSize.PERCENT_175);
    memory.save();
    assertEquals(TextSize.PERCENT_175, new WindowMemory(file).textSize());
    Files.writeString(file, "text-size=900\n");
    assertEquals(TextSize.PERCENT_100, new WindowMemory(file).textSize());
  }

  @Test
  void onlyTheOfferedSizesAreSizes() {
    assertEquals(Optional.of(TextSize.PERCENT_125), TextSize.of("125"));
    assertEquals(Optional.empty(), TextSize.of("130"));
  }
}
