package org.latchkey.ui.administrators;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.OverviewService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.people.SelectionWords;
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.ProblemWords;

/** The table of all administrators: who is shown, who is ticked, and what may be done to them. */
public final class AdministratorsViewModel {
  private static final int UNKNOWN = -1;
  private static final Set<QuickFilter> ALWAYS_OFFERED =
      EnumSet.of(
          QuickFilter.ALL, QuickFilter.NOT_REQUIRED, QuickFilter.NOT_ENROLLED, QuickFilter.LOCKED);

  private final Navigator navigator;
  private final Strings strings;
  private final RequirementAction requirement;
  private final PeopleList list;
  private final SelectionWords selectionWords;
  private final ObjectProperty<QuickFilter> openedWith = new SimpleObjectProperty<>(QuickFilter.ALL);
  private final BooleanProperty filtersWanted = new SimpleBooleanProperty();
  private final BooleanBinding mayAct;
  private final BooleanBinding mayAdd;
  private final BooleanBinding filtersShown;
  private final ObjectBinding<List<QuickFilterChoice>> quickFilters;
  private final StringBinding rolesText;

  /**
   * An empty table; {@link #open} fills it.
   *
   * @param requirement the action of this place
   */
  public AdministratorsViewModel(
      AdministrationService administration,
      OverviewService overview,
      Actor actor,
      RequirementAction requirement,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      InstantSource clock) {
    this.navigator = navigator;
    this.strings = strings;
    this.requirement = requirement;
    list =
        new PeopleList(
            () -> seen(administration, overview, actor),
            background,
            clock,
            failure -> {
              if (isHere()) {
                dialogs.error(
                    strings.get("administrators.load-failed"),
                    new ProblemWords(strings).sentence(failure),
                    failure);
              }
            });
    selectionWords = new SelectionWords(list, strings);
    mayAct = viewerMay(Permission.SET_MFA_REQUIREMENT);
    mayAdd = viewerMay(Permission.MANAGE_ADMINISTRATORS);
    filtersShown = selectionWords.some().not().or(filtersWanted);
    quickFilters =
        Bindings.createObjectBinding(
            this::offered,
            list.peopleProperty(),
            list.viewerProperty(),
            list.filterProperty(),
            openedWith);
    rolesText = Bindings.createStringBinding(this::nameRoles, list.filterProperty());
    selectionWords
        .some()
        .subscribe(
            some -> {
              if (!some) {
                filtersWanted.set(false);
              }
            });
  }

  /** A quick filter with its words and its number, "Not required 7". */
  public record QuickFilterChoice(QuickFilter filter, String text) {}

  /** Opens the table as the route says. */
  public void open(Route.Administrators route) {
    openedWith.set(route.filter());
    list.filterProperty().set(PeopleFilter.EVERYBODY.withQuick(route.filter()));
    refresh();
  }

  /** Reads everything anew, keeping filter, order and ticks. */
  public void refresh() {
    list.refresh();
  }

  /** The rows, the filter, the order and the ticks. */
  public PeopleList list() {
    return list;
  }

  /** How many are ticked, in words. */
  public SelectionWords selectionWords() {
    return selectionWords;
  }

  /** Whether the viewer may require MFA of others, and so ticks rows. */
  public BooleanBinding mayAct() {
    return mayAct;
  }

  /** Whether the viewer may add somebody. */
  public BooleanBinding mayAdd() {
    return mayAdd;
  }

  /** Whether the row of filters is there; while rows are ticked only on demand. */
  public BooleanBinding filtersShown() {
    return filtersShown;
  }

  /** The quick filters to offer, with numbers. */
  public ObjectBinding<List<QuickFilterChoice>> quickFilters() {
    return quickFilters;
  }

  /** What the filter by role says about itself. */
  public StringBinding rolesText() {
    return rolesText;
  }

  /** Whether a change of requirements is under way. */
  public ReadOnlyBooleanProperty busyProperty() {
    return requirement.busyProperty();
  }

  /** Brings the row of filters back while rows are ticked. */
  public void wantFilters() {
    filtersWanted.set(true);
  }

  /** Asks to require MFA of those ticked, or no longer to. */
  public void changeRequirement(MfaRequirement wanted) {
    changeRequirement(list.selection().ids(), wanted);
  }

  /** The same for one row, or for all ticked if the row is one of them. */
  public void changeRequirement(PersonRow row, MfaRequirement wanted) {
    changeRequirement(
        list.selection().contains(row.id()) ? list.selection().ids() : List.of(row.id()), wanted);
  }

  /** Opens the details of somebody. */
  public void openDetails(PersonRow row) {
    navigator.go(new Route.AdministratorDetails(row.id()));
  }

  /** Opens the form for somebody new. */
  public void add() {
    navigator.go(new Route.NewAdministrator());
  }

  private void changeRequirement(Collection<UUID> ids, MfaRequirement wanted) {
    if (mayAct.get()) {
      requirement.ask(ids, wanted, this::refresh);
    }
  }

  private static Optional<PeopleList.Seen> seen(
      AdministrationService administration, OverviewService overview, Actor actor) {
    return administration
        .list(actor)
        .flatMap(
            people ->
                overview
                    .frame(actor)
                    .map(frame -> new PeopleList.Seen(frame.viewer().role(), people)));
  }

  private BooleanBinding viewerMay(Permission permission) {
    return Bindings.createBooleanBinding(
        () -> {
          Role viewer = list.viewerProperty().get();
          return viewer != null && viewer.may(permission);
        },
        list.viewerProperty());
  }

  private List<QuickFilterChoice> offered() {
    Set<QuickFilter> offered = EnumSet.copyOf(ALWAYS_OFFERED);
    offered.add(openedWith.get());
    offered.add(list.filterProperty().get().quick());
    List<QuickFilterChoice> choices = new ArrayList<>();
    for (QuickFilter filter : offered) {
      String key = filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
      int count = isKnown() ? list.peopleProperty().get().count(filter) : UNKNOWN;
      choices.add(
          new QuickFilterChoice(filter, strings.get("administrators.filter." + key, count)));
    }
    return choices;
  }

  private String nameRoles() {
    Set<Role> roles = list.filterProperty().get().roles();
    return switch (roles.size()) {
      case 0 -> strings.get("administrators.roles.all");
      case 1 -> roles.iterator().next().label();
      default -> strings.get("administrators.roles.some", roles.size());
    };
  }

  private boolean isKnown() {
    return list.viewerProperty().get() != null;
  }

  private boolean isHere() {
    return navigator.current().get() instanceof Route.Administrators;
  }
}
