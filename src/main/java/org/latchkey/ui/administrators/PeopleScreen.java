package org.latchkey.ui.administrators;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.OverviewService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.People;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.people.SelectionWords;
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.ProblemWords;

/**
 * What every screen with a list of people has: the list and who is ticked in it, what the viewer may
 * do, and the way to somebody's details and back.
 */
public final class PeopleScreen {
  private final Navigator navigator;
  private final RequirementAction requirement;
  private final InstantSource clock;
  private final WayBack wayBack;
  private final PeopleList list;
  private final SelectionWords selectionWords;
  private final BooleanBinding mayAct;
  private @Nullable Route here;
  private List<UUID> tickedBefore = List.of();
  private @Nullable Instant answeredChange;

  /**
   * A list that {@link #open} fills.
   *
   * @param people reads who is in the list; empty when the actor may not see it
   * @param requirement the action of this place, whose right decides about ticking rows
   * @param wayBack takes how the list looks when details are opened
   */
  public PeopleScreen(
      Function<Actor, Optional<List<Administrator>>> people,
      OverviewService overview,
      Supplier<Actor> actor,
      RequirementAction requirement,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      InstantSource clock,
      WayBack wayBack) {
    this.navigator = navigator;
    this.requirement = requirement;
    this.clock = clock;
    this.wayBack = wayBack;
    list =
        new PeopleList(
            () -> seen(people, overview, actor.get()),
            background,
            clock,
            failure -> {
              if (here != null && here.equals(navigator.current().get())) {
                dialogs.error(
                    strings.get("people.failed.title"),
                    new ProblemWords(strings).sentence(failure),
                    failure);
              }
            });
    selectionWords = new SelectionWords(list, strings);
    mayAct = viewerMay(requirement.permission());
    list.peopleProperty().subscribe((before, now) -> tickAgain(now));
  }

  private static Optional<PeopleList.Seen> seen(
      Function<Actor, Optional<List<Administrator>>> people,
      OverviewService overview,
      Actor actor) {
    return people
        .apply(actor)
        .flatMap(
            all ->
                overview
                    .frame(actor)
                    .map(
                        frame ->
                            new PeopleList.Seen(
                                frame.viewer().role(), frame.globallyRequired(), all)));
  }

  /**
   * Fills the list.
   *
   * @param opened the route of the screen
   * @param filter who is shown at first
   * @param asLeft how the list was left, when the viewer comes back to it
   */
  void open(Route opened, PeopleFilter filter, Optional<PeopleView> asLeft) {
    here = opened;
    list.filterProperty().set(filter);
    asLeft.ifPresent(
        view -> {
          tickedBefore = view.ticked();
          list.giveBack(view);
        });
    refresh();
  }

  /** Reads everything anew, keeping filter, order and ticks. */
  public void refresh() {
    list.refresh();
  }

  /** Reads everything anew if somebody's lock has ended since; to be called now and then. */
  public void refreshWhenDue() {
    Instant change = list.peopleProperty().get().changesAt();
    // Once for each end: a store that cannot be read is not reported every second.
    if (change != null && !change.isAfter(clock.instant()) && !change.equals(answeredChange)) {
      answeredChange = change;
      refresh();
    }
  }

  /** The rows, the filter, the order and the ticks. */
  public PeopleList list() {
    return list;
  }

  /** What is ticked, in words. */
  public SelectionWords selectionWords() {
    return selectionWords;
  }

  /** Whether the viewer ticks rows and changes requirements here. */
  public BooleanBinding mayAct() {
    return mayAct;
  }

  /** Whether the viewer may do something; false before that is known. */
  public BooleanBinding viewerMay(Permission permission) {
    return Bindings.createBooleanBinding(
        () -> {
          Role viewer = list.viewerProperty().get();
          return viewer != null && viewer.may(permission);
        },
        list.viewerProperty());
  }

  /** Whether a change of requirements is under way; another one is not begun meanwhile. */
  public ReadOnlyBooleanProperty busyProperty() {
    return requirement.busyProperty();
  }

  /** Asks to require MFA of people, or no longer to. */
  void changeRequirement(Collection<UUID> ids, MfaRequirement wanted) {
    if (mayAct.get()) {
      requirement.ask(ids, wanted, this::refresh);
    }
  }

  /** Opens the details of somebody. */
  public void openDetails(PersonRow row) {
    wayBack.leave(list.view(row));
    navigator.go(new Route.AdministratorDetails(row.id()));
  }

  /** Only whoever still exists, and only for a viewer who may still act on them. */
  private void tickAgain(People now) {
    if (mayAct.get() && !tickedBefore.isEmpty()) {
      Set<UUID> existing = now.ids();
      list.selection().setAll(tickedBefore.stream().filter(existing::contains).toList(), true);
    }
    tickedBefore = List.of();
  }
}
