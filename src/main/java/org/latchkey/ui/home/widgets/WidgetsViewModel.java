package org.latchkey.ui.home.widgets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.latchkey.administration.OverviewService;
import org.latchkey.administration.widget.Widget;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** A switch for every tile; each is kept as soon as it is turned. */
public final class WidgetsViewModel {
  private final Background background;
  private final Strings strings;
  private final OverviewService overviews;
  private final Actor actor;
  private final List<Widget> widgets;
  private final Runnable onKept;
  private final Map<Widget, ReadOnlyBooleanWrapper> shown = new EnumMap<>(Widget.class);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * The switches as they stand now.
   *
   * @param widgets the tiles that the actor may see
   * @param shown those of them that are on
   * @param onKept called after each choice that was kept
   */
  public WidgetsViewModel(
      Background background,
      Strings strings,
      OverviewService overviews,
      Actor actor,
      List<Widget> widgets,
      Set<Widget> shown,
      Runnable onKept) {
    this.background = background;
    this.strings = strings;
    this.overviews = overviews;
    this.actor = actor;
    this.widgets = widgets;
    this.onKept = onKept;
    for (Widget widget : widgets) {
      this.shown.put(widget, new ReadOnlyBooleanWrapper(shown.contains(widget)));
    }
  }

  /** The tiles that have a switch, in their order. */
  List<Widget> widgets() {
    return widgets;
  }

  /** Whether a tile is on. Goes back when that could not be kept. */
  ReadOnlyBooleanProperty shownProperty(Widget widget) {
    return wrapper(widget).getReadOnlyProperty();
  }

  /** Why the last choice was not kept; empty when it was. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Turns a tile on or off; nothing when it is so already. */
  void choose(Widget widget, boolean on) {
    if (wrapper(widget).get() == on) {
      return;
    }
    wrapper(widget).set(on);
    background.run(
        () -> overviews.customize(actor, widget, on),
        kept -> {
          if (kept) {
            problem.set("");
            onKept.run();
          } else {
            giveUp(widget, !on, strings.get("home.widgets.refused"));
          }
        },
        failure -> giveUp(widget, !on, new ProblemWords(strings).sentence(failure)));
  }

  private void giveUp(Widget widget, boolean before, String why) {
    wrapper(widget).set(before);
    problem.set(why);
  }

  private ReadOnlyBooleanWrapper wrapper(Widget widget) {
    return Objects.requireNonNull(shown.get(widget));
  }
}
