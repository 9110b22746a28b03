package org.latchkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.latchkey.mail.smtp.SmtpTransport;

/** The JavaFX application: hands the first window to {@link Wiring}. */
public final class LatchkeyApp extends Application {
  private @Nullable Wiring wiring;

  @Override
  public void start(Stage stage) {
    String[] args = getParameters().getRaw().toArray(String[]::new);
    if (CommandLine.parse(args) instanceof CommandLine.Parsed.Start(StartOptions options)) {
      // The mail library is loaded with the first mail, not at the start.
      wiring = new Wiring(stage, options, InstantSource.system(), () -> new SmtpTransport());
      wiring.start();
    }
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
  }

  /** This program's version, for example {@code 0.1.0}. */
  static String version() {
    try (var file = LatchkeyApp.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(file));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
