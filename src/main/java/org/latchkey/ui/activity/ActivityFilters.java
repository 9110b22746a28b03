package org.latchkey.ui.activity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.latchkey.audit.AuditResult;
import org.latchkey.audit.search.EventFilter;
import org.latchkey.ui.kit.Strings;

/** What somebody has chosen above the list. */
final class ActivityFilters {
  private final InstantSource clock;
  private final ZoneId zone;
  private final Optional<UUID> opened;
  private final ObjectProperty<Optional<UUID>> person;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Set<ActionGroup>> groups = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Result> result = new SimpleObjectProperty<>(Result.ALL);
  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ANY);
  private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
  private final StringBinding groupsText;

  /**
   * Nothing is chosen but the person.
   *
   * @param zone in which days begin
   * @param person whose activity was asked for; empty for everybody's
   */
  ActivityFilters(Strings strings, InstantSource clock, ZoneId zone, Optional<UUID> person) {
    this.clock = clock;
    this.zone = zone;
    this.opened = person;
    this.person = new SimpleObjectProperty<>(person);
    groupsText =
        Bindings.createStringBinding(
            () ->
                switch (groups.get().size()) {
                  case 0 -> strings.get("activity.groups.all");
                  case 1 -> strings.get(key(groups.get().iterator().next()));
                  default -> strings.get("activity.groups.some", groups.get().size());
                },
            groups);
  }

  /** How it ended. */
  enum Result {
    ALL,
    DONE,
    REFUSED
  }

  /** When it was. */
  enum Period {
    ANY,
    TODAY,
    WEEK,
    MONTH,
    CUSTOM
  }

  /** The key of the words of a group. */
  static String key(ActionGroup group) {
    return "activity.group." + group.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose activity alone is wanted. */
  ObjectProperty<Optional<UUID>> personProperty() {
    return person;
  }

  /** Part of a name. */
  StringProperty nameProperty() {
    return name;
  }

  /** None for all. */
  ObjectProperty<Set<ActionGroup>> groupsProperty() {
    return groups;
  }

  StringBinding groupsText() {
    return groupsText;
  }

  ObjectProperty<Result> resultProperty() {
    return result;
  }

  ObjectProperty<Period> periodProperty() {
    return period;
  }

  /** The first day of a period of one's own; null for the beginning. */
  ObjectProperty<@Nullable LocalDate> firstDayProperty() {
    return firstDay;
  }

  /** The last day of a period of one's own; null for today. */
  ObjectProperty<@Nullable LocalDate> lastDayProperty() {
    return lastDay;
  }

  /** Calls somebody when anything is chosen. */
  void onChange(Runnable listener) {
    for (Property<?> each :
        List.<Property<?>>of(person, name, groups, result, period, firstDay, lastDay)) {
      each.addListener((property, before, now) -> listener.run());
    }
  }

  /** Everything of whom it was opened for, as at the beginning. */
  void clear() {
    name.set("");
    groups.set(Set.of());
    result.set(Result.ALL);
    period.set(Period.ANY);
    firstDay.set(null);
    lastDay.set(null);
    person.set(opened);
  }

  /** Lets go of the person. */
  void showEverybody() {
    person.set(Optional.empty());
  }

  /** What that means at this moment. */
  EventFilter now() {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    Optional<LocalDate> first =
        switch (period.get()) {
          case ANY -> Optional.empty();
          case TODAY -> Optional.of(today);
          case WEEK -> Optional.of(today.minusDays(6));
          case MONTH -> Optional.of(today.minusDays(29));
          case CUSTOM -> Optional.ofNullable(firstDay.get());
        };
    Optional<LocalDate> last =
        period.get() == Period.CUSTOM ? Optional.ofNullable(lastDay.get()) : Optional.empty();
    return new EventFilter(
        person.get(),
        name.get().strip(),
        ActionGroup.actions(groups.get()),
        switch (result.get()) {
          case ALL -> Optional.empty();
          case DONE -> Optional.of(AuditResult.DONE);
          case REFUSED -> Optional.of(AuditResult.REFUSED);
        },
        first.map(day -> day.atStartOfDay(zone).toInstant()),
        last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
  }
}
