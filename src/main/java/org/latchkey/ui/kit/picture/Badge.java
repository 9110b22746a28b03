package org.latchkey.ui.kit.picture;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.Tone;

/** A quiet state in a table or card: an icon and a word on a soft tint. Reusable in cells. */
public final class Badge extends Label {
  private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);
  private final FontIcon icon = Icons.small(Icons.ikon(Tone.NEUTRAL));

  /** A neutral badge without a word yet. */
  public Badge() {
    this(Tone.NEUTRAL, "");
  }

  /** A badge with the icon of its tone. */
  public Badge(Tone tone, String text) {
    getStyleClass().addAll("badge", Tone.NEUTRAL.styleClass());
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    this.tone.subscribe(this::restyle);
    show(tone, text);
  }

  /** A badge with an icon of its own, such as a lock. */
  public Badge(Tone tone, String text, Ikon icon) {
    this(tone, text);
    this.icon.setIconCode(icon);
  }

  /** Shows another state with the icon of its tone. */
  public void show(Tone tone, String text) {
    show(tone, text, Icons.ikon(tone));
  }

  /** Shows another state with an icon of its own. */
  public void show(Tone tone, String text, Ikon icon) {
    setTone(tone);
    setText(text);
    this.icon.setIconCode(icon);
  }

  /** What the state means. */
  public ObjectProperty<Tone> toneProperty() {
    return tone;
  }

  /** What the state means. */
  public Tone getTone() {
    return tone.get();
  }

  /** Changes tone and icon, keeps the word. */
  public void setTone(Tone tone) {
    this.tone.set(tone);
  }

  private void restyle(Tone before, Tone now) {
    getStyleClass().remove(before.styleClass());
    getStyleClass().add(now.styleClass());
    icon.setIconCode(Icons.ikon(now));
  }
}
