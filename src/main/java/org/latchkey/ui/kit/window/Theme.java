package org.latchkey.ui.kit.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.latchkey.ui.kit.textsize.ScaledStyles;
import org.latchkey.ui.kit.textsize.TextSize;

/** Light or dark, as chosen or as the system has it, and the fonts both use. */
public final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
  private static final String STYLES = "/org/latchkey/ui/console.css";
  private static final String FONTS = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FACES =
      List.of(
          "roboto/Roboto-Regular.ttf",
          "roboto/Roboto-Medium.ttf",
          "roboto/Roboto-Bold.ttf",
          "roboto/Roboto-Italic.ttf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf");

  private final ObjectProperty<ThemeChoice> choice =
      new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
  private final ObjectProperty<TextSize> textSize =
      new SimpleObjectProperty<>(this, "textSize", TextSize.PERCENT_100);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");

  /** Loads the fonts and starts with the system's look. Needs the toolkit. */
  public Theme() {
    FACES.forEach(Theme::loadFont);
    choice.subscribe(this::decide);
    Platform.getPreferences().colorSchemeProperty().subscribe(this::decide);
    dark.subscribe(Theme::useTheme);
  }

  /** What the user chose. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** How large text is. */
  public ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  /** Whether the program is dark now. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Styles a scene and keeps {@code :dark} or {@code :light} at its root. */
  public void install(Scene scene) {
    URL styles = Objects.requireNonNull(Theme.class.getResource(STYLES));
    scene.getStylesheets().add(ScaledStyles.address(styles, textSize.get()));
    textSize.subscribe(
        (before, now) ->
            scene
                .getStylesheets()
                .replaceAll(
                    address ->
                        address.equals(ScaledStyles.address(styles, before))
                            ? ScaledStyles.address(styles, now)
                            : address));
    scene.rootProperty().subscribe(root -> mark(scene, root));
    dark.subscribe(now -> mark(scene, scene.getRoot()));
  }

  private void decide() {
    dark.set(
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
  }

  private void mark(Scene scene, Parent root) {
    root.pseudoClassStateChanged(DARK, dark.get());
    root.pseudoClassStateChanged(LIGHT, !dark.get());
    scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  private static void useTheme(boolean dark) {
    atlantafx.base.theme.Theme theme = dark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }

  private static void loadFont(String face) {
    try (InputStream file = Theme.class.getResourceAsStream(FONTS + face)) {
      if (file == null || Font.loadFont(file, 14) == null) {
        throw new IllegalStateException("the font " + face + " cannot be loaded");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
