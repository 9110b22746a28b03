package org.latchkey.ui.kit.entry;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

/** How strong a password is: four bars and a word. */
public final class StrengthMeter extends HBox {
  private static final int BARS = 4;
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private final Strings strings = new Strings();
  private final IntegerProperty score = new SimpleIntegerProperty(this, "score", -1);
  private final Region[] bars = new Region[BARS];
  private final Label word = new Label();

  /** A meter without a score. */
  public StrengthMeter() {
    getStyleClass().add("strength-meter");
    setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < BARS; i++) {
      bars[i] = new Region();
      bars[i].getStyleClass().add("bar");
      HBox.setHgrow(bars[i], Priority.ALWAYS);
    }
    word.getStyleClass().addAll("caption", "word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(bars);
    getChildren().add(word);
    score.subscribe(now -> show(now.intValue()));
  }

  /** The score, 0 (very weak) to 4 (strong); -1 while nothing is typed. */
  public IntegerProperty scoreProperty() {
    return score;
  }

  /** The score, -1 to 4. */
  public int getScore() {
    return score.get();
  }

  /** Shows another score, -1 to 4. */
  public void setScore(int score) {
    this.score.set(score);
  }

  private void show(int now) {
    for (Tone tone : Tone.values()) {
      getStyleClass().remove(tone.styleClass());
    }
    getStyleClass().add(tone(now).styleClass());
    for (int i = 0; i < BARS; i++) {
      bars[i].pseudoClassStateChanged(FILLED, now >= 0 && i < Math.max(1, now));
    }
    boolean known = now >= 0 && now <= BARS;
    word.setText(known ? strings.get("kit.strength." + now) : "");
    setAccessibleText(known ? strings.get("kit.strength.label", word.getText()) : "");
  }

  private static Tone tone(int score) {
    return switch (score) {
      case 0, 1 -> Tone.DANGER;
      case 2 -> Tone.WARNING;
      case 3, 4 -> Tone.SUCCESS;
      default -> Tone.NEUTRAL;
    };
  }
}
