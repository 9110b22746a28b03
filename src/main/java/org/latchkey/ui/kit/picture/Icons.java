package org.latchkey.ui.kit.picture;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.Tone;

/** Makes icons of the one pack the program uses. */
public final class Icons {
  private Icons() {}

  /** An icon of 16 px, as buttons have it. Its colour comes from console.css. */
  public static FontIcon small(Ikon ikon) {
    return icon(ikon, "icon-small");
  }

  /** An icon of 20 px, as the navigation has it. */
  public static FontIcon medium(Ikon ikon) {
    return icon(ikon, "icon-medium");
  }

  /** The icon of a tone, 16 px. */
  public static FontIcon of(Tone tone) {
    return small(ikon(tone));
  }

  static Ikon ikon(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> Feather.MINUS;
      case INFO -> Feather.INFO;
      case SUCCESS -> Feather.CHECK;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case DANGER -> Feather.ALERT_OCTAGON;
    };
  }

  private static FontIcon icon(Ikon ikon, String styleClass) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().add(styleClass);
    return icon;
  }
}
