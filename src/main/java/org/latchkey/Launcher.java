package org.latchkey;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import javafx.application.Application;

/**
 * Starts the program. It is no JavaFX application itself, so that it runs, and can say what is missing,
 * where JavaFX cannot.
 */
public final class Launcher {
  private static final Logger LOG = System.getLogger(Launcher.class.getName());
  private static final int FAILED = 1;
  private static final int NO_DISPLAY = 2;

  private Launcher() {}

  public static void main(String[] args) {
    Logging.toTerminal();
    switch (CommandLine.parse(args)) {
      case CommandLine.Parsed.Exit(int code) -> System.exit(code);
      case CommandLine.Parsed.Start start -> launch(args);
    }
  }

  private static void launch(String[] args) {
    try {
      Application.launch(LatchkeyApp.class, args);
    } catch (LinkageError | RuntimeException e) {
      if (String.valueOf(e.getMessage()).contains("in Application")) {
        // The toolkit is there; what failed is this program's own start.
        LOG.log(Level.ERROR, "Latchkey could not start", e);
        System.exit(FAILED);
      }
      LOG.log(Level.DEBUG, "The toolkit did not start", e);
      CommandLine.complain(whatIsMissing(e));
      System.exit(NO_DISPLAY);
    }
  }

  /** JavaFX says with many types and messages that its surroundings lack something. */
  private static String whatIsMissing(Throwable thrown) {
    StringBuilder said = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      said.append(t.getMessage()).append(' ');
    }
    String message = said.toString().toLowerCase(Locale.ROOT);
    if (message.contains("display")) {
      return "there is no display to open a window on; start it in a desktop session,"
          + " or set DISPLAY to one.";
    }
    if (message.contains("gtk") || message.contains("glass")) {
      return "the GTK 3 library is missing; install it (on Debian and Ubuntu: libgtk-3-0)"
          + " and start again.";
    }
    return "the window system does not let a window open (" + thrown.getMessage() + ").";
  }
}
