package org.latchkey.ui.activity.work;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.NoteBox;

/** What is being done, how far it is and what came of it; takes no room when there is nothing to say. */
public final class WorkPane extends VBox {
  private static final Duration LOOKS_EACH = Duration.millis(100);

  private final LogWork work;
  private final Strings strings;
  private final Label text = new Label();
  private final HBox working = new HBox();
  private final Timeline looking = new Timeline();
  private @Nullable Node note;

  /** Shows some work. */
  public WorkPane(LogWork work, Strings strings) {
    this.work = work;
    this.strings = strings;
    looking.getKeyFrames().add(new KeyFrame(LOOKS_EACH, event -> work.tick()));
    looking.setCycleCount(Animation.INDEFINITE);
    text.setMinWidth(Region.USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.progressProperty().bind(work.progressProperty());
    text.setLabelFor(bar);
    Button cancel = new Button(strings.get("kit.dialog.cancel"));
    cancel.setId("cancelWork");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> work.cancel());
    working.getStyleClass().add("working");
    working.setAlignment(Pos.CENTER_LEFT);
    working.managedProperty().bind(working.visibleProperty());
    working.getChildren().addAll(text, bar, cancel);
    getChildren().add(working);
    managedProperty().bind(visibleProperty());
    work.doingProperty().subscribe(this::showDoing);
    work.bannerProperty().subscribe(this::showBanner);
  }

  /** Ends what is being done: the screen has gone. */
  public void leave() {
    looking.stop();
    work.cancel();
  }

  private void showDoing(LogWork.Doing doing) {
    switch (doing) {
      case NOTHING -> looking.stop();
      case VERIFYING -> begin("activity.verifying");
      case EXPORTING -> begin("activity.exporting");
    }
    working.setVisible(doing != LogWork.Doing.NOTHING);
    showWhetherThereIsSomething();
  }

  private void begin(String key) {
    text.setText(strings.get(key));
    looking.play();
  }

  private void showBanner(@Nullable Banner banner) {
    if (note != null) {
      getChildren().removeAll(List.of(note));
    }
    note = banner == null ? null : noteOf(banner);
    if (note != null) {
      getChildren().add(note);
    }
    showWhetherThereIsSomething();
  }

  private Node noteOf(Banner banner) {
    NoteBox box = new NoteBox(banner.tone(), banner.title(), banner.text());
    Button close = new Button(strings.get("kit.dialog.close"));
    close.getStyleClass().add("link");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(event -> work.closeBanner());
    box.setAlignment(Pos.CENTER_LEFT);
    box.setFillHeight(false);
    box.getChildren().add(close);
    return box;
  }

  private void showWhetherThereIsSomething() {
    setVisible(working.isVisible() || note != null);
  }
}
