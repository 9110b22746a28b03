package org.latchkey.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.entry.ContentButton;
import org.latchkey.ui.kit.picture.CoverageRing;

/** Fills a ring and its legend; a part of the one and its line in the other open the same filter. */
final class Coverage {
  private final CoverageRing ring;
  private final VBox legend;
  private final Consumer<QuickFilter> onOpen;
  private HomeContent.@Nullable Mfa shown;

  private record Piece(HomeContent.Part part, Tone tone, QuickFilter filter) {}

  Coverage(CoverageRing ring, VBox legend, Consumer<QuickFilter> onOpen) {
    this.ring = ring;
    this.legend = legend;
    this.onOpen = onOpen;
  }

  void show(HomeContent.Mfa mfa) {
    if (mfa.equals(shown)) {
      return;
    }
    shown = mfa;
    List<Piece> pieces =
        List.of(
            new Piece(mfa.enrolledPart(), Tone.SUCCESS, QuickFilter.ENROLLED),
            new Piece(mfa.notEnrolledPart(), Tone.WARNING, QuickFilter.NOT_ENROLLED),
            new Piece(mfa.notRequiredPart(), Tone.NEUTRAL, QuickFilter.NOT_REQUIRED));
    ring.valueProperty().set(mfa.percent());
    ring.getSegments().setAll(pieces.stream().map(this::segment).toList());
    while (legend.getChildren().size() < pieces.size()) {
      legend.getChildren().add(new ContentButton());
    }
    for (int i = 0; i < pieces.size(); i++) {
      fill((ContentButton) legend.getChildren().get(i), pieces.get(i));
    }
  }

  private CoverageRing.Segment segment(Piece piece) {
    return new CoverageRing.Segment(
        piece.tone(),
        piece.part().amount(),
        piece.part().spoken(),
        () -> onOpen.accept(piece.filter()));
  }

  private void fill(ContentButton button, Piece piece) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", piece.tone().styleClass());
    Label amount = new Label(piece.part().shown());
    amount.getStyleClass().add("strong");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Label words = new Label(piece.part().words());
    words.setWrapText(true);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    amount.setAccessibleRole(AccessibleRole.NODE);
    words.setAccessibleRole(AccessibleRole.NODE);
    HBox line = new HBox(dot, amount, words);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("line");
    button.getStyleClass().setAll("button", "content-button", "flat", "legend-line");
    button.setGraphic(line);
    button.setAccessibleText(piece.part().spoken());
    button.setOnAction(event -> onOpen.accept(piece.filter()));
  }
}
