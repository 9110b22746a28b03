package org.latchkey.ui.activity;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.latchkey.administration.activity.ActivityService;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.AuditEvent;
import org.latchkey.ui.activity.work.LogWords;
import org.latchkey.ui.activity.work.LogWork;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.window.SystemClipboard;
import org.latchkey.ui.words.ProblemWords;

/** Activity with its dialog, put together. */
public final class ActivityScreen {
  private final ActivityService activity;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Strings strings;
  private final Dialogs dialogs;
  private final EventWords words;
  private final ActivityViewModel viewModel;
  private final Parent root;

  /**
   * Builds the screen and begins to read.
   *
   * @param patient runs what takes its time, so that nothing else waits for it
   */
  public ActivityScreen(
      ActivityService activity,
      Supplier<Actor> actor,
      Background background,
      Background patient,
      Strings strings,
      Dialogs dialogs,
      InstantSource clock,
      ZoneId zone,
      Route.Activity route) {
    this.activity = activity;
    this.actor = actor;
    this.background = background;
    this.strings = strings;
    this.dialogs = dialogs;
    RelativeTime time = new RelativeTime(strings, zone);
    words = new EventWords(strings, time);
    viewModel =
        new ActivityViewModel(
            activity,
            actor,
            background,
            strings,
            new ActivityFilters(strings, clock, zone, route.person()));
    LogWork work = new LogWork(activity, actor, patient, new LogWords(strings, time));
    ViewLoader views = new ViewLoader(strings);
    views.register(
        ActivityController.class,
        () ->
            new ActivityController(
                viewModel, work, words, strings, clock, zone, route.name(), this::open));
    root = views.load(ActivityController.class).root();
    viewModel.refresh();
  }

  public Parent root() {
    return root;
  }

  /** Brings it up to date. */
  public void refresh() {
    viewModel.refresh();
  }

  private void open(AuditEvent event) {
    ViewLoader views = new ViewLoader(strings);
    views.register(
        EventDetailsController.class,
        () -> new EventDetailsController(event, words, strings, new SystemClipboard(), dialogs));
    View<EventDetailsController> view = views.load(EventDetailsController.class);
    dialogs.show(view.root());
    if (event.operationSize() > 1) {
      background.run(
          () -> activity.operation(actor.get(), event.operationId()),
          (List<AuditEvent> operation) -> view.controller().showOperation(operation),
          failure ->
              dialogs.error(
                  strings.get("activity.load-failed"),
                  new ProblemWords(strings).sentence(failure),
                  failure));
    }
  }
}
