package org.latchkey.ui.settings.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.textsize.TextSize;
import org.latchkey.ui.kit.window.ThemeChoice;

/** Binds theme and text size, which take effect at once and are for nobody to permit. */
public final class AppearanceSectionController {
  private final Property<ThemeChoice> theme;
  private final Property<TextSize> textSize;

  @FXML private VBox root;
  @FXML private RadioButton lightTheme;
  @FXML private RadioButton darkTheme;
  @FXML private RadioButton systemTheme;
  @FXML private RadioButton text100;
  @FXML private RadioButton text125;
  @FXML private RadioButton text150;
  @FXML private RadioButton text175;
  @FXML private RadioButton text200;

  /** A controller of what is chosen on this workstation. */
  public AppearanceSectionController(Property<ThemeChoice> theme, Property<TextSize> textSize) {
    this.theme = theme;
    this.textSize = textSize;
  }

  @FXML
  void initialize() {
    bind(
        theme,
        Map.of(
            lightTheme, ThemeChoice.LIGHT,
            darkTheme, ThemeChoice.DARK,
            systemTheme, ThemeChoice.SYSTEM));
    bind(
        textSize,
        Map.of(
            text100, TextSize.PERCENT_100,
            text125, TextSize.PERCENT_125,
            text150, TextSize.PERCENT_150,
            text175, TextSize.PERCENT_175,
            text200, TextSize.PERCENT_200));
  }

  private static <T> void select(Map<? extends Toggle, T> choices, T chosen) {
    choices.forEach((choice, value) -> choice.setSelected(value.equals(chosen)));
  }

  private <T> void bind(Property<T> chosen, Map<? extends Toggle, T> choices) {
    ToggleGroup group = new ToggleGroup();
    choices.keySet().forEach(choice -> choice.setToggleGroup(group));
    // What is chosen outlives the screen, which is not to be told of it for ever.
    List<Subscription> told = new ArrayList<>();
    WhileShown.of(
        root,
        () -> told.add(chosen.subscribe(now -> select(choices, now))),
        () -> told.forEach(Subscription::unsubscribe));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now != null) {
                chosen.setValue(Objects.requireNonNull(choices.get(now)));
              }
            });
  }
}
