package org.latchkey.ui.home;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.scene.Parent;
import org.latchkey.administration.OverviewService;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.home.widgets.WidgetsController;
import org.latchkey.ui.home.widgets.WidgetsViewModel;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.message.Dialogs;

/** Home with its dialog, put together. */
public final class HomeScreen {
  private final Background background;
  private final Strings strings;
  private final OverviewService overviews;
  private final Actor actor;
  private final Dialogs dialogs;
  private final HomeViewModel viewModel;
  private final ViewLoader views;
  private final Parent root;

  /**
   * Builds the screen; it reads when it is put into a window.
   *
   * @param zone whose time of day greets and dates events
   */
  public HomeScreen(
      Background background,
      Strings strings,
      OverviewService overviews,
      Actor actor,
      Dialogs dialogs,
      Navigator navigator,
      InstantSource clock,
      ZoneId zone) {
    this.background = background;
    this.strings = strings;
    this.overviews = overviews;
    this.actor = actor;
    this.dialogs = dialogs;
    viewModel = new HomeViewModel(background, strings, overviews, actor, navigator, clock, zone);
    views = new ViewLoader(strings);
    views.register(HomeController.class, () -> new HomeController(viewModel, this::customize));
    root = views.load(HomeController.class).root();
  }

  public Parent root() {
    return root;
  }

  /** Brings it up to date. */
  public void refresh() {
    viewModel.refresh();
  }

  private void customize(HomeContent.Tiles tiles) {
    WidgetsViewModel widgets =
        new WidgetsViewModel(
            background,
            strings,
            overviews,
            actor,
            tiles.offered(),
            tiles.on(),
            viewModel::refresh);
    views.register(
        WidgetsController.class, () -> new WidgetsController(widgets, strings, dialogs));
    dialogs.show(views.load(WidgetsController.class).root());
  }
}
