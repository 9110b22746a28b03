package org.latchkey.ui.administrators.details;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.latchkey.audit.AuditEvent;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.words.ActivityWords;

/** One event: who did what, and when. */
final class ActivityLine extends HBox {
  ActivityLine(AuditEvent event, Strings strings, RelativeTime time, Instant now) {
    getStyleClass().add("activity-line");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    ActivityWords.Line line = new ActivityWords(strings).line(event);
    Text who = new Text(line.who() + " ");
    who.getStyleClass().add("strong");
    TextFlow words = new TextFlow(who, new Text(line.what()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label when = new Label(time.of(event.at(), now));
    when.getStyleClass().add("caption");
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.setTooltip(new Tooltip(time.absolute(event.at())));
    getChildren().addAll(Icons.small(line.icon()), words, when);
    setAccessibleText(line.who() + " " + line.what() + ", " + when.getText());
  }
}
