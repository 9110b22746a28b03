package org.latchkey.ui.administrators;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Permission;
import org.latchkey.ui.administrators.people.PeopleFilter;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;

/** The list behind the tile of the same name: of whom MFA is not required. */
public final class AdminsWithoutMfaViewModel {
  private final PeopleScreen people;
  private final Navigator navigator;
  private final BooleanBinding readOnly;
  private final BooleanBinding mayElsewhere;
  private final BooleanBinding mayActNow;
  private final BooleanBinding maySettings;
  private final BooleanBinding tipWanted;

  /** An empty list; {@link #open} fills it. */
  public AdminsWithoutMfaViewModel(PeopleScreen people, Navigator navigator) {
    this.people = people;
    this.navigator = navigator;
    readOnly = people.list().viewerProperty().isNotNull().and(people.mayAct().not());
    mayElsewhere = people.viewerMay(Permission.SET_MFA_REQUIREMENT).and(readOnly);
    maySettings = people.viewerMay(Permission.SEE_SETTINGS);
    tipWanted =
        people
            .list()
            .viewerProperty()
            .isNotNull()
            .and(people.list().globallyRequiredProperty().not());
    mayActNow = people.selectionWords().some().and(people.mayAct());
  }

  /**
   * Fills the list.
   *
   * @param asLeft how the list was left, when the viewer comes back to it
   */
  public void open(Optional<PeopleView> asLeft) {
    people.open(new Route.AdminsWithoutMfa(), PeopleFilter.EVERYBODY, asLeft);
  }

  /** The list, who is ticked, and what the viewer may do to them. */
  public PeopleScreen people() {
    return people;
  }

  /** Whether the viewer sees the list without being able to act on it. */
  public BooleanBinding readOnly() {
    return readOnly;
  }

  /** Whether such a viewer can require MFA in Administrators. */
  public BooleanBinding mayElsewhere() {
    return mayElsewhere;
  }

  /** Whether there is anybody to act on. */
  public BooleanBinding mayActNow() {
    return mayActNow;
  }

  /** Whether to point to the Global MFA Requirement: it is not on. */
  public BooleanBinding tipWanted() {
    return tipWanted;
  }

  /** Whether the viewer may open the settings in which it is. */
  public BooleanBinding maySettings() {
    return maySettings;
  }

  /** Opens the settings in which the Global MFA Requirement is. */
  public void goToSettings() {
    navigator.go(new Route.Settings(Route.SettingsSection.SECURITY));
  }

  /** Asks to require MFA of those ticked. */
  public void requireMfa() {
    people.changeRequirement(people.list().selection().ids(), MfaRequirement.REQUIRED);
  }

  /** Opens Administrators with the same people. */
  public void goElsewhere() {
    navigator.go(new Route.Administrators(Route.QuickFilter.NOT_REQUIRED));
  }
}
