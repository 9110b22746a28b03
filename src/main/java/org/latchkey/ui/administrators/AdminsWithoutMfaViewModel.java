package org.latchkey.ui.administrators;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.latchkey.administration.AdministrationService;
import org.latchkey.administration.OverviewService;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.administrators.people.SelectionWords;
import org.latchkey.ui.administrators.requirement.RequirementAction;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.words.ProblemWords;

/** The list behind the tile of the same name: of whom MFA is not required. */
public final class AdminsWithoutMfaViewModel {
  private final AdministrationService administration;
  private final OverviewService overview;
  private final Actor actor;
  private final RequirementAction requirement;
  private final Navigator navigator;
  private final PeopleList list;
  private final SelectionWords selectionWords;
  private final BooleanBinding mayAct;
  private final BooleanBinding readOnly;
  private final BooleanBinding mayElsewhere;
  private final BooleanBinding mayActNow;

  /**
   * An empty list; {@link #refresh} fills it.
   *
   * @param requirement the action of this place
   */
  public AdminsWithoutMfaViewModel(
      AdministrationService administration,
      OverviewService overview,
      Actor actor,
      RequirementAction requirement,
      Navigator navigator,
      Background background,
      Strings strings,
      Dialogs dialogs,
      InstantSource clock) {
    this.administration = administration;
    this.overview = overview;
    this.actor = actor;
    this.requirement = requirement;
    this.navigator = navigator;
    list =
        new PeopleList(
            this::seen,
            background,
            clock,
            failure -> {
              if (navigator.current().get() instanceof Route.AdminsWithoutMfa) {
                dialogs.error(
                    strings.get("without-mfa.load-failed"),
                    new ProblemWords(strings).sentence(failure),
                    failure);
              }
            });
    selectionWords = new SelectionWords(list, strings);
    mayAct = viewer(Permission.REQUIRE_MFA_FROM_TILE, true);
    readOnly = viewer(Permission.REQUIRE_MFA_FROM_TILE, false);
    mayElsewhere = viewer(Permission.SET_MFA_REQUIREMENT, true).and(readOnly);
    mayActNow = selectionWords.some().and(mayAct).and(requirement.busyProperty().not());
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

  /** Whether the viewer ticks rows and requires MFA of them here. */
  public BooleanBinding mayAct() {
    return mayAct;
  }

  /** Whether the viewer sees the list without being able to act on it. */
  public BooleanBinding readOnly() {
    return readOnly;
  }

  /** Whether such a viewer can require MFA in Administrators. */
  public BooleanBinding mayElsewhere() {
    return mayElsewhere;
  }

  /** Whether the actions work at this moment. */
  public BooleanBinding mayActNow() {
    return mayActNow;
  }

  /** Whether a change of requirements is under way. */
  public ReadOnlyBooleanProperty busyProperty() {
    return requirement.busyProperty();
  }

  /** Asks to require MFA of those ticked. */
  public void requireMfa() {
    if (mayActNow.get()) {
      requirement.ask(list.selection().ids(), MfaRequirement.REQUIRED, this::refresh);
    }
  }

  /** Opens the details of somebody. */
  public void openDetails(PersonRow row) {
    navigator.go(new Route.AdministratorDetails(row.id()));
  }

  /** Opens Administrators with the same people. */
  public void goElsewhere() {
    navigator.go(new Route.Administrators(Route.QuickFilter.NOT_REQUIRED));
  }

  private Optional<PeopleList.Seen> seen() {
    return administration
        .withoutRequirement(actor)
        .flatMap(
            people ->
                overview
                    .frame(actor)
                    .map(frame -> new PeopleList.Seen(frame.viewer().role(), people)));
  }

  private BooleanBinding viewer(Permission permission, boolean holds) {
    return Bindings.createBooleanBinding(
        () -> {
          Role viewer = list.viewerProperty().get();
          return viewer != null && viewer.may(permission) == holds;
        },
        list.viewerProperty());
  }
}
