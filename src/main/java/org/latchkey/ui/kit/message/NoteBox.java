package org.latchkey.ui.kit.message;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.picture.Icons;

/** A tinted note: icon, bold words, ordinary words. Wraps to its width. */
public final class NoteBox extends HBox {

  /**
   * A note in a tone.
   *
   * @param strong comes first in bold; may be empty
   * @param text follows; may be empty
   */
  public NoteBox(Tone tone, String strong, String text) {
    getStyleClass().addAll("note", tone.styleClass());
    Text bold = new Text(strong.isEmpty() || text.isEmpty() ? strong : strong + " ");
    bold.getStyleClass().add("strong");
    TextFlow words = new TextFlow(bold, new Text(text));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    setAccessibleText((strong + " " + text).strip());
    getChildren().addAll(Icons.of(tone), words);
  }
}
