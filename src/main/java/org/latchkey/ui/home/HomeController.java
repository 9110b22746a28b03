package org.latchkey.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.widget.Widget;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.entry.ContentButton;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.picture.CoverageRing;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.kit.picture.TileGrid;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds Home to its view-model and lets it read again while it is shown. */
public final class HomeController {
  private static final Duration READS_AGAIN_AFTER = Duration.seconds(30);
  private static final Duration LOADING_SHOWS_AFTER = Duration.millis(300);

  private static final double TILE_WIDTH = 240;
  private static final double GREETING_FONT = 22;

  private final HomeViewModel viewModel;
  private final Consumer<HomeContent.Tiles> onCustomize;
  private final Timeline ticking;
  private final PauseTransition waiting = new PauseTransition(LOADING_SHOWS_AFTER);

  @FXML private StackPane root;
  @FXML private ScrollPane page;
  @FXML private TileGrid loading;
  @FXML private EmptyState failed;
  @FXML private TileGrid tiles;
  @FXML private EmptyState bare;
  @FXML private Node stale;
  @FXML private Label staleReason;
  @FXML private Label greeting;
  @FXML private Label sentence;
  @FXML private ContentButton withoutMfaTile;
  @FXML private Label withoutMfaHead;
  @FXML private Label withoutMfaCount;
  @FXML private Label withoutMfaBelow;
  @FXML private VBox coverage;
  @FXML private CoverageRing ring;
  @FXML private VBox legend;
  @FXML private ContentButton notEnrolledTile;
  @FXML private Label notEnrolledCount;
  @FXML private Label notEnrolledBelow;
  @FXML private ContentButton waitingMailTile;
  @FXML private Label waitingMailCount;
  @FXML private Label waitingMailBelow;
  @FXML private RecentActivity recentActivity;
  @FXML private VBox ownColumn;
  @FXML private VBox yourMfa;
  @FXML private Badge ownState;
  @FXML private VBox ownFacts;
  @FXML private Button ownAction;

  private @Nullable Coverage parts;

  /**
   * A controller of one Home.
   *
   * @param onCustomize opens the dialog that turns tiles on and off
   */
  HomeController(HomeViewModel viewModel, Consumer<HomeContent.Tiles> onCustomize) {
    this.viewModel = viewModel;
    this.onCustomize = onCustomize;
    this.ticking = new Timeline(new KeyFrame(READS_AGAIN_AFTER, event -> viewModel.refresh()));
    ticking.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    parts = new Coverage(ring, legend, viewModel::openAdministrators);
    for (Node node :
        List.of(
            withoutMfaTile,
            coverage,
            notEnrolledTile,
            recentActivity,
            ownColumn,
            yourMfa,
            waitingMailTile,
            tiles,
            bare,
            stale,
            loading,
            failed)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    // Tiles are as wide as their words need, which are larger when the text is.
    greeting
        .fontProperty()
        .subscribe(font -> tiles.setMinTileWidth(TILE_WIDTH * font.getSize() / GREETING_FONT));
    staleReason.textProperty().bind(viewModel.problemProperty());
    failed.textProperty().bind(viewModel.problemProperty());
    recentActivity.setOnShowAll(viewModel::openActivity);
    failed.setOnAction(event -> viewModel.refresh());
    bare.setOnAction(event -> customize());
    waiting.setOnFinished(event -> showState(true));
    viewModel.contentProperty().subscribe(this::show);
    viewModel.problemProperty().subscribe(() -> showState(false));
    root.sceneProperty().subscribe(this::comeOrGo);
  }

  private void comeOrGo(@Nullable Scene scene) {
    if (scene == null) {
      ticking.stop();
      waiting.stop();
      viewModel.leave();
    } else {
      waiting.play();
      ticking.play();
      viewModel.refresh();
    }
  }

  private void show(@Nullable HomeContent content) {
    showState(false);
    if (content == null) {
      return;
    }
    greeting.setText(content.greeting());
    sentence.setText(content.sentence());
    arrange(content);
    content.mfa().ifPresent(this::show);
    content
        .waitingMail()
        .ifPresent(new CountTile(waitingMailTile, waitingMailCount, waitingMailBelow)::show);
    recentActivity.show(content.activity());
    new OwnMfaTile(ownState, ownFacts, ownAction).show(content.own());
  }

  private void arrange(HomeContent content) {
    withoutMfaTile.setVisible(content.shows(Widget.WITHOUT_MFA));
    coverage.setVisible(content.shows(Widget.COVERAGE));
    notEnrolledTile.setVisible(content.shows(Widget.NOT_ENROLLED));
    recentActivity.setVisible(content.shows(Widget.RECENT_ACTIVITY));
    yourMfa.setVisible(content.shows(Widget.OWN_MFA));
    waitingMailTile.setVisible(content.shows(Widget.WAITING_MAIL));
    ownColumn.setVisible(yourMfa.isVisible() || waitingMailTile.isVisible());
    // Alone in its column, the mail takes all of it.
    VBox.setVgrow(waitingMailTile, yourMfa.isVisible() ? Priority.NEVER : Priority.ALWAYS);
    tiles.setVisible(!content.isBare());
    bare.setVisible(content.isBare());
  }

  private void show(HomeContent.Mfa mfa) {
    new CountTile(withoutMfaTile, withoutMfaCount, withoutMfaBelow).show(mfa.withoutMfa());
    withoutMfaHead.setGraphic(Icons.of(mfa.withoutMfa().isZero() ? Tone.SUCCESS : Tone.WARNING));
    new CountTile(notEnrolledTile, notEnrolledCount, notEnrolledBelow).show(mfa.notEnrolled());
    if (parts != null) {
      parts.show(mfa);
    }
  }

  private void showState(boolean waitedLong) {
    boolean known = viewModel.contentProperty().get() != null;
    boolean problem = !viewModel.problemProperty().get().isEmpty();
    page.setVisible(known);
    stale.setVisible(known && problem);
    failed.setVisible(!known && problem);
    loading.setVisible(!known && !problem && waitedLong);
  }

  @FXML
  void customize() {
    HomeContent content = viewModel.contentProperty().get();
    if (content != null) {
      onCustomize.accept(content.tiles());
    }
  }

  @FXML
  void openWithoutMfa() {
    viewModel.openWithoutMfa();
  }

  @FXML
  void openNotEnrolled() {
    viewModel.openAdministrators(QuickFilter.NOT_ENROLLED);
  }

  @FXML
  void openOutbox() {
    viewModel.openOutbox();
  }

  @FXML
  void openMyAccount() {
    viewModel.openMyAccount();
  }

  @FXML
  void refresh() {
    viewModel.refresh();
  }
}
