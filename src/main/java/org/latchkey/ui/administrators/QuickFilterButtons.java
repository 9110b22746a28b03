package org.latchkey.ui.administrators;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;
import org.latchkey.ui.administrators.AdministratorsViewModel.QuickFilterChoice;
import org.latchkey.ui.kit.Route.QuickFilter;

/** The quick filters with their numbers, one of which is always on. */
final class QuickFilterButtons {
  private final SegmentedButton buttons;
  private final AdministratorsViewModel viewModel;
  private final ToggleGroup group = new ToggleGroup();

  private QuickFilterButtons(SegmentedButton buttons, AdministratorsViewModel viewModel) {
    this.buttons = buttons;
    this.viewModel = viewModel;
  }

  static void bind(SegmentedButton buttons, AdministratorsViewModel viewModel) {
    QuickFilterButtons bound = new QuickFilterButtons(buttons, viewModel);
    buttons.setToggleGroup(bound.group);
    viewModel.quickFilters().subscribe(bound::show);
    viewModel.people().list().filterProperty().subscribe(filter -> bound.mark(filter.quick()));
  }

  private void show(List<QuickFilterChoice> choices) {
    List<QuickFilter> filters = choices.stream().map(QuickFilterChoice::filter).toList();
    List<Object> before = new ArrayList<>();
    buttons.getButtons().forEach(button -> before.add(button.getUserData()));
    // Buttons stay the same as long as their filters do, so that a new number takes no focus away.
    if (!filters.equals(before)) {
      buttons.getButtons().setAll(filters.stream().map(this::button).toList());
    }
    for (int i = 0; i < choices.size(); i++) {
      buttons.getButtons().get(i).setText(choices.get(i).text());
    }
    mark(viewModel.people().list().filterProperty().get().quick());
  }

  private ToggleButton button(QuickFilter filter) {
    ToggleButton button = new ToggleButton();
    button.setUserData(filter);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          var now = viewModel.people().list().filterProperty();
          now.set(now.get().withQuick(filter));
          mark(filter);
        });
    return button;
  }

  private void mark(QuickFilter on) {
    for (ToggleButton button : buttons.getButtons()) {
      button.setSelected(on.equals(button.getUserData()));
    }
  }
}
