package org.latchkey;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.latchkey.database.file.OwnFolder;

/** Sends what the program logs to a few small files in the data folder, and warnings to the terminal. */
final class Logging {
  private static final System.Logger LOG = System.getLogger(Logging.class.getName());
  private static final int FILE_BYTES = 1_000_000;
  private static final int FILES = 3;

  /**
   * Flyway tells every step, and password4j warns that it has no settings file, which it does not need.
   * They are held here because the JDK forgets the level of a logger that nobody holds.
   */
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.password4j"));

  private Logging() {}

  /** Warnings to the terminal, nothing to a file. */
  static void toTerminal() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    Handler terminal = new ConsoleHandler();
    terminal.setLevel(java.util.logging.Level.WARNING);
    root.addHandler(terminal);
    root.setLevel(java.util.logging.Level.INFO);
    CHATTY.forEach(logger -> logger.setLevel(java.util.logging.Level.SEVERE));
  }

  /** Adds the files of a data folder until the result is run. */
  static Runnable toFolder(Path dataFolder) {
    try {
      Path folder = OwnFolder.make(dataFolder.resolve("log"));
      // In the handler's pattern a percent sign of the folder's own name is written twice.
      String pattern =
          folder.toString().replace("%", "%%") + File.separator + "latchkey-%g.log";
      FileHandler file = new FileHandler(pattern, FILE_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      Logger root = Logger.getLogger("");
      root.addHandler(file);
      return () -> {
        root.removeHandler(file);
        file.close();
      };
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The log cannot be written to a file", e);
      return () -> {};
    }
  }
}
