package org.latchkey.ui.administrators;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.IndexedCheckModel;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleFilter;

/** The filter by role: none ticked shows all. */
final class RoleFilter {
  private final IndexedCheckModel<Role> ticks;
  private final ObjectProperty<PeopleFilter> filter;
  private boolean following;

  private RoleFilter(IndexedCheckModel<Role> ticks, ObjectProperty<PeopleFilter> filter) {
    this.ticks = ticks;
    this.filter = filter;
  }

  static void bind(CheckComboBox<Role> roles, AdministratorsViewModel viewModel) {
    roles.getItems().setAll(Role.inOrder());
    roles.setConverter(new Labels());
    roles.titleProperty().bind(viewModel.rolesText());
    RoleFilter bound =
        new RoleFilter(roles.getCheckModel(), viewModel.people().list().filterProperty());
    bound
        .ticks
        .getCheckedItems()
        .addListener((ListChangeListener<Role>) change -> bound.ticked());
    bound.filter.subscribe(now -> bound.follow(now.roles()));
  }

  private void ticked() {
    if (!following) {
      filter.set(filter.get().withRoles(ticked(ticks)));
    }
  }

  /** Ticks what the filter says, role by role, without taking each step for a choice. */
  private void follow(Set<Role> wanted) {
    if (wanted.equals(ticked(ticks))) {
      return;
    }
    following = true;
    ticks.clearChecks();
    wanted.forEach(ticks::check);
    following = false;
  }

  private static Set<Role> ticked(IndexedCheckModel<Role> ticks) {
    Set<Role> ticked = EnumSet.noneOf(Role.class);
    ticked.addAll(ticks.getCheckedItems());
    return ticked;
  }

  private static final class Labels extends StringConverter<Role> {
    @Override
    public String toString(Role role) {
      return role.label();
    }

    @Override
    public Role fromString(String label) {
      throw new UnsupportedOperationException("roles are ticked, not typed");
    }
  }
}
