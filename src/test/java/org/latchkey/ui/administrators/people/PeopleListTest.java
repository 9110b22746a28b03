package org.latchkey.ui.administrators.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.RecordedWindow.Held;
import org.latchkey.ui.administrators.people.PeopleList.State;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Route.QuickFilter;

class PeopleListTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  private final List<Administrator> stored = new ArrayList<>(List.of(person(1), person(2), person(3)));
  private final List<Throwable> failures = new ArrayList<>();
  private final Held held = new Held();
  private boolean refused;
  private boolean broken;
  private int readings;

  @Test
  void everyStateIsReached() {
    PeopleList list = list(held);
    assertEquals(State.LOADING, list.stateProperty().get());
    list.refresh();
    assertEquals(State.LOADING, list.stateProperty().get());
    held.all();
    assertEquals(State.ROWS, list.stateProperty().get());
    list.filterProperty().set(PeopleFilter.EVERYBODY.withText("nobody"));
    held.all();
    assertEquals(State.NOBODY_FOUND, list.stateProperty().get());
    stored.clear();
    list.refresh();
    held.all();
    assertEquals(State.NOBODY, list.stateProperty().get());
    refused = true;
    list.refresh();
    held.all();
    assertEquals(State.REFUSED, list.stateProperty().get());
    broken = true;
    list.refresh();
    held.all();
    assertEquals(State.FAILED, list.stateProperty().get());
    assertEquals(1, failures.size());
  }

  @Test
  void rowsStayWhenReadingAnewFails() {
    PeopleList list = list(Background.direct());
    list.refresh();
    broken = true;
    list.refresh();
    assertEquals(State.ROWS, list.stateProperty().get());
    assertEquals(3, list.shownProperty().get().size());
  }

  @Test
  void whatIsTickedSurvivesFiltersAndReadingAnewForWhoeverStillExists() {
    PeopleList list = list(Background.direct());
    list.refresh();
    list.selection().setAll(List.of(person(1).id(), person(2).id()), true);
    list.filterProperty().set(PeopleFilter.EVERYBODY.withQuick(QuickFilter.LOCKED));
    assertEquals(2, list.selection().getCount());
    stored.remove(person(1));
    list.refresh();
    assertEquals(List.of(person(2).id()), list.selection().ids());
  }

  @Test
  void anAnswerThatIsOvertakenIsDropped() {
    PeopleList list = list(held);
    list.refresh();
    held.all();
    list.filterProperty().set(PeopleFilter.EVERYBODY.withText("person1"));
    list.filterProperty().set(PeopleFilter.EVERYBODY.withText("person2"));
    held.last();
    held.all();
    assertEquals(
        List.of(person(2).id()), list.shownProperty().get().stream().map(PersonRow::id).toList());
  }

  @Test
  void manyCommitsAreAnsweredByOneMoreReading() {
    PeopleList list = list(held);
    for (int commit = 0; commit < 50; commit++) {
      list.refresh();
    }
    held.all();
    assertEquals(2, readings);
    assertTrue(held.waiting() == 0);
  }

  private PeopleList list(Background background) {
    return new PeopleList(
        () -> {
          readings++;
          if (broken) {
            throw new IllegalStateException("broken on purpose");
          }
          return refused
              ? Optional.empty()
              : Optional.of(new PeopleList.Seen(Role.READ_ONLY, false, List.copyOf(stored)));
        },
        background,
        InstantSource.fixed(NOW),
        failures::add);
  }

  private static Administrator person(int number) {
    return new Administrator(
        new UUID(0, number),
        "person" + number + "@example.com",
        "Person",
        "Number " + number,
        Role.READ_ONLY,
        AdministratorStatus.ACTIVE,
        MfaRequirement.REQUIRED,
        NOW,
        null,
        null,
        null,
        null,
        0,
        0,
        false,
        NOW,
        0,
        1);
  }
}
