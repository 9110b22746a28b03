package org.latchkey.ui.administrators;

import java.util.EnumSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.IndexedCheckModel;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PeopleFilter;

/** The filter by role: none ticked shows all. */
final class RoleFilter {
  private RoleFilter() {}

  static void bind(CheckComboBox<Role> roles, AdministratorsViewModel viewModel) {
    roles.getItems().setAll(Role.inOrder());
    roles.setConverter(new Labels());
    roles.titleProperty().bind(viewModel.rolesText());
    IndexedCheckModel<Role> ticks = roles.getCheckModel();
    var filter = viewModel.list().filterProperty();
    ticks
        .getCheckedItems()
        .addListener(
            (ListChangeListener<Role>)
                change -> filter.set(filter.get().withRoles(ticked(ticks))));
    filter.subscribe(now -> tick(ticks, now));
  }

  private static void tick(IndexedCheckModel<Role> ticks, PeopleFilter filter) {
    if (!filter.roles().equals(ticked(ticks)) && filter.roles().isEmpty()) {
      ticks.clearChecks();
    }
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
