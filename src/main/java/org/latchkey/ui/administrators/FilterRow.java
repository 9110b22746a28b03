package org.latchkey.ui.administrators;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.latchkey.administrator.Role;

/** The filters above the table, which wrap where the window is narrow. */
final class FilterRow {
  private static final double GAP = 12;

  private final FlowPane filters;
  private final AdministratorsViewModel viewModel;

  FilterRow(FlowPane filters, AdministratorsViewModel viewModel) {
    this.filters = filters;
    this.viewModel = viewModel;
  }

  /** Lets the filters wrap before they would run under a button. */
  FilterRow clearOf(Button button) {
    Runnable keepClear =
        () ->
            filters.setPadding(
                new Insets(0, button.isVisible() ? button.getWidth() + GAP : 0, 0, 0));
    button.widthProperty().subscribe(width -> keepClear.run());
    button.visibleProperty().subscribe(visible -> keepClear.run());
    return this;
  }

  FilterRow of(SegmentedButton quickFilters) {
    QuickFilterButtons.bind(quickFilters, viewModel);
    return this;
  }

  FilterRow of(CheckComboBox<Role> roles) {
    RoleFilter.bind(roles, viewModel);
    return this;
  }
}
