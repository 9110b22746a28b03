package org.latchkey;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latchkey.signin.reset.SetUpLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the command line; the only class that prints to the terminal. */
final class CommandLine {
  private CommandLine() {}

  /** What the program is started with. */
  sealed interface Parsed {
    /** Start with these options. */
    record Start(StartOptions options) implements Parsed {}

    /** Everything has been said; end with this code. */
    record Exit(int code) implements Parsed {}
  }

  @Command(
      name = "latchkey",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      sortOptions = false,
      description = "Shows which administrators are protected by multi-factor authentication.")
  private static final class Arguments {
    @Option(names = "--demo", description = "Look around with a sample organization.")
    boolean demo;

    @Option(
        names = "--data-dir",
        paramLabel = "DIR",
        description = "The data folder, instead of this platform's usual place.")
    @Nullable Path dataFolder;

    @Parameters(
        arity = "0..1",
        paramLabel = "LINK",
        description = "The link of a set-up message, latchkey://set-up?code=...")
    @Nullable String link;
  }

  /** Parses; prints help, version or what is wrong. */
  static Parsed parse(String... args) {
    return parse(
        new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()),
        System.getenv(),
        args);
  }

  static Parsed parse(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    Arguments arguments = new Arguments();
    picocli.CommandLine line = new picocli.CommandLine(arguments).setOut(out).setErr(err);
    try {
      line.parseArgs(args);
    } catch (picocli.CommandLine.ParameterException e) {
      err.println("latchkey: " + e.getMessage());
      err.println("Try 'latchkey --help'.");
      return new Parsed.Exit(ExitCode.USAGE);
    }
    if (line.isUsageHelpRequested()) {
      line.usage(out);
      return new Parsed.Exit(ExitCode.OK);
    }
    if (line.isVersionHelpRequested()) {
      line.printVersionHelp(out);
      return new Parsed.Exit(ExitCode.OK);
    }
    Path folder =
        arguments.dataFolder == null
            ? usualFolder(environment, System.getProperty("os.name", ""))
            : arguments.dataFolder;
    Optional<SetUpLink> link = Optional.ofNullable(arguments.link).flatMap(SetUpLink::parse);
    if (arguments.link != null && link.isEmpty()) {
      // What was given is not repeated: it may hold a code.
      err.println("latchkey: this is not the link of a set-up message.");
      err.println("Try 'latchkey --help'.");
      return new Parsed.Exit(ExitCode.USAGE);
    }
    return new Parsed.Start(new StartOptions(arguments.demo, folder, link));
  }

  /** Says on standard error why the program cannot start. */
  static void complain(String sentence) {
    System.err.println("latchkey: " + sentence);
  }

  /** Where programs of this platform keep their data. */
  static Path usualFolder(Map<String, String> environment, String system) {
    Path home = Path.of(System.getProperty("user.home"));
    if (system.startsWith("Windows")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming))
          .resolve("Latchkey");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Latchkey");
    }
    String data = environment.get("XDG_DATA_HOME");
    // The XDG base directory specification says to ignore a path that is not absolute.
    boolean usable = data != null && Path.of(data).isAbsolute();
    return (usable ? Path.of(data) : home.resolve(".local/share")).resolve("latchkey");
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Latchkey " + LatchkeyApp.version()};
    }
  }
}
