package org.latchkey.ui.activity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.IndexedCheckModel;
import org.latchkey.ui.kit.Strings;

/** Binds the controls above the list to what is chosen. */
final class FilterControls {
  private static final double GAP = 12;

  private final Strings strings;
  private final ActivityFilters filters;
  private boolean following;

  FilterControls(Strings strings, ActivityFilters filters) {
    this.strings = strings;
    this.filters = filters;
  }

  /** Lets the filters wrap before they would run under the tools. */
  static void keepClear(FlowPane filters, Region tools) {
    Runnable keepClear =
        () ->
            filters.setPadding(
                new Insets(0, tools.isVisible() ? tools.getWidth() + GAP : 0, 0, 0));
    tools.widthProperty().subscribe(width -> keepClear.run());
    tools.visibleProperty().subscribe(visible -> keepClear.run());
  }

  void groups(CheckComboBox<ActionGroup> box) {
    box.getItems().setAll(ActionGroup.values());
    box.setConverter(new Labels<>(group -> strings.get(ActivityFilters.key(group))));
    box.titleProperty().bind(filters.groupsText());
    IndexedCheckModel<ActionGroup> ticks = box.getCheckModel();
    ticks
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ActionGroup>)
                change -> {
                  if (!following) {
                    filters.groupsProperty().set(copy(ticks.getCheckedItems()));
                  }
                });
    filters.groupsProperty().subscribe(wanted -> follow(ticks, wanted));
  }

  private void follow(IndexedCheckModel<ActionGroup> ticks, Set<ActionGroup> wanted) {
    if (!wanted.equals(new HashSet<>(ticks.getCheckedItems()))) {
      following = true;
      ticks.clearChecks();
      wanted.forEach(ticks::check);
      following = false;
    }
  }

  private static Set<ActionGroup> copy(Collection<ActionGroup> ticked) {
    Set<ActionGroup> groups = EnumSet.noneOf(ActionGroup.class);
    groups.addAll(ticked);
    return groups;
  }

  void results(ComboBox<ActivityFilters.Result> box) {
    choices(box, "activity.results.", ActivityFilters.Result.values(), filters.resultProperty());
  }

  void periods(
      ComboBox<ActivityFilters.Period> box, Node own, DatePicker first, DatePicker last) {
    choices(box, "activity.period.", ActivityFilters.Period.values(), filters.periodProperty());
    own.managedProperty().bind(own.visibleProperty());
    own.visibleProperty()
        .bind(filters.periodProperty().isEqualTo(ActivityFilters.Period.CUSTOM));
    first.valueProperty().bindBidirectional(filters.firstDayProperty());
    last.valueProperty().bindBidirectional(filters.lastDayProperty());
  }

  private <E extends Enum<E>> void choices(
      ComboBox<E> box, String prefix, E[] values, Property<E> chosen) {
    box.getItems().setAll(values);
    box.setConverter(
        new Labels<>(value -> strings.get(prefix + value.name().toLowerCase(Locale.ROOT))));
    box.valueProperty().bindBidirectional(chosen);
  }

  private static final class Labels<T> extends StringConverter<T> {
    private final Function<T, String> label;

    Labels(Function<T, String> label) {
      this.label = label;
    }

    @Override
    public String toString(T value) {
      return label.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("chosen, not typed");
    }
  }
}
