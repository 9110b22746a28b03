package org.latchkey;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;

/** Sends what the program logs to a few small files in the data folder, and warnings to the terminal. */
final class Logging {
  private static final Logger LOG = System.getLogger(Logging.class.getName());
  private static final int FILE_BYTES = 1_000_000;
  private static final int FILES = 3;

  private Logging() {}

  /** Warnings to the terminal, nothing to a file. */
  static void toTerminal() {
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    Handler terminal = new ConsoleHandler();
    terminal.setLevel(java.util.logging.Level.WARNING);
    root.addHandler(terminal);
    root.setLevel(java.util.logging.Level.INFO);
    // Flyway tells every step, and JavaFX that it runs from a class path, which tests do on purpose.
    java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
  }

  /** Adds the files of a data folder. */
  static void toFolder(Path dataFolder) {
    try {
      Path folder = Files.createDirectories(dataFolder.resolve("log"));
      FileHandler file =
          new FileHandler(folder.resolve("latchkey-%g.log").toString(), FILE_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      java.util.logging.Logger.getLogger("").addHandler(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The log cannot be written to a file", e);
    }
  }
}
