package org.latchkey.ui.administrators;

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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingChange;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.assistance.AssistanceAction;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.standing.StandingAction;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route.QuickFilter;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;

/** The table of all administrators: who is shown, who is ticked, and what may be done to them. */
public final class AdministratorsViewModel {
  private static final int UNKNOWN = -1;
  private static final Set<QuickFilter> ALWAYS_OFFERED =
      EnumSet.of(
          QuickFilter.ALL, QuickFilter.NOT_REQUIRED, QuickFilter.NOT_ENROLLED, QuickFilter.LOCKED);

  private final PeopleScreen people;
  private final AssistanceAction assistance;
  private final StandingAction standing;
  private final PeopleList list;
  private final Navigator navigator;
  private final Strings strings;
  private final ObjectProperty<QuickFilter> openedWith = new SimpleObjectProperty<>(QuickFilter.ALL);
  private final BooleanProperty filtersWanted = new SimpleBooleanProperty();
  private final BooleanBinding mayHelp;
  private final BooleanBinding mayManage;
  private final BooleanBinding filtersShown;
  private final ObjectBinding<List<QuickFilterChoice>> quickFilters;
  private final StringBinding rolesText;

  /** An empty table; {@link #open} fills it. */
  public AdministratorsViewModel(
      PeopleScreen people,
      AssistanceAction assistance,
      StandingAction standing,
      Navigator navigator,
      Strings strings) {
    this.people = people;
    this.assistance = assistance;
    this.standing = standing;
    this.navigator = navigator;
    this.strings = strings;
    list = people.list();
    mayHelp = people.viewerMay(Permission.HELP_SIGN_IN);
    mayManage = people.viewerMay(Permission.MANAGE_ADMINISTRATORS);
    BooleanBinding someTicked = people.selectionWords().some();
    filtersShown = someTicked.not().or(filtersWanted);
    quickFilters =
        Bindings.createObjectBinding(
            this::offered,
            list.peopleProperty(),
            list.viewerProperty(),
            list.filterProperty(),
            openedWith);
    rolesText = Bindings.createStringBinding(this::nameRoles, list.filterProperty());
    someTicked.subscribe(
        some -> {
          if (!some) {
            filtersWanted.set(false);
          }
        });
  }

  /** A quick filter with its words and its number, "Not required 7". */
  public record QuickFilterChoice(QuickFilter filter, String text) {}

  /**
   * Opens the table as the route says.
   *
   * @param asLeft how the table was left, when the viewer comes back to it
   */
  public void open(Route.Administrators route, Optional<PeopleView> asLeft) {
    openedWith.set(route.filter());
    people.open(
        route,
        PeopleFilter.EVERYBODY.withQuick(route.filter()).withText(route.search()),
        asLeft);
  }

  /** The list, who is ticked, and what the viewer may do to them. */
  public PeopleScreen people() {
    return people;
  }

  /** Whether the viewer may help others in. */
  public BooleanBinding mayHelp() {
    return mayHelp;
  }

  /** Whether the viewer may add, suspend, activate and delete, and change roles. */
  public BooleanBinding mayManage() {
    return mayManage;
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

  /** Brings the row of filters back while rows are ticked. */
  public void wantFilters() {
    filtersWanted.set(true);
  }

  /** Asks to require MFA of those ticked, or no longer to. */
  public void changeRequirement(MfaRequirement wanted) {
    people.changeRequirement(list.selection().ids(), wanted);
  }

  /** The same for one row, or for all ticked if the row is one of them. */
  public void changeRequirement(PersonRow row, MfaRequirement wanted) {
    people.changeRequirement(withTicked(row), wanted);
  }

  /** Asks to help those ticked in. */
  public void help(Assistance way) {
    help(list.selection().ids(), way);
  }

  /** The same for one row, or for all ticked if the row is one of them. */
  public void help(PersonRow row, Assistance way) {
    help(withTicked(row), way);
  }

  private void help(Collection<UUID> ids, Assistance way) {
    if (mayHelp.get()) {
      assistance.ask(ids, way, people::refresh);
    }
  }

  /** Asks to give those ticked another role. */
  public void changeRole() {
    changeRole(list.selection().ids());
  }

  /** The same for one row, or for all ticked if the row is one of them. */
  public void changeRole(PersonRow row) {
    changeRole(withTicked(row));
  }

  private void changeRole(Collection<UUID> ids) {
    if (mayManage.get()) {
      standing.askRole(ids, people::refresh);
    }
  }

  /** Asks to suspend, activate or delete those ticked. */
  public void change(StandingChange change) {
    change(list.selection().ids(), change);
  }

  /** The same for one row, or for all ticked if the row is one of them. */
  public void change(PersonRow row, StandingChange change) {
    change(withTicked(row), change);
  }

  private void change(Collection<UUID> ids, StandingChange change) {
    if (mayManage.get()) {
      standing.ask(ids, change, people::refresh);
    }
  }

  private Collection<UUID> withTicked(PersonRow row) {
    return list.selection().contains(row.id()) ? list.selection().ids() : List.of(row.id());
  }

  /** Opens the form for somebody new. */
  public void add() {
    navigator.go(new Route.NewAdministrator());
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
}
