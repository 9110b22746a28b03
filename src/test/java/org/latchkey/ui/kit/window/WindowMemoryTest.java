package org.latchkey.ui.kit.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowMemoryTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1440, 900), new Rectangle2D(1440, 0, 1920, 1080));

  @TempDir Path folder;

  @Test
  void whatWasRememberedIsThereTheNextTime() {
    Path file = folder.resolve("window.properties");
    WindowMemory memory = new WindowMemory(file);
    memory.setTheme(ThemeChoice.DARK);
    memory.put("administrators.name.width", "180");
    memory.save();
    WindowMemory next = new WindowMemory(file);
    assertEquals(ThemeChoice.DARK, next.theme());
    assertEquals(Optional.of("180"), next.get("administrators.name.width"));
    assertEquals(memory.place(), next.place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width=wide", "width=NaN", "width=100\nheight=Infinity", "x=\\u00g", "theme=PINK", "\u0000"
      })
  void aBrokenFileIsIgnored(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("window.properties"), content);
    WindowMemory memory = new WindowMemory(file);
    assertEquals(ThemeChoice.SYSTEM, memory.theme());
    assertEquals(1280, memory.place().width());
  }

  @Test
  void aFileThatCannotBeWrittenIsForgotten() {
    new WindowMemory(folder.resolve("missing/window.properties")).save();
    assertTrue(Files.notExists(folder.resolve("missing")));
  }

  @Test
  void aWindowOnAScreenStaysWhereItIs() {
    WindowPlace place = new WindowPlace(1600, 100, 1280, 800, false);
    assertEquals(place, place.within(SCREENS));
  }

  @Test
  void aWindowOutsideComesBackAndShrinks() {
    WindowPlace back = new WindowPlace(5000, -900, 9000, 10, true).within(SCREENS);
    assertTrue(back.x() >= 0 && back.y() >= 0);
    assertEquals(1920, back.width());
    assertEquals(360, back.height());
    assertTrue(back.maximized());
  }
}
