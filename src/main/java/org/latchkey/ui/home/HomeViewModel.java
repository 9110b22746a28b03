package org.latchkey.ui.home;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.Overview;
import org.latchkey.administration.OverviewService;
import org.latchkey.administrator.Actor;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.words.ProblemWords;

/** What Home shows to one viewer, and where its tiles lead. */
public final class HomeViewModel {
  private final Background background;
  private final OverviewService overviews;
  private final Actor actor;
  private final Navigator navigator;
  private final HomeWords words;
  private final ProblemWords problems;
  private final ReadOnlyObjectWrapper<@Nullable HomeContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private int asked;

  /**
   * Home of one viewer, empty until {@link #refresh}.
   *
   * @param zone whose time of day greets and dates events
   */
  public HomeViewModel(
      Background background,
      Strings strings,
      OverviewService overviews,
      Actor actor,
      Navigator navigator,
      InstantSource clock,
      ZoneId zone) {
    this.background = background;
    this.overviews = overviews;
    this.actor = actor;
    this.navigator = navigator;
    this.words = new HomeWords(strings, clock, zone);
    this.problems = new ProblemWords(strings);
  }

  /** Reads everything again; what is shown stays until the answer is there. */
  public void refresh() {
    int mine = ++asked;
    background.run(
        () -> overviews.overview(actor),
        answer -> {
          if (mine == asked) {
            show(answer);
          }
        },
        failure -> {
          if (mine == asked) {
            problem.set(problems.sentence(failure));
          }
        });
  }

  /** Drops answers that are still under way: the screen has gone. */
  public void leave() {
    asked++;
  }

  /** What is shown; null while it is not known yet. Does not change when nothing has changed. */
  ReadOnlyObjectProperty<@Nullable HomeContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Why the last reading failed and what to do; empty when it did not. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void openWithoutMfa() {
    navigator.go(new Route.AdminsWithoutMfa());
  }

  void openAdministrators(QuickFilter filter) {
    navigator.go(new Route.Administrators(filter));
  }

  void openOutbox() {
    navigator.go(new Route.Outbox());
  }

  void openActivity() {
    navigator.go(new Route.Activity());
  }

  void openMyAccount() {
    navigator.go(new Route.MyAccount());
  }

  private void show(Optional<Overview> answer) {
    problem.set("");
    if (answer.isEmpty()) {
      // The role has changed since Home was opened: what is left to everybody is their account.
      openMyAccount();
      return;
    }
    HomeContent now = words.content(answer.get());
    if (!now.equals(content.get())) {
      content.set(now);
    }
  }
}
